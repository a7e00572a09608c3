import type { Bounds } from '../../src/formats/pdf/drawing.ts';
import { joinRules } from '../../src/formats/pdf/join-rules.ts';
import type { Lattice, LatticeCell } from '../../src/formats/pdf/lattice.ts';
import { isNumeral } from '../../src/formats/scan/believe.ts';
import { joinedText } from '../../src/formats/pdf/chinese.ts';
import type { Edges, ReadCell, ReadLine, ReadPage, ReadTable } from '../../src/schemas/picture-reading.ts';
import { columnTableOn, hasLinesWithin, uprightsOf } from './column-tables.ts';
import { skewOf, upright } from './deskew.ts';
import { pixelsOf, withoutUnderlines } from './drawn-tables.ts';
import { DASH, type Engine, type Words } from './engine.ts';
import { flatStroke } from './flat-stroke.ts';
import { withoutGrounds } from './grounds.ts';
import { inkIn, type Ink } from './ink.ts';
import { hasRows, openTablesOn, type LaidTable } from './open-tables.ts';
import { darknessOfInk, onWhite, outlineOf, type Area, type Look, type Picture } from './picture.ts';
import { withWholeLabels } from './whole-labels.ts';
import { withoutRules } from './without-rules.ts';

/** A3 laid flat is as wide, in inches; A4 held upright as narrow. */
const PAPER_WIDTH = { upright: 8.27, flat: 11.69 };
/** Coarser pictures show no thin lines. */
export const FEWEST_DOTS = 170;
/** So great a share of what is dark in a cell is a stamp's, or a pen's, where it is red. */
const SOME_RED = 0.06;
/** So many lines of writing in cells beside each other are rows of their own. */
const MANY_LINES = 4;
/** A head written downwards has no more characters, each on a line of its own, which is so broad as a share of what writing is high. */
const DOWNWARDS = 6;
const ONE_CHARACTER = 1.4;
/** So many times as high and as broad as most lines of writing, one is several that touch: a label on its side is not broad. */
const BLOCK = 4;
/** So many numbers behind words are a row. */
const ROW_OF_NUMBERS = 2;
const LABEL = /\p{Script=Han}{3}/u;
/** In inches: a lower cell has not several rows. */
const HIGH = 0.7;
/** What a 2 looks like without its lowest stroke. */
const TORN = '7';
/** In points: how far from a table prose may stand. */
const BESIDE = 2;

/** A page as it was read, with the picture that places in it are counted on, laid straight. */
export interface PageRead {
  page: ReadPage;
  straight: Picture;
  /** The same without its red ink; null where there is none. */
  bleached: Picture | null;
  /** Its tables that space alone parts. */
  open: readonly LaidTable[];
}

/** Reads a page: the tables that are drawn on it cell by cell, and the lines of writing outside of them. */
export async function readPicture(
  engine: Engine,
  picture: Picture,
  dotsPerInch = guessedDots(picture),
): Promise<PageRead> {
  const cleared = withoutGrounds(picture);
  const white = onWhite(cleared);
  const darkness = darknessOfInk(white);
  const askew = skewOf(white, darkness);
  // Of a ground that lies askew the outline has steps.
  const laid = ({ grey, width, height }: Picture): Picture =>
    cleared.grey === picture.grey
      ? upright(onWhite({ width, height, grey }), askew)
      : onWhite(withoutGrounds(upright({ width, height, grey }, askew)));
  const { width, height, withoutRed } = picture;
  const look = { darkness, dotsPerInch };
  const points = 72 / dotsPerInch;
  const { straight, bleached, lattices, rules, torn } = withoutUnderlines(
    { straight: laid(picture), bleached: withoutRed ? laid({ width, height, grey: withoutRed }) : null },
    look,
  );
  const joined = joinRules(rules);
  const unruled = withoutRules(straight, rules, dotsPerInch);
  const drawn: { bounds: Bounds; table: ReadTable }[] = [];
  for (const lattice of lattices) {
    const uprights = uprightsOf(joined, lattice);
    const inked = inkOf({ straight, bleached }, lattice, look);
    const partsColumns = isCrowded(straight, inked, look) || hasLinesWithin(lattice, uprights);
    const cells = partsColumns ? null : await readTable(engine, lattice, { straight, inked, torn }, look);
    const table =
      cells?.cells.some(hasWholeRow) === false
        ? cells
        : await columnTableOn(engine, unruled, lattice, uprights, look);
    if (!table) continue;
    // A frame with nothing in it is a picture or the edge of the glass.
    if (table.cells.some(({ text }) => text !== '')) drawn.push({ bounds: lattice, table });
  }
  const besideDrawn = around(
    straight,
    drawn.map(({ bounds }) => bounds),
    points,
  );
  const open = await openTablesOn(engine, unruled, besideDrawn, look);
  const tables = [...drawn, ...open.map(({ table, read }) => ({ bounds: table, table: read }))].sort(
    (one, other) => one.bounds.top - other.bounds.top,
  );
  const lines: ReadLine[] = [];
  for (const area of around(
    straight,
    tables.map(({ bounds }) => bounds),
    points,
  )) {
    for (const line of inkIn(unruled, area, { ...look, framed: false }).lines) {
      const pieces = [];
      for (const piece of line) {
        const { text, confidence } = await engine.readLine(unruled, piece);
        if (text !== '')
          pieces.push({ text, confidence: rounded(confidence), edges: edgesOf(piece, points) });
      }
      if (pieces.length > 0) lines.push({ edges: edgesOf(outlineOf(line), points), pieces });
    }
  }
  return {
    page: {
      width: picture.width,
      height: picture.height,
      dotsPerInch,
      askew,
      tables: tables.map(({ table }) => table),
      lines,
    },
    straight,
    bleached,
    open,
  };
}

/** Pixels an inch of a picture that does not tell: a page is A4 wide, or A4 long where it lies on its side. */
function guessedDots({ width, height }: Picture): number {
  return Math.round(width / (width > height ? PAPER_WIDTH.flat : PAPER_WIDTH.upright));
}

/** What a cell of a lattice prints, and the picture that shows it. */
interface InkedCell {
  cell: LatticeCell;
  area: Area;
  picture: Picture;
  ink: Ink;
  hasRed?: boolean;
}

function inkOf(
  { straight, bleached }: { straight: Picture; bleached: Picture | null },
  { cells }: Lattice,
  look: Look,
): InkedCell[] {
  return cells.map((cell) => {
    const area = pixelsOf(cell, 72 / look.dotsPerInch);
    const ink = inkIn(straight, area, { ...look, framed: true });
    if (!bleached || !showsRed(straight, bleached, ink, look.darkness))
      return { cell, area, picture: straight, ink };
    const black = inkIn(bleached, area, { ...look, framed: true });
    return black.lines.length > 0
      ? { cell, area, picture: bleached, ink: black, hasRed: true }
      : { cell, area, picture: straight, ink, hasRed: true };
  });
}

/** Whether lines do not part all cells of a table: one has rows of words or lines that touch, or several beside each other have many lines. */
function isCrowded(picture: Picture, inked: readonly InkedCell[], look: Look): boolean {
  const pieces = inked.flatMap(({ ink }) => ink.lines.flat());
  const height = heightOfWriting(pieces);
  const many = inked.filter(
    ({ ink: { lines } }) => lines.length >= MANY_LINES && !isDownwards(lines, ONE_CHARACTER * height),
  );
  const areBeside = many.some(({ cell }) =>
    many.some((other) => other.cell !== cell && other.cell.row === cell.row),
  );
  const high = inked.filter(({ area }) => area.bottom - area.top >= HIGH * look.dotsPerInch);
  const block = BLOCK * height;
  const hasBlock = pieces.some(
    ({ left, top, right, bottom }) => bottom - top >= block && right - left >= block,
  );
  return areBeside || hasBlock || high.some(({ area }) => hasRows(picture, area, look));
}

/** Whether lines of writing are the characters of one word, the one below the other. */
function isDownwards(lines: readonly (readonly Area[])[], broadest: number): boolean {
  return (
    lines.length <= DOWNWARDS &&
    lines.every(([piece, another]) => !another && piece!.right - piece!.left <= broadest)
  );
}

/** Whether a cell prints a label and its numbers: no lines part the columns there. */
function hasWholeRow({ text }: ReadCell): boolean {
  const parts = text.split(' ').filter((part) => part !== '');
  // Letters that are set apart may look like signs.
  const numbers = parts.filter((part) => isNumeral(part) && /\d/.test(part));
  return numbers.length >= ROW_OF_NUMBERS && parts.some((part) => LABEL.test(part));
}

async function readTable(
  engine: Engine,
  { x, cells, ...bounds }: Lattice,
  {
    straight,
    inked,
    torn,
  }: { straight: Picture; inked: readonly InkedCell[]; torn: ReadonlySet<LatticeCell> },
  look: Look,
): Promise<ReadTable> {
  const points = 72 / look.dotsPerInch;
  // Lines that part nothing are no rows and columns.
  const rowsUsed = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const columnsUsed = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const below = (sorted: readonly number[], value: number) => sorted.filter((is) => is < value).length;
  const read: ReadCell[] = [];
  const height = heightOfWriting(inked.flatMap(({ ink }) => ink.lines.flat()));
  for (const { cell, area, picture, ink, hasRed } of inked) {
    const pieces = ink.lines.flat();
    const dash = ink.isBare ? null : flatStroke(picture, area, { ...look, height });
    const words: Words[] = dash ? [DASH] : [];
    if (!dash) for (const piece of pieces) words.push(await engine.readLine(picture, piece));
    const text = joinedText(words.map((word) => word.text));
    // A 2 whose lowest stroke is torn off is a 7.
    const mayBeTorn = torn.has(cell) && text === TORN;
    const [row, column] = [below(rowsUsed, cell.row), below(columnsUsed, cell.column)];
    const candidates = words.length === 1 ? words[0]!.candidates : [];
    read.push({
      row,
      rows: below(rowsUsed, cell.row + cell.rows) - row,
      column,
      columns: below(columnsUsed, cell.column + cell.columns) - column,
      words: edgesOf(dash ?? (pieces.length > 0 ? outlineOf(pieces) : area), points),
      text,
      confidence: rounded(words.length === 0 ? 0 : Math.min(...words.map(({ confidence }) => confidence))),
      ...(candidates.length > 0 ? { candidates } : {}),
      ...(ink.isBare ? { isBare: true } : {}),
      ...(hasRed ? { hasRed } : {}),
      ...((ink.hasFaint && !dash) || mayBeTorn ? { hasFaint: true } : {}),
    });
  }
  return {
    x: [...columnsUsed.map((column) => x[column]!), x.at(-1)!].map(rounded),
    edges: [bounds.left, bounds.top, bounds.right, bounds.bottom].map(rounded) as Edges,
    cells: await withWholeLabels(engine, straight, read, look.dotsPerInch),
  };
}

/** Whether red ink is among what a cell prints. */
function showsRed(straight: Picture, bleached: Picture, { lines }: Ink, darkness: number): boolean {
  let [dark, red] = [0, 0];
  for (const { left, top, right, bottom } of lines.flat())
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const at = y * straight.width + x;
        if (255 - straight.grey[at]! < darkness) continue;
        dark++;
        if (255 - bleached.grey[at]! < darkness / 2) red++;
      }
  return red > SOME_RED * dark;
}

/** The height in pixels of most lines of writing in a table, dashes left out. */
function heightOfWriting(pieces: readonly Area[]): number {
  const heights = pieces.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  return heights[Math.floor(0.75 * heights.length)] ?? 0;
}

/** What is left of a page beside its tables: bands across it, from the top down. */
function around({ width, height }: Picture, tables: readonly Bounds[], points: number): Area[] {
  const bands: Area[] = [];
  let top = 0;
  for (const { top: begin, bottom: end } of [...tables].sort((a, b) => a.top - b.top)) {
    bands.push({ left: 0, top, right: width, bottom: Math.floor((begin - BESIDE) / points) });
    top = Math.max(top, Math.ceil((end + BESIDE) / points));
  }
  bands.push({ left: 0, top, right: width, bottom: height });
  return bands.filter((band) => band.bottom > band.top);
}

function edgesOf({ left, top, right, bottom }: Area, points: number): Edges {
  return [left, top, right, bottom].map((pixels) => Math.round(pixels * points * 10) / 10) as Edges;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
