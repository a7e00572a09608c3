import type { Random } from '../../synth/random.ts';

/** What may be done to a synthetic archive. Each gives words for it; null where it cannot be done to what there is. */
export type Edits = Readonly<Record<string, (content: string, random: Random) => Promise<string | null>>>;
