import { boundsAround, type Bounds, type Glyph } from '../../src/formats/pdf/drawing.ts';
import { onColumns, type PlacedWords } from '../../src/formats/pdf/gap-columns.ts';
import { withGapTables } from '../../src/formats/pdf/gap-table.ts';
import { linesOf } from '../../src/formats/pdf/lines.ts';
import { settingOf } from '../../src/formats/pdf/paragraphs.ts';
import type { TableCell } from '../../src/formats/pdf/table.ts';
import type { Box } from '../../src/schemas/place.ts';
import type { Edges, ReadCell, ReadPage, ReadTable } from '../../src/schemas/picture-reading.ts';
import { readField } from '../../src/text/numbers.ts';
import { isFormLabel, isRowLabel } from '../../src/vocabulary/form-labels.ts';
import { DASH, type Engine, type Words } from './engine.ts';
import { inkIn } from './ink.ts';
import type { Area, Look, Picture } from './picture.ts';
import { wordsApart, type WordsApart } from './words-apart.ts';

/** So many words beside each other, and so many of such rows, may be a table. */
const ROW = 3;
const ROWS = 3;
const LEAST_ROWS = 2;
/** In heights of a character: gaps behind a comma are no wider. */
const COMMA = 1.1;
/** A label is in no more pieces, and those of one that stands alone are no further apart, in heights of a character. */
const MOST_PIECES = 4;
const PHRASE = 0.9;
const ITEM = /^第.*条.*项$/u;
/** So many lines above or below the tables of a page are its number or its running head. */
const RUNNING = 1;
/** A dash is no higher, in heights of a character, and wider than high by as much. */
const DASH_HEIGHT = 0.2;
const DASH_WIDTH = 1.5;
const ALONE = 0.7;
/** What stands behind digits that are no number. */
const DOUBT = '?';
/** So many words around a place show the size of characters; those of Chinese fill so much of their height. */
const NEAREST = 9;
const FILLED = 0.92;

/** Words of a page that nothing but space parts into a table. */
export interface OpenTable extends Bounds {
  rows: PlacedWords[][];
  /** Height of its characters in points. */
  size: number;
}

/** Words with their edges in points. */
export interface PlacedRead extends Words {
  edges: Edges;
}

/** An open table with what it was read from, and its cells. */
export interface LaidTable {
  table: OpenTable;
  /** The page without its drawn lines. */
  picture: Picture;
  look: Look;
  words: readonly PlacedRead[];
  read: ReadTable;
}

/** The tables that stand in parts of a page without lines that would part their cells; `picture`: the page without its drawn lines. */
export async function openTablesOn(
  engine: Engine,
  picture: Picture,
  areas: readonly Area[],
  look: Look,
): Promise<LaidTable[]> {
  const points = 72 / look.dotsPerInch;
  const laid: LaidTable[] = [];
  for (const area of areas) {
    const part = wordsApart(picture, area, look);
    if (!showsRows(part.words, part.size)) continue;
    const size = part.size * points;
    const words = await readWords(engine, picture, part, points);
    const lines = linesOf(asGlyphs(words, size)).map((line) => ({
      ...line,
      glyphs: withLabels(withoutCommas(line.glyphs)),
    }));
    for (const item of withGapTables(lines, settingOf(lines), { sheet: { page: 1, boxOf }, marks: [] })) {
      if ('baseline' in item || item.rows.length < LEAST_ROWS) continue;
      const bounds = boundsAround(
        item.rows.flat().map(({ box: [left, top, right, bottom] }) => ({ left, top, right, bottom })),
      )!;
      const source = { table: { rows: item.rows.map(withItem), size, ...bounds }, picture, look, words };
      const [read] = tablesOver([source]) ?? [];
      if (read) laid.push({ ...source, read });
    }
  }
  return laid;
}

/** What words of a page say, each where it stands. */
export async function readWords(
  engine: Engine,
  picture: Picture,
  { words, size }: WordsApart,
  points: number,
): Promise<PlacedRead[]> {
  const placed: PlacedRead[] = [];
  for (const word of words) {
    const read = isDash(word, words, size) ? DASH : await engine.readLine(picture, word);
    if (read.text !== '') placed.push({ ...read, edges: edgesOf(word, points) });
  }
  return placed;
}

/** Words as the characters that a reader of PDF lays on columns; `size`: of those around which nothing tells it. */
export function asGlyphs(words: readonly PlacedRead[], size: number): Glyph[] {
  return words.map(({ text, edges }) => {
    const [left, top, right, bottom] = edges;
    return { text, left, top, right, bottom, baseline: bottom, size: sizeAround(edges, words) ?? size };
  });
}

/** Whether a word is a flat stroke with nothing near it that it may be a part of, as of 三. */
function isDash(word: Area, words: readonly Area[], size: number): boolean {
  const { left, top, right, bottom } = word;
  const isFlat = bottom - top <= DASH_HEIGHT * size && right - left >= DASH_WIDTH * (bottom - top);
  const isNear = (other: Area) =>
    other.left - right <= ALONE * size &&
    left - other.right <= ALONE * size &&
    other.top - bottom <= ALONE * size &&
    top - other.bottom <= ALONE * size;
  return isFlat && !words.some((other) => other !== word && isNear(other));
}

/** The height of characters around a place in points, as those of Chinese show it; null where there are none. */
function sizeAround([, top, , bottom]: Edges, words: readonly PlacedRead[]): number | null {
  const far = ({ edges }: PlacedRead) => Math.abs(edges[1] + edges[3] - top - bottom);
  const near = words
    .filter(({ text }) => /\p{Script=Han}{2}/u.test(text))
    .sort((a, b) => far(a) - far(b))
    .slice(0, NEAREST);
  const heights = near.map(({ edges }) => edges[3] - edges[1]).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)];
  return middle === undefined ? null : middle / FILLED;
}

/** Edges in points in place of the shares of a page: nothing is published of them. */
export const boxOf = ({ left, top, right, bottom }: Bounds): Box => [left, top, right, bottom];

function edgesOf({ left, top, right, bottom }: Area, points: number): Edges {
  return [left, top, right, bottom].map((pixels) => Math.round(pixels * points * 10) / 10) as Edges;
}

/** Whether a part of a page has rows of words that stand apart. */
export function hasRows(picture: Picture, area: Area, look: Look): boolean {
  const { words, size } = wordsApart(picture, area, look);
  return showsRows(words, size);
}

/** Whether several lines have several words apart. */
function showsRows(words: readonly Area[], size: number): boolean {
  const middle = ({ top, bottom }: Area) => (top + bottom) / 2;
  const sorted = [...words].sort((a, b) => middle(a) - middle(b));
  const lines: Area[][] = [];
  for (const word of sorted) {
    const last = lines.at(-1);
    if (last && middle(word) - middle(last[0]!) <= size / 2) last.push(word);
    else lines.push([word]);
  }
  const isRow = (line: readonly Area[]) => {
    const ordered = [...line].sort((a, b) => a.left - b.left);
    return (
      ordered.filter((word, at) => at > 0 && word.left - ordered[at - 1]!.right > COMMA * size).length + 1 >=
      ROW
    );
  };
  return lines.filter(isRow).length >= ROWS;
}

/** Words of a line, with those that nothing but a comma parts as one. */
function withoutCommas(glyphs: readonly Glyph[]): Glyph[] {
  const joined: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    const isOne =
      last &&
      glyph.left - last.right <= COMMA * last.size &&
      (/[，。、；：）》”,.;:)]$/u.test(last.text) || /^[（《“(]/u.test(glyph.text));
    if (isOne) Object.assign(last, { text: last.text + glyph.text, right: glyph.right });
    else joined.push({ ...glyph });
  }
  return joined;
}

/**
 * Words of a line, with those near each other as one that are one label of the form together, or all that the line has: 第 and
 * 二十条第（九）项, whose strokes fill less of their place than others.
 */
function withLabels(glyphs: readonly Glyph[]): Glyph[] {
  const isPhrase =
    glyphs.length <= MOST_PIECES &&
    !glyphs.some(isValue) &&
    glyphs.every((glyph, at) => at === 0 || glyph.left - glyphs[at - 1]!.right <= PHRASE * glyph.size);
  if (isPhrase && glyphs.length > 1) return [asOne(glyphs)];
  const joined: Glyph[] = [];
  for (let at = 0; at < glyphs.length;) {
    const near = glyphs
      .slice(at, at + MOST_PIECES)
      .findIndex((glyph, index, all) => index > 0 && glyph.left - all[index - 1]!.right > COMMA * glyph.size);
    const most = near < 0 ? Math.min(MOST_PIECES, glyphs.length - at) : near;
    let count = most;
    while (count > 1 && !areOneLabel(glyphs.slice(at, at + count))) count--;
    const own = glyphs.slice(at, at + count);
    joined.push(asOne(own));
    at += count;
  }
  return joined;
}

/** Words of a row that are pieces of the title of an item of the law, as one: its thin strokes may be lost. */
function withItem(row: readonly PlacedWords[]): PlacedWords[] {
  const text = row.map((words) => words.text).join('');
  const { left, top, right, bottom } = boundsAround(
    row.map(({ box }) => ({ left: box[0], top: box[1], right: box[2], bottom: box[3] })),
  )!;
  return ITEM.test(text) && !row.some(isValue)
    ? [{ ...row[0]!, text, left, right, box: [left, top, right, bottom] }]
    : [...row];
}

function asOne(glyphs: readonly Glyph[]): Glyph {
  return { ...glyphs[0]!, ...boundsAround(glyphs)!, text: glyphs.map(({ text }) => text).join('') };
}

function areOneLabel(glyphs: readonly Glyph[]): boolean {
  const isWhole = isFormLabel(glyphs.map(({ text }) => text).join(''));
  return isWhole && !glyphs.every(({ text }) => isFormLabel(text));
}

/** Lays open tables that go on over the ends of their pages on one set of columns. `pages`: the tables of each page. */
export function layOverPages(
  pages: readonly { page: Pick<ReadPage, 'tables' | 'lines'>; open: readonly LaidTable[] }[],
): void {
  let group: LaidTable[] = [];
  const close = () => {
    const read = group.length > 1 ? tablesOver(group) : null;
    if (read) group.forEach((laid, at) => Object.assign(laid.read, read[at]));
    group = [];
  };
  for (const { page, open } of pages) {
    const { tables } = page;
    const [first, last] = [tables[0], tables.at(-1)].map((own) => open.find(({ read }) => read === own));
    // A table that begins with its head is another one, or repeats it.
    const begin = first?.table.rows[0] ?? [];
    const isRow = begin.some(isValue) || (begin.length > 0 && begin.every(({ text }) => isRowLabel(text)));
    const goesOn = first && isRow && linesBeside(page, first, 'above') <= RUNNING;
    if (!goesOn) close();
    if (first) group.push(first);
    if (tables.length > 1 || !first) close();
    if (last && last !== first) group = [last];
    if (last && linesBeside(page, last, 'below') > RUNNING) close();
  }
  close();
}

/** How many lines of prose stand above or below a table on its page. */
function linesBeside(
  { lines }: Pick<ReadPage, 'lines'>,
  { table }: LaidTable,
  side: 'above' | 'below',
): number {
  return lines.filter(({ edges: [, top, , bottom] }) =>
    side === 'above' ? bottom <= table.top + table.size : top >= table.bottom - table.size,
  ).length;
}

/** Open tables below each other as tables with a cell at each place of their rows; null where nothing shows which numbers are a column. */
function tablesOver(parts: readonly Omit<LaidTable, 'read'>[]): ReadTable[] | null {
  const rows = parts.flatMap(({ table }, at) =>
    table.rows.map((row) => row.map((words) => ({ ...words, page: at }))),
  );
  const laid = onColumns(rows);
  if (laid === 'beside') return null;
  if (!laid) return parts.every(isUnlabelled) ? parts.map(openTable) : null;
  const x = columnEdges(laid);
  return parts.map((part, at) =>
    readRows(laid.filter((cells) => cells[0]?.page === at).map(labelled), x, part),
  );
}

/** Whether nothing but heads says what its numbers count: table 4 has no labels. */
function isUnlabelled({ table: { rows } }: Omit<LaidTable, 'read'>): boolean {
  return rows.filter((row) => row.some(isValue)).length === 1 && rows.at(-1)!.every(isValue);
}

/** A table of which nothing shows the columns: each of its words stands between edges of its own. */
function openTable({ table, words, ...rest }: Omit<LaidTable, 'read'>): ReadTable {
  const edges = table.rows.flat().flatMap(({ left, right }) => [left, right]);
  const x = [...new Set(edges)].sort((a, b) => a - b);
  const cells = table.rows.map((row, at) =>
    row.map(({ left, right, ...own }): TableCell => ({
      ...own,
      page: at,
      rows: 1,
      column: x.indexOf(left),
      columns: x.indexOf(right) - x.indexOf(left),
    })),
  );
  return { ...readRows(cells, x, { table, words, ...rest }), isOpen: true };
}

/**
 * A row whose numbers have words beside them; any other with its numbers in doubt: they may belong to the words above or below, and no
 * sum tells two rows apart.
 */
function labelled(row: readonly TableCell[]): readonly TableCell[] {
  if (row.some(isWords)) return row;
  return row.filter(isPrinted).map((cell) => ({ ...cell, text: cell.text + DOUBT }));
}

const isWords = (cell: TableCell): boolean => isPrinted(cell) && !isValue(cell);
const isPrinted = ({ text }: TableCell): boolean => text !== '';
const isValue = ({ text }: Pick<TableCell, 'text'>): boolean => readField(text).kind !== 'text';

/** The edges of the columns: halfway between the numbers of neighbouring ones. */
function columnEdges(rows: readonly (readonly TableCell[])[]): number[] {
  const cells = rows.flat().filter(isPrinted);
  const values = cells.filter((cell) => isValue(cell) && cell.columns === 1);
  const width = Math.max(...cells.map(({ column, columns }) => column + columns));
  const first = Math.min(...values.map(({ column }) => column));
  const extentOf = (column: number): { left: number; right: number } => {
    const numbers = values.filter((cell) => cell.column === column);
    const heads = cells.filter((cell) => cell.column === column && cell.columns === 1);
    const own = (numbers.length > 0 ? numbers : heads).map(({ box }) => box);
    return {
      left: Math.min(...own.map(([left]) => left)),
      right: Math.max(...own.map(([, , right]) => right)),
    };
  };
  const labels = rows
    .filter((row) => row.some(isValue))
    .flatMap((row) => row.filter(({ column }) => column < first));
  const edges = [Math.min(...cells.map(({ box }) => box[0])) - 1];
  for (let column = 1; column < width; column++) {
    const { left } = extentOf(column);
    const before =
      column === first ? Math.max(...labels.map(({ box }) => box[2])) : extentOf(column - 1).right;
    const at = column < first ? left - 0.5 : (before + left) / 2;
    edges.push(Math.max(edges.at(-1)! + 0.2, Number.isFinite(at) ? at : 0));
  }
  return [...edges, Math.max(edges.at(-1)! + 0.2, ...cells.map(({ box }) => box[2] + 1))];
}

/** The cells of the rows of one page. */
export function readRows(
  rows: readonly (readonly TableCell[])[],
  x: readonly number[],
  {
    table,
    picture,
    words,
    look,
  }: Pick<LaidTable, 'picture' | 'words' | 'look'> & { table: Bounds & { size: number } },
): ReadTable {
  const points = 72 / look.dotsPerInch;
  const bands = bandsOf(rows, table.size);
  const cells = rows.flatMap((row, at) =>
    row.map(({ text, column, columns, box }): ReadCell => {
      const place = { row: at, rows: 1, column, columns };
      if (text !== '') {
        const own = words.filter(({ edges }) => isWithin(edges, box));
        const { candidates } = own.length === 1 ? own[0]! : { candidates: [] };
        return {
          ...place,
          words: box.map((edge) => Math.round(edge * 10) / 10) as Edges,
          text,
          confidence: Math.min(1, ...own.map(({ confidence }) => Math.round(confidence * 1000) / 1000)),
          ...(candidates.length > 0 ? { candidates } : {}),
        };
      }
      const [top, bottom] = bands[at]!;
      const edges: Edges = [x[column]!, top, x[column + columns]!, bottom];
      const [left, upper, right, lower] = edges.map((edge) => edge / points) as Edges;
      const { isBare } = inkIn(
        picture,
        { left, top: upper, right, bottom: lower },
        { ...look, framed: true },
      );
      return { ...place, words: edges, text, confidence: 0, ...(isBare ? { isBare } : {}) };
    }),
  );
  const { left, top, right, bottom } = table;
  return { x: [...x], edges: [Math.min(left, x[0]!), top, Math.max(right, x.at(-1)!), bottom], cells };
}

function isWithin([left, top, right, bottom]: readonly number[], box: Box): boolean {
  return left! >= box[0] - 0.1 && top! >= box[1] - 0.1 && right! <= box[2] + 0.1 && bottom! <= box[3] + 0.1;
}

/** Where the numbers of each row may stand, in points: half of the way to those of the rows above and below, if these are near. */
function bandsOf(rows: readonly (readonly TableCell[])[], size: number): [top: number, bottom: number][] {
  const lines = rows.map((row) => {
    const own = (row.some((cell) => isPrinted(cell) && isValue(cell)) ? row.filter(isValue) : row).filter(
      isPrinted,
    );
    return [Math.min(...own.map(({ box }) => box[1])), Math.max(...own.map(({ box }) => box[3]))] as const;
  });
  return lines.map(([top, bottom], at) => {
    const above = at > 0 ? (lines[at - 1]![1] + top) / 2 : -Infinity;
    const below = at + 1 < lines.length ? (bottom + lines[at + 1]![0]) / 2 : Infinity;
    return [
      Math.max(Math.min(above, top - 1), top - size / 2),
      Math.min(Math.max(below, bottom + 1), bottom + size / 2),
    ];
  });
}
