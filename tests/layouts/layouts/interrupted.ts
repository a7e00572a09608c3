import type { Grid } from '../grids.ts';
import type { Layout } from '../layout.ts';
import { partsOf } from '../parts.ts';
import { FIXED, LINES, TABS } from '../printers/bases.ts';
import { barsInLine, cellALine, singleSpaces } from '../printers/extractors.ts';
import { fixedWidth, pageColumns } from '../printers/fixed-width.ts';
import { textPage, wordRows } from '../printers/text.ts';
import type { Random } from '../random.ts';

/** The lines of each row, by themselves. */
type Rows = (grid: Grid) => string[][];

const printed = { ...TABS, name: '', places: 'full rows', zeros: ['printed', 'dash'] } as const;

const tabs: Rows = (grid) => wordRows(grid).map((row) => [row.join('\t')]);
const bars: Rows = (grid) => grid.map((cells) => barsInLine(cells, 0));
const spaces: Rows = (grid) => grid.map((cells) => singleSpaces(cells, 0));
const lines: Rows = (grid) => grid.map((cells) => cellALine(cells, 0));
const fixed: Rows = (grid) => fixedWidth(grid, pageColumns(grid, 'narrow')).map((line) => [line]);

const MARKS = ['— 4 —', '- 8 -', '-12-', '第 3 页', '第3页 共5页', 'Page 8'];

const headsOf = (grid: Grid) => grid.findIndex((row) => row.some(({ role }) => role !== 'head'));

/** A page ends behind a row: its mark, and perhaps empty lines around it and the head of a long table once more. */
function withPages(rows: string[][], heads: number, random: Random): string[] {
  const breaks = rows.length > 10 ? [random.whole(heads + 1, rows.length - 1)] : [];
  if (rows.length > 20) breaks.push(random.whole(heads + 1, rows.length - 1));
  const space = random.pick([[], ['']]);
  // Table 2 has a head for each block, of which the first would be the wrong one further down.
  const again = rows.length > 20 && random.chance(0.5) ? rows.slice(0, heads).flat() : [];
  return rows.flatMap((row, at) =>
    breaks.includes(at) ? [...space, random.pick(MARKS), ...space, ...again, ...row] : row,
  );
}

const paged =
  (rows: Rows, heads: (grid: Grid) => number = headsOf): Layout['print'] =>
  (made, random) =>
    textPage(partsOf(made), { table: (grid) => withPages(rows(grid), heads(grid), random) });

/** A table split by empty lines only. */
const gapped =
  (rows: Rows): Layout['print'] =>
  (made, random) =>
    textPage(partsOf(made), {
      table: (grid) => rows(grid).flatMap((row) => (random.chance(0.08) ? ['', ...row] : row)),
    });

/** A section's title on the line of what follows, or hard against it: nothing but a line break between parts. */
const glued =
  (rows: Rows, gap: string): Layout['print'] =>
  (made) =>
    textPage(partsOf(made), { gap, table: (grid) => rows(grid).flat() });

/** Tables that page ends, empty lines or titles run into. */
export const INTERRUPTED_LAYOUTS: readonly Layout[] = [
  { ...TABS, name: 'tabs: page marks and repeated heads', print: paged(tabs) },
  { ...TABS, name: 'bars: page marks and repeated heads', print: paged(bars) },
  { ...printed, name: 'single spaces: page marks and repeated heads', print: paged(spaces) },
  // Without a head between them: where the heads of a page stand, only its width tells.
  { ...FIXED, name: 'fixed width: page marks', print: paged(fixed, () => 0) },
  { ...LINES, ...printed, name: 'a cell a line: page marks and repeated heads', print: paged(lines) },
  { ...TABS, name: 'tabs: empty lines between rows', print: gapped(tabs) },
  { ...printed, name: 'single spaces: empty lines between rows', print: gapped(spaces) },
  { ...TABS, name: 'tabs: titles hard against the next line', print: glued(tabs, '\n') },
  { ...printed, name: 'single spaces: titles hard against the next line', print: glued(spaces, '\n') },
  { ...printed, name: 'single spaces: titles on the next line', print: titlesOnTheNextLine() },
];

/** 三、收到和处理政府信息公开申请情况 with the head of its table behind it in one line. */
function titlesOnTheNextLine(): Layout['print'] {
  return (made) => {
    const parts = partsOf(made);
    return textPage(
      parts.flatMap((part, at) => {
        const above = parts[at - 1];
        if (part.kind === 'heading' && parts[at + 1]?.kind === 'table') return [];
        if (part.kind !== 'table' || above?.kind !== 'heading') return [part];
        const [first, ...rest] = part.grid;
        return [
          { ...part, grid: [[{ ...first![0]!, text: above.text, rows: 1, columns: 1 }, ...first!], ...rest] },
        ];
      }),
      { table: (grid) => spaces(grid).flat() },
    );
  };
}
