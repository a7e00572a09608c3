import { splitOrdinal } from '../../text/numerals.ts';
import { isUnreadableNumber, readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import { readSectionTitle } from '../../vocabulary/section-titles.ts';
import { boundsAround, type Bounds, type Glyph, type Mark } from './drawing.ts';
import { onColumns, type PlacedWords } from './gap-columns.ts';
import { commonSize, joinedText, spacingOf, textOf, type TextLine } from './lines.ts';
import type { Setting } from './paragraphs.ts';
import type { Sheet, TableCell } from './table.ts';
import { isDoubtful } from './watermarks.ts';

/** A table whose columns nothing but space parts, row by row. */
export interface GapTable {
  rows: PlacedWords[][];
  /** Half the height of its letters, in points. */
  unit: number;
  /** Whether none of its numbers can be read, and no cell is known to be blank; absent: no. */
  isInDoubt?: boolean;
}

/** Words of a line between two gaps, or two lines. */
export interface Words extends Bounds {
  text: string;
  glyphs: Glyph[];
  size: number;
}

/** Wider gaps part words of a table, in heights of a character. */
const GAP = 0.6;
/** So many words side by side are a row. */
const ROW = 3;
/** Heads are no longer. */
const SHORT = 10;
/** One piece of words that takes a greater part of a line is prose. */
const PROSE = 0.7;
/** A wider gap than so many lines of writing ends a table. */
const FAR = 4;
/** Stands behind a number of which nobody can tell where it belongs: it is none then. */
const DOUBT = '?';
/** A label has no more lines. */
const MOST_LINES = 5;

/** Lines of prose, and the tables that stand among them without lines of their own, in their order. */
export function withGapTables(
  lines: readonly TextLine[],
  setting: Setting,
  { sheet, marks }: { sheet: Sheet; marks: readonly Mark[] },
): (TextLine | GapTable)[] {
  const rough = lines.map((line) => ({ line, chunks: chunksOf(line, 0) }));
  // Letters that are set apart are no words apart.
  const spacing = spacingOf(rough.flatMap(({ chunks }) => (showsRow(chunks) ? chunks : [])));
  const chunked = spacing > 0 ? lines.map((line) => ({ line, chunks: chunksOf(line, spacing) })) : rough;
  const isRow = chunked.map(({ chunks }) => showsRow(chunks));
  const mayBelong = chunked.map(({ line, chunks }, at) => isRow[at]! || isPiece(line, chunks, setting));
  const items: (TextLine | GapTable)[] = [];
  for (let at = 0; at < chunked.length;) {
    let end = at;
    while (
      end < chunked.length &&
      mayBelong[end]! &&
      (end === at || chunked[end]!.line.baseline - chunked[end - 1]!.line.baseline <= FAR * setting.leading)
    )
      end++;
    if (isRow.slice(at, end).filter(Boolean).length >= 2) {
      const chunks = withoutOrdinals(chunked.slice(at, end).map((own) => own.chunks)).flat();
      const glyphs = chunks.flatMap((chunk) => chunk.glyphs);
      const table = { rows: rowsOf(chunks, sheet), unit: commonSize(glyphs) / 2 };
      const isInDoubt = glyphs.some(isDoubtful) || marks.some((mark) => standsAmong(mark, chunks));
      items.push(isInDoubt ? { ...table, isInDoubt } : table);
      at = end;
    } else {
      const next = Math.max(end, at + 1);
      for (; at < next; at++) {
        const { line } = chunked[at]!;
        items.push(line.glyphs.some(isDoubtful) ? besideTable(line) : line);
      }
    }
  }
  return items;
}

/**
 * A line beside a table of drawn lines, which has some of the numbers of its rows perhaps: nobody knows then what the other ones
 * count. Any other line as it is.
 */
export function besideTable(line: TextLine): TextLine {
  const chunks = chunksOf(line, 0);
  const isLabelled = chunks.length > 1 && isFormLabel(chunks[0]!.text);
  if (!showsRow(chunks) && !(isLabelled && line.glyphs.some(isDoubtful))) return line;
  return { ...line, text: chunks.map((chunk) => doubted(chunk).text).join(' ') };
}

/** Whether a mark as small as words stands by itself behind words of its line, in place of a number perhaps. */
function standsAmong(mark: Mark, chunks: readonly Words[]): boolean {
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  const isBeside = ({ top, bottom }: Bounds) => y >= top && y <= bottom;
  const isOn = (words: Words) => isBeside(words) && x >= words.left && x <= words.right;
  const before = chunks.find((words) => isBeside(words) && words.right <= mark.left);
  if (!before || chunks.some(isOn)) return false;
  const height = mark.bottom - mark.top;
  return height >= before.size / 3 && height <= 2 * before.size;
}

/** Words as they are; a number as none. */
function doubted<Words extends { text: string }>(words: Words): Words {
  return readField(words.text).kind === 'text' ? words : { ...words, text: words.text + DOUBT };
}

/** Whether the words of a line stand as those of a row: several, some of them numbers or short; or a label and a number. */
function showsRow(chunks: readonly Words[]): boolean {
  const isShort = ({ text }: Words) => text.length <= SHORT || readField(text).kind !== 'text';
  if (chunks.length >= ROW)
    return chunks.some((chunk) => readField(chunk.text).kind !== 'text') || chunks.every(isShort);
  const [first, ...others] = chunks;
  return (
    first !== undefined &&
    others.length > 0 &&
    isFormLabel(first.text) &&
    others.every(({ text }) => readField(text).kind !== 'text')
  );
}

/** Whether a line that is no row by itself may be a piece of a table: short, no title, no sentence. */
function isPiece({ text, left, right, size }: TextLine, chunks: readonly Words[], setting: Setting): boolean {
  if (readSectionTitle(text) || size > setting.size * 1.15) return false;
  if (chunks.every((chunk) => isFormLabel(chunk.text) || readField(chunk.text).kind !== 'text')) return true;
  if (/[。；]/.test(text)) return false;
  return chunks.length > 1 || right - left < PROSE * (setting.right - setting.left);
}

function chunksOf({ glyphs, size }: TextLine, spacing: number): Words[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? (glyph.left - last.right) / Math.max(last.size, glyph.size) - spacing : Infinity;
    if (gap > GAP) groups.push([]);
    groups.at(-1)!.push(glyph);
  }
  return groups.map((own) => ({
    glyphs: own,
    size,
    text: textOf(own.map(marked), { spacing }),
    ...boundsAround(own)!,
  }));
}

function marked(glyph: Glyph): Glyph {
  return isDoubtful(glyph) ? { ...glyph, text: glyph.text + DOUBT } : glyph;
}

/** What a label may be counted with. */
const ORDINAL = /^\d{1,2}\s*[.．、]?$/;

/**
 * Lines of a table without the numbers that count its labels, where those stand apart from them: values stand behind the labels.
 * `lines` are the words of each line from left to right.
 */
function withoutOrdinals(lines: readonly (readonly Words[])[]): (readonly Words[])[] {
  const isNumber = ({ text }: Words) => readField(text).kind !== 'text';
  const labelled = lines.filter((chunks) => chunks.filter(isNumber).length > 1);
  const edge = labelled.flat().reduce((most, chunk) => {
    const isLabel = !isNumber(chunk) && isFormLabel(chunk.text);
    return isLabel ? Math.max(most, chunk.left) : most;
  }, -Infinity);
  const isBefore = (chunk: Words) => ORDINAL.test(chunk.text) && chunk.right <= edge;
  const counted = lines.filter((chunks) => chunks.some(isBefore));
  // Where labels stand before most of them they are values, and further labels follow.
  const behind = counted.filter((chunks) => !isBefore(chunks[0]!));
  if (behind.length > counted.length / 2) return [...lines];
  return lines.map((chunks) => chunks.filter((chunk) => !isBefore(chunk)));
}

/** The cells of a table without lines: on columns where its numbers show them, else where its words stand. */
export function cellsOf({ rows: printed, unit, isInDoubt = false }: GapTable): {
  cells: TableCell[][];
  flow: 'rows' | 'gaps';
} {
  const broken = brokenRows(printed);
  const rows = printed.map((row) => (broken.has(row) ? inDoubt(row) : row));
  const placed = isInDoubt ? 'beside' : onColumns(rows);
  if (placed && placed !== 'beside') return { cells: placed, flow: 'rows' };
  const laid = placed === 'beside' ? rows.map(inDoubt) : rows;
  const cells = laid.map((row) =>
    row.map(({ left, right, ...words }): TableCell => {
      const column = Math.round(left / unit);
      return {
        ...words,
        rows: 1,
        column,
        columns: Math.max(1, Math.round(right / unit) - column),
      };
    }),
  );
  return { cells, flow: 'gaps' };
}

/** Another row lies so much further away, at most, than the nearest one for both to be near. */
const AS_NEAR = 1.25;

/**
 * Rows of a few numbers without a label, and the rows of numbers that they stand next to: the few may be digits for which a cell
 * above or below had no room.
 */
function brokenRows<Row extends readonly (Pick<PlacedWords, 'text'> & { box: readonly number[] })[]>(
  rows: readonly Row[],
): ReadonlySet<Row> {
  const countOf = (row: Row) => row.filter(({ text }) => readField(text).kind === 'number').length;
  const middleOf = (row: Row) => (row[0]!.box[1]! + row[0]!.box[3]!) / 2;
  const most = Math.max(0, ...rows.map(countOf));
  const broken = new Set<Row>();
  rows.forEach((row, at) => {
    const isUnlabelled = row.every(({ text }) => readField(text).kind !== 'text');
    if (!isUnlabelled || countOf(row) === 0 || countOf(row) >= most) return;
    const near = [rows[at - 1], rows[at + 1]].filter(
      (other): other is Row => other !== undefined && countOf(other) > 0,
    );
    const distances = near.map((other) => Math.abs(middleOf(other) - middleOf(row)));
    near.forEach((other, index) => {
      if (distances[index]! > AS_NEAR * Math.min(...distances)) return;
      broken.add(row);
      broken.add(other);
    });
  });
  return broken;
}

/** A row whose numbers belong nobody knows where: they are one cell, which is no number, nor is it blank where there are none. */
function inDoubt(row: readonly PlacedWords[]): PlacedWords[] {
  const isNumber = ({ text }: PlacedWords) => readField(text).kind !== 'text';
  const numbers = row.filter(isNumber);
  const words = row.filter((own) => !isNumber(own));
  const last = numbers.at(-1) ?? row.at(-1)!;
  const text = [...numbers.map((number) => number.text), ''].join(`${DOUBT} `).trim() || DOUBT;
  const from = numbers[0]?.left ?? last.right + 1;
  return [
    ...words.filter(({ left }) => left < from),
    { ...last, text, left: from, right: Math.max(last.right, from + 1) },
  ];
}

function rowsOf(chunks: readonly Words[], { page, boxOf }: Sheet): PlacedWords[][] {
  return rowsOfWords(chunks).map((own) =>
    own.map((chunk) => ({
      text: chunk.text,
      page,
      box: boxOf(chunk),
      left: chunk.left,
      right: chunk.right,
    })),
  );
}

/** Words in the rows that they stand in, from left to right; those of a label of several lines as one. */
export function rowsOfWords(chunks: readonly Words[]): Words[][] {
  const middle = ({ top, bottom }: Bounds) => (top + bottom) / 2;
  const sorted = joinLabels(chunks).sort((a, b) => middle(a) - middle(b));
  const rows: Words[][] = [];
  let at = -Infinity;
  for (const cell of sorted) {
    if (middle(cell) - at > cell.size / 2) {
      rows.push([]);
      at = middle(cell);
    }
    rows.at(-1)!.push(cell);
  }
  return withLabels(rows).map((own) => own.sort((a, b) => a.left - b.left));
}

/** Rows with the numbers beside a label of several lines, in whichever of them they stand, in the row of that label. */
function withLabels(rows: readonly (readonly Words[])[]): Words[][] {
  const isNumber = ({ text }: Words) => readField(text).kind !== 'text';
  const joined = rows.map((row) => [...row]);
  for (const row of joined.filter((own) => own.every(isNumber))) {
    const middle = (row[0]!.top + row[0]!.bottom) / 2;
    const beside = joined.filter(
      (other) =>
        !other.some(isNumber) &&
        other.some(({ top, bottom, right }) => top < middle && bottom > middle && right <= row[0]!.left),
    );
    const [own, another] = beside;
    if (own && !another) own.push(...row.splice(0));
  }
  return joined.filter((row) => row.length > 0);
}

/**
 * Words above each other that are one label of the form as one: their cell was too narrow for them. What is no label
 * stays apart, since nothing shows that it is one.
 */
function joinLabels(chunks: readonly Words[]): Words[] {
  const left = [...chunks].sort((a, b) => a.top - b.top);
  const joined: Words[] = [];
  while (left.length > 0) {
    const first = left.shift()!;
    const column = [first];
    let best = 1;
    if (isWord(first)) {
      while (column.length < MOST_LINES) {
        const last = column.at(-1)!;
        const next = left.find((chunk) => isBelow(last, chunk) && isWord(chunk));
        // What is counted anew begins another label.
        if (!next || splitOrdinal(next.text).ordinal !== null) break;
        column.push(next);
        if (isFormLabel(joinedText(column.map(({ text }) => text)))) best = column.length;
      }
    }
    const own = column.slice(0, best);
    for (const taken of own.slice(1)) left.splice(left.indexOf(taken), 1);
    joined.push({
      text: joinedText(own.map(({ text }) => text)),
      glyphs: own.flatMap(({ glyphs }) => glyphs),
      size: first.size,
      ...boundsAround(own)!,
    });
  }
  return joined;
}

/** Whether something printed is words, and no number, nor the sign of one that cannot be read. */
function isWord({ text }: Words): boolean {
  return readField(text).kind === 'text' && !isUnreadableNumber(text);
}

/** Whether words stand right below others and over or under some of them. */
function isBelow(upper: Words, lower: Words): boolean {
  const gap = lower.top - upper.bottom;
  return (
    gap > -0.5 * upper.size && gap < 1.2 * upper.size && lower.left < upper.right && lower.right > upper.left
  );
}
