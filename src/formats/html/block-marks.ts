import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import type { Ancestry } from './ancestry.ts';
import type { HtmlBlock } from './blocks.ts';

/** Words that each stand in one statutory table only. */
const TABLES: readonly (readonly [string, RegExp])[] = [
  ['table 2', /制发件数|新制作数量|处理决定数量/],
  ['table 3', /本年新收|结转下年度/],
  ['table 4', /结果维持|结果纠正/],
];

/** A page with fewer sections and tables than this shows no part of itself as the report. */
const LEAST_MARKS = 3;

/** The section or statutory table that a block shows; null where it shows none or is a link to one. */
export function markOf(block: HtmlBlock): string | null {
  if (isLink(block)) return null;
  if (block.node.type === 'grid') return TABLES.find(([, words]) => words.test(block.text))?.[0] ?? null;
  return readSectionTitle(block.text)?.key ?? null;
}

/** The deepest element with the most different marks; null where a page has too few to go by. */
export function smallestWithMost(blocks: readonly HtmlBlock[]): Ancestry | null {
  const marks = new Map<Ancestry['element'], { around: Ancestry; found: Set<string> }>();
  for (const block of blocks) {
    const mark = markOf(block);
    if (mark === null) continue;
    for (let around = block.around; around; around = around.parent) {
      const known = marks.get(around.element) ?? { around, found: new Set() };
      // Those around an element that has the mark have it too.
      if (known.found.has(mark)) break;
      known.found.add(mark);
      marks.set(around.element, known);
    }
  }
  const all = [...marks.values()];
  const most = all.reduce((size, { found }) => Math.max(size, found.size), 0);
  if (most < LEAST_MARKS) return null;
  const candidates = all.filter(({ found }) => found.size === most);
  return candidates.reduce((a, b) => (b.around.depth > a.around.depth ? b : a)).around;
}

export function isLink({ text, linked }: HtmlBlock): boolean {
  return text.length > 0 && linked / text.length > 0.6;
}

export function isProse({ node, text }: HtmlBlock): boolean {
  return node.type !== 'table' && text.length >= 20 && /[。；]/.test(text);
}
