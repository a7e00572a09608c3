/** How results can be ordered, the usual way first, as it stands in the address. */
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];
