/** Lists of more agencies or reports than this are broken down by region instead of being printed in full. */
export const LISTED_IN_FULL = 300;
