import { modifiersIn, viewOf, type Modifier } from './modifiers.ts';

export const PAGE = 512;

/** What is said of the bytes from one place of the file to another. */
export interface Run {
  from: number;
  to: number;
  modifiers: readonly Modifier[];
}

/** The runs of a list of pages, each of which says of some bytes of the file what was done to them. */
export function runsIn(
  list: Uint8Array,
  text: Uint8Array,
  changesAt: (page: Uint8Array, count: number, index: number) => Uint8Array,
  data: Uint8Array | null,
): Run[] {
  const view = viewOf(list);
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  return Array.from({ length: count }, (_, at) => {
    const number = view.getUint32(4 * (count + 1) + 4 * at, true) & 0x3fffff;
    const page = text.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) return [];
    const places = viewOf(page);
    const runs = page[PAGE - 1]!;
    return Array.from({ length: runs }, (_run, index): Run => ({
      from: places.getUint32(4 * index, true),
      to: places.getUint32(4 * (index + 1), true),
      modifiers: modifiersIn(changesAt(page, runs, index), data),
    }));
  }).flat();
}

export function paragraphChanges(page: Uint8Array, count: number, index: number): Uint8Array {
  const at = 2 * page[4 * (count + 1) + 13 * index]!;
  if (at === 0) return new Uint8Array();
  const short = page[at]!;
  const [from, length] = short > 0 ? [at + 1, 2 * short - 1] : [at + 2, 2 * page[at + 1]!];
  // Two bytes name the style.
  return page.subarray(from + 2, from + length);
}

export function letterChanges(page: Uint8Array, count: number, index: number): Uint8Array {
  const at = 2 * page[4 * (count + 1) + index]!;
  return at === 0 ? new Uint8Array() : page.subarray(at + 1, at + 1 + page[at]!);
}

/** What is said of the byte at a place; nothing where nobody says anything of it. */
export function finder(runs: readonly Run[]): (place: number) => readonly Modifier[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  return (place) => {
    let [low, high] = [0, sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = sorted[middle]!;
      if (place < run.from) high = middle - 1;
      else if (place >= run.to) low = middle + 1;
      else return run.modifiers;
    }
    return [];
  };
}
