import type { Ancestry } from './ancestry.ts';
import type { HtmlBlock } from './blocks.ts';
import { isLandmark } from './elements.ts';

/** Tells whether a block stands in a landmark that holds none of the report; each element is looked at once. */
export function landmarksBut(holders: ReadonlySet<Ancestry['element']>): (block: HtmlBlock) => boolean {
  const known = new Map<Ancestry['element'], boolean>();
  return ({ around }) => {
    const asked: Ancestry['element'][] = [];
    let is = false;
    for (let at = around; at && !is; at = at.parent) {
      const told = known.get(at.element);
      if (told !== undefined) {
        is = told;
        break;
      }
      asked.push(at.element);
      is = !holders.has(at.element) && isLandmark(at.element);
    }
    for (const element of asked) known.set(element, is);
    return is;
  };
}

/** The elements around these blocks. */
export function holdersOf(blocks: readonly HtmlBlock[]): Set<Ancestry['element']> {
  const holders = new Set<Ancestry['element']>();
  for (const block of blocks)
    for (let at = block.around; at && !holders.has(at.element); at = at.parent) holders.add(at.element);
  return holders;
}
