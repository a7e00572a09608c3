import { readField } from '../../text/numbers.ts';
import { columnTable } from './column-table.ts';
import { isWithin, type Drawing, type Glyph, type Rule } from './drawing.ts';
import { edgesOfBoth } from './join-aside.ts';
import { joinRules } from './join-rules.ts';
import { latticesOf, type Lattice } from './lattice.ts';
import { linesOf } from './lines.ts';
import type { Matrix } from './matrix.ts';
import { boxesOf, sizeOf } from './page-boxes.ts';
import type { ReadPage } from './page-items.ts';
import { isPrintedOver } from './printed-over.ts';
import { withoutStruck } from './struck.ts';
import { tableOf, type Table, type TableCell } from './table.ts';
import { TORN } from './torn-numbers.ts';
import { withoutWatermarks } from './watermarks.ts';

/** A cell with so many numbers is a table. */
const MANY = 10;
/** A label may be set below that of its group, not below three others. */
const SEVERAL_LABELS = 4;
/** One cell or two may hold two numbers by themselves. */
const FEW = 3;
/** A column that stands alone on its page has as many cells: heads and a number. */
const FEWEST_ROWS = 3;

export function readDrawing(
  drawing: Drawing & { toPage: Matrix },
  page: number,
  earlier: readonly ReadPage[],
): ReadPage {
  const { height, toPage } = drawing;
  const size = sizeOf(drawing, toPage);
  const sheet = { page, boxOf: boxesOf(size, toPage) };
  const glyphs = withoutStruck(withoutWatermarks(drawing.glyphs), drawing.rules);
  const isColumn = ({ y, cells }: Lattice): boolean =>
    cells.length >= FEWEST_ROWS &&
    earlier.some(({ tables }) =>
      tables.some(({ table }) => 'y' in table && table.y && edgesOfBoth(table.y, y)),
    );
  const rules = joinRules(drawing.rules);
  const lattices = latticesOf(rules, isColumn).filter((lattice) =>
    glyphs.some((glyph) => isWithin(glyph, lattice)),
  );
  const inTables = new Map<(typeof lattices)[number], Glyph[]>(lattices.map((lattice) => [lattice, []]));
  const prose: Glyph[] = [];
  for (const glyph of glyphs) {
    const own = lattices.find((lattice) => isWithin(glyph, lattice));
    (own ? inTables.get(own)! : prose).push(glyph);
  }
  const outside = [...prose];
  const isInDoubt = isPrintedOver(glyphs);
  const tables = lattices.flatMap((lattice) => {
    const { left, top, right, bottom } = lattice;
    const near = [...inTables.get(lattice)!, ...outside];
    const ruled = tableOf(lattice, near, drawing.marks, sheet);
    const read = partsRows(ruled)
      ? ruled
      : columnTable(lattice, near, { uprights: uprightsIn(rules, lattice), marks: drawing.marks }, sheet);
    if (read) return [{ left, top, right, bottom, table: isInDoubt ? withoutNumbers(read) : read }];
    prose.push(...inTables.get(lattice)!);
    return [];
  });
  return { sheet, size, height, lines: linesOf(prose), tables, marks: drawing.marks, isInDoubt };
}

/** The lines that part the columns of a table. */
function uprightsIn(rules: readonly Rule[], { left, top, right, bottom }: Lattice): Rule[] {
  return rules.filter(
    ({ axis, at, from, to }) => axis === 'vertical' && at >= left && at <= right && from < bottom && to > top,
  );
}

/** A table whose numbers may be those of another one: none can be read, nor is a cell known to be blank. */
function withoutNumbers({ rows, ...table }: Table): Table {
  const doubted = ({ text }: TableCell): string =>
    text !== '' && readField(text).kind === 'text'
      ? text.replaceAll(/\s\S*\d(?=\s|$)/g, (number) => number + TORN)
      : text + TORN;
  return {
    ...table,
    rows: rows.map((cells) => cells.map((cell) => ({ ...cell, text: doubted(cell) }))),
  };
}

/** Whether lines part the rows of a table. Where they part its columns alone, most cells hold the numbers of several rows. */
function partsRows({ rows, counts = [] }: Table): boolean {
  if (counts.some(({ numbers, labels }) => numbers >= MANY || labels >= SEVERAL_LABELS)) return false;
  const several = counts.filter(({ numbers }) => numbers > 2).length;
  const headed = counts.filter(({ numbers, words }) => numbers > 0 && words > 0).length;
  const alone = counts.filter(({ numbers, words }) => numbers === 1 && words === 0).length;
  if (rows.length === 1 && headed > 0) return false;
  return Math.max(several, headed) < FEW || Math.max(several, headed) < alone;
}
