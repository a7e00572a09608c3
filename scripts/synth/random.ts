/** Random numbers that are the same for the same words, on every machine. */
export interface Random {
  /** At least 0 and less than 1. */
  share: () => number;
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  /** True in this share of the cases. */
  chance: (share: number) => boolean;
  /** One of the items; the first are chosen more often, as words are. */
  pick: <T>(items: readonly T[]) => T;
  /** One of the items, all alike. */
  even: <T>(items: readonly T[]) => T;
}

/** How much more often the first items of a list are chosen: the place is this power of an even share. */
const LEANING = 1.5;

/** A stream of its own for every set of words, so that what is drawn for one agency never moves another's figures. */
export function random(...words: readonly (string | number)[]): Random {
  let state = seedOf(words.join('\n'));
  const share = (): number => {
    // mulberry32, a public-domain generator of 32 bits of state.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(items: readonly T[], place: number): T => {
    const item = items[Math.floor(place * items.length)];
    if (item === undefined) throw new RangeError('Unexpected empty list, expected one with items');
    return item;
  };
  return {
    share,
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    chance: (limit) => share() < limit,
    pick: (items) => at(items, share() ** LEANING),
    even: (items) => at(items, share()),
  };
}

/** FNV-1a over the UTF-16 units. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A whole number about a mean; small means mostly give 0. */
export function about(draw: Random, mean: number): number {
  return Math.floor(mean * (0.4 + 1.2 * draw.share()) + draw.share());
}
