import type { Root, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { START } from '../../schemas/place.ts';
import type { Grid, GridRow, PageSize } from '../tree.ts';
import type { Bounds, Mark } from './drawing.ts';
import { besideTable, cellsOf, withGapTables, type GapTable } from './gap-table.ts';
import { joinAside } from './join-aside.ts';
import { joinTables } from './join-tables.ts';
import type { TextLine } from './lines.ts';
import { paragraphsOf, settingOf, type PagedLine, type Paragraph, type Setting } from './paragraphs.ts';
import { runningLines } from './running-lines.ts';
import type { Sheet, Table, TableCell } from './table.ts';

/** A page as it is read: its lines of prose and its tables. */
export interface ReadPage {
  sheet: Sheet;
  /** As it is shown, in points. */
  size: PageSize;
  height: number;
  lines: TextLine[];
  tables: (Bounds & { table: Table | GapTable })[];
  /** What is drawn and may be a number; absent of a picture. */
  marks?: readonly Mark[];
  /** Whether nobody knows which of several tables its numbers belong to; absent: no. */
  isInDoubt?: boolean;
}

/**
 * Pages as the one tree of a report, in the shape that parse-text.ts gives. `gapTables`: whether words that nothing but
 * space parts may be tables. `isDrawn`: whether every line of a table is known to be seen.
 */
export function treeOfPages(
  pages: readonly ReadPage[],
  { gapTables, isDrawn }: { gapTables: boolean; isDrawn: boolean },
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

/** What stands on a page, from the top down. */
function itemsOf(
  prose: readonly TextLine[],
  tables: ReadPage['tables'],
  setting: Setting,
  page: { sheet: Sheet; marks: readonly Mark[] } | null,
): (TextLine | Table | GapTable)[] {
  const items: (TextLine | Table | GapTable)[] = [];
  const isBeside = ({ top, bottom }: TextLine) =>
    tables.some((table) => (top + bottom) / 2 > table.top && (top + bottom) / 2 < table.bottom);
  const laid = (lines: readonly TextLine[]): (TextLine | GapTable)[] => {
    if (!page) return [...lines];
    const stretches: TextLine[][] = [];
    let wasBeside: boolean | null = null;
    for (const line of lines) {
      if (isBeside(line) !== wasBeside) stretches.push([]);
      wasBeside = isBeside(line);
      stretches.at(-1)!.push(line);
    }
    return stretches.flatMap((own) =>
      isBeside(own[0]!) ? own.map(besideTable) : withGapTables(own, setting, page),
    );
  };
  let from = 0;
  for (const { top, table } of tables) {
    const end = Math.max(from, prose.findLastIndex((line) => line.top < top) + 1);
    items.push(...laid(prose.slice(from, end)), table);
    from = end;
  }
  return [...items, ...laid(prose.slice(from))];
}

/** What is printed where nobody knows which of several tables a number belongs to. */
function inDoubt<Item extends TextLine | Table | GapTable>(item: Item): Item | TextLine | GapTable {
  if ('unit' in item) return { ...item, isInDoubt: true };
  return 'baseline' in item ? besideTable(item) : item;
}

/** A table, or lines of prose that follow each other. */
type Block = Table | GapTable | PagedLine[];

/** Tables that follow each other over pages, once more, since their parts are whole now: a wide one may be a long one, too. */
function withPartsJoined(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    const areTables = last && 'x' in last && 'x' in block;
    const one = areTables && lastPageOf(last) < firstPageOf(block) ? joinOverPages(last, block) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(block);
    return joined;
  }, []);
}

function firstPageOf({ rows }: Table): number {
  return rows.flat().reduce((least, { page }) => Math.min(least, page), Infinity);
}

function lastPageOf({ rows }: Table): number {
  return rows.flat().reduce((most, { page }) => Math.max(most, page), 0);
}

function joinOverPages(upper: Table | GapTable, lower: Table | GapTable): Table | GapTable | null {
  if ('x' in upper && 'x' in lower) return joinAside(upper, lower) ?? joinTables(upper, lower);
  if ('x' in upper || 'x' in lower) return null;
  return { ...upper, ...lower, unit: upper.unit, rows: [...upper.rows, ...lower.rows] };
}

/** Counts what is printed, in the order of reading. */
function counter(): () => number {
  let line = 0;
  return () => ++line;
}

function proseOf({ kind, text, page, box }: Paragraph, line: number): RootContent {
  const start: Point = { line, column: 1, page, box };
  const position = { start, end: { ...start, column: text.length + 1 } };
  const children = [{ type: 'text' as const, value: text, position }];
  return kind === 'heading'
    ? { type: 'heading', depth: 1, children, position }
    : { type: 'paragraph', children, position };
}

function gridOf(table: Table | GapTable, count: () => number, isDrawn: boolean): Grid {
  let last: Position | null = null;
  const { cells: rows, flow } = 'x' in table ? { cells: table.rows, flow: 'rows' as const } : cellsOf(table);
  const printed = rows.map((cells): GridRow => {
    const line = count();
    const placed = cells.map(({ text, column, columns, rows: tall, page, box }) => {
      const start: Point = { line, column: column + 1, page, box };
      return { text, column, columns, rows: tall, position: { start, end: start } };
    });
    const start = placed[0]?.position.start ?? { ...(last?.end ?? START.page), line };
    last = { start, end: placed.at(-1)?.position.end ?? start };
    return { cells: placed, position: last };
  });
  return {
    type: 'grid',
    rows: printed,
    width: Math.max(...rows.map(widthOf)),
    caption: '',
    flow,
    ...(isDrawn && 'x' in table ? { isDrawn } : {}),
    position: { start: printed[0]!.position.start, end: printed.at(-1)!.position.end },
  };
}

/** How many columns a row reaches over. */
function widthOf(cells: readonly TableCell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.columns : 0;
}
