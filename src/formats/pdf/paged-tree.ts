import type { Root, RootContent } from 'mdast';
import { joinOverPages, withPartsJoined, type Block } from './over-pages.ts';
import { inDoubt, itemsOf, type ReadPage } from './page-items.ts';
import { counter, gridOf, proseOf } from './paged-nodes.ts';
import { paragraphsOf, settingOf } from './paragraphs.ts';
import { runningLines } from './running-lines.ts';
import type { Table } from './table.ts';

/**
 * Pages as the one tree of a report, in the shape that parse-text.ts gives. `gapTables`: whether words that nothing but
 * space parts may be tables. `isDrawn`: whether every line of a table is known to be seen, once it is whole.
 */
export function treeOfPages(
  pages: readonly ReadPage[],
  { gapTables, isDrawn }: { gapTables: boolean; isDrawn: (table: Table) => boolean },
): Root {
  const running = runningLines(pages);
  const setting = settingOf(pages.flatMap(({ lines }) => lines.filter((line) => !running.has(line))));
  const blocks: Block[] = [];
  let endsPage = false;
  for (const { sheet, lines, tables, marks = [], isInDoubt = false } of pages) {
    const prose = lines.filter((line) => !running.has(line));
    for (const [at, printed] of itemsOf(
      prose,
      tables,
      setting,
      gapTables ? { sheet, marks } : null,
    ).entries()) {
      const item = isInDoubt ? inDoubt(printed) : printed;
      const last = blocks.at(-1);
      if ('baseline' in item) {
        if (Array.isArray(last)) last.push({ line: item, sheet });
        else blocks.push([{ line: item, sheet }]);
      } else {
        const joined =
          at === 0 && endsPage && last && !Array.isArray(last) ? joinOverPages(last, item) : null;
        if (joined) blocks[blocks.length - 1] = joined;
        else blocks.push(item);
      }
    }
    endsPage = !Array.isArray(blocks.at(-1));
  }
  const count = counter();
  return {
    type: 'root',
    data: { pageSizes: pages.map(({ size }) => size) },
    children: withPartsJoined(blocks).flatMap((block): RootContent[] =>
      Array.isArray(block)
        ? paragraphsOf(block, setting).map((paragraph) => proseOf(paragraph, count()))
        : [gridOf(block, count, isDrawn)],
    ),
  };
}
