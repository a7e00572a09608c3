import type { Block, Report } from '../../schemas/report.ts';
import type { ProseScope } from '../archive-files.ts';

/** The prose of a report in its order, where there is any. */
export function proseOf({ preamble, sections }: Report): { section: ProseScope; blocks: Block[] }[] {
  return [
    { section: 'preamble' as const, blocks: preamble },
    ...sections.map(({ key, blocks }) => ({ section: key, blocks })),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** Characters of texts together. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
