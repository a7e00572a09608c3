import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Field, PrintedRow, PrintedTable } from '../recognise/printed.ts';
import { formKey } from '../text/form-key.ts';
import { isSpoilt, readField } from '../text/numbers.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import { REMEDIES, type RemedyRow } from '../vocabulary/remedies.ts';
import { cellId } from '../vocabulary/tables.ts';
import type { FoundCells } from './cells.ts';
import { blanksBesideSlips } from './blanks-beside-slips.ts';
import { countOf, refuse } from './counts.ts';
import { cutsBesideSlips } from './cut-digits.ts';
import { decideByRow } from './decide-by-row.ts';
import { decideRow, type DecidedColumn, type Doubt } from './decide.ts';
import {
  printedFields,
  reportAdded,
  reportCell,
  reportDuplicate,
  reportHeadOrder,
  reportLength,
  reportSplit,
} from './departures.ts';
import { numbersApart } from './field-pieces.ts';
import { wholeRowsThatAddUp, type FramedRow, type Sum } from './framed-row.ts';
import { placeByGeometry } from './place-by-geometry.ts';
import type { LogicalRow } from './logical-rows.ts';
import { joinTwice } from './place-rows.ts';
import { MOST_DOUBTS, readingsOf, type RowReadings } from './readings.ts';
import {
  cellsBelow,
  isRemedyHead,
  readRemedyHead,
  remedyColumn,
  remedyRow,
  type RemedyCell,
  type RemedyHead,
} from './remedy-heads.ts';
import type { Saving } from './saving.ts';
import { padShown } from './trimmed-rows.ts';
import { unturned } from './turned-remedies.ts';

const WIDTH = REMEDIES.columns.length;
const ALL = WIDTH * REMEDIES.rows.length;

/** Numbers of table 4 that stand in one row, or follow each other as one. */
interface NumberRow {
  /** The part that its label, or the head of its own little table, names; null for a row of all parts. */
  part: RemedyRow | null;
  fields: Field[];
  printed: PrintedRow;
  head: RemedyHead | null;
  isBroken: boolean;
  /** Whether numbers of a column that an office added may be among its own. */
  isMixed?: boolean;
}

/**
 * Reads table 4: the outcomes of reviews and of both kinds of lawsuits, printed in one row of fifteen, in three rows
 * of five, or one to a line. The heads tell the order of parts and outcomes; where they are not legible, it is the
 * form's. `losesBlanks`: whether the report leaves cells blank elsewhere, so that digits that run together here may be fewer
 * than its cells.
 */
export function readRemedies(
  printed: PrintedTable,
  file: VFile,
  { losesBlanks, saving }: { losesBlanks: boolean; saving: Saving },
): FoundCells {
  reportSplit(file, 'remedies', printed);
  const found: FoundCells = new Map();
  const firstOf = new Map<string, Point>();
  const upright = unturned(printed.rows);
  if (upright === null) {
    reportTurned(printed.rows, file);
    return found;
  }
  const added = [
    ...upright.flatMap(({ fields }) => fields.filter(({ text }) => text.split(/\s+/).some(isAddedHead))),
    ...addedOutcomes(upright),
  ];
  reportAdded(file, 'remedies', added);
  const rows = numberRows(upright, saving).map((row) => (added.length === 0 ? row : belowOwnHeads(row)));
  const framed = rows
    .map(framedRow)
    .map(({ row, cells }) => ({ row: saving.areEndsTrimmed ? (withLastBlanks(row) ?? row) : row, cells }));
  const placements = placeByGeometry(
    framed.map(({ row }) => row),
    saving,
  );
  const contradicted = contradictedRows(framed.map(({ row }) => row));
  const isPrinted = (field: Field) => readField(field.text).kind !== 'blank';
  const habits = {
    keepsBlanks: false,
    runsTogether: rows.some(({ fields }) => fields.some(({ text }) => /^0/.test(text.trim()))),
    losesBlanks,
    isFull: false,
    // Of fifteen cells, some of whose totals may be blank too, sums prove no place of a number whose blanks were lost.
    lacksTotals: true,
  };
  let doubts = 0;
  rows.forEach((row, at) => {
    const { row: own, cells } = framed[at]!;
    const isTooMany = placements[at] === null && ++doubts > MOST_DOUBTS;
    const numbers = printedFields(row.fields);
    const place = (row.fields.find(isPrinted) ?? row.fields[0])!.place;
    // Of more cells than fifteen, as many numbers may be those of other columns.
    const isWhole = filledOf(row.fields) === ALL && row.fields.length === ALL && cells.length === ALL;
    // Cells of all parts below heads of which those of one alone are legible.
    const isUndivided =
      row.part !== null &&
      row.fields.length === ALL &&
      row.head?.part === row.part &&
      row.head.cells.length === 0;
    // Sums place no number under heads whose total stands elsewhere: they may be misprinted.
    const isAdrift = placements[at] === null && movesTotals(own);
    const isUntold =
      (row.head?.isUntold === true || contradicted.has(own) || isAdrift) && !row.fields.every(isBlankField);
    const isLegible =
      row.isMixed !== true && !isUntold && (isWhole || (row.head?.isContradictory !== true && !isUndivided));
    const readings: RowReadings =
      isLegible && !isTooMany
        ? readingsOf(own, placements[at]!, habits)
        : { kind: isUntold ? 'untold' : 'short', readings: [] };
    const key = cells[0]!.row;
    reportLength(file, 'remedies', { key, place, printed: numbers, columns: cells.length }, readings.kind);
    if (!isUntold) reportHeadOrder(file, cells, place);
    const first = firstOf.get(key);
    if (first === undefined) for (const cell of cells) firstOf.set(cell.row, place);
    else reportDuplicate(file, 'remedies', { key, place }, first, numbers);
    const isCollapsed = losesBlanks && !saving.areBlanksKept && isLegible && !isTooMany;
    const doubt =
      (isCollapsed && placements[at] === null ? withLostBlanks(own) : null) ??
      withNearCuts(own, readings, decideByRow(readings, own.sums, 'remedy-total'));
    decideRow(readings.kind, doubt, cells.length, numbers).forEach((read: DecidedColumn, index) => {
      const cell = cells[index]!;
      const decided = refuse(read, { key: cell.column, unit: '件' }, null);
      reportCell(file, { table: 'remedies', ...cell }, decided);
      const at = decided.place ?? place;
      const id = cellId('remedies', cell.row, cell.column);
      const count = { count: countOf(decided, at, '件'), place: at };
      const earlier = found.get(id);
      found.set(id, earlier ? joinTwice(earlier, count) : count);
    });
  });
  return found;
}

/**
 * The rows whose heads name another order than the form's that their sums contradict, while they hold in that of the form:
 * nobody can tell which of the two was misprinted.
 */
function contradictedRows(rows: readonly FramedRow[]): ReadonlySet<FramedRow> {
  const form = REMEDIES.rows.flatMap((row) => REMEDIES.columns.map(({ key }) => `${row.key}.${key}`));
  const turned = rows.flatMap((row) => {
    const columns = form.filter((key) => row.columns.includes(key));
    const sums = sumsOf(
      columns.map((key) => key.split('.')[0]!),
      columns.map((key) => key.endsWith('.total')),
    );
    return columns.join() === row.columns.join() ? [] : [{ row, inForm: { ...row, columns, sums } }];
  });
  const [byHead, byForm] = [turned.map(({ row }) => row), turned.map(({ inForm }) => inForm)].map((own) =>
    wholeRowsThatAddUp(own),
  );
  return new Set(byHead!.failing > byForm!.failing ? turned.map(({ row }) => row) : []);
}

/** Whether a head names the total of a part before one of its outcomes. */
function movesTotals({ columns, sums }: FramedRow): boolean {
  return columns.length > 0 && sums.some(({ parts, total }) => parts.some((at) => at > total));
}

/** Within each part, the outcomes that add up to its total. */
function sumsOf(parts: readonly string[], isTotal: readonly boolean[]): Sum[] {
  return [...Map.groupBy(parts.keys(), (at) => parts[at]!).values()].map((own): Sum => {
    const total = own.find((at) => isTotal[at])!;
    return { parts: own.filter((at) => at !== total), total };
  });
}

/**
 * What is left of a row whose digits were cut by their sums, beside the ways to cut them that come near these: no sum of
 * columns shows which it is. None where nobody can list them.
 */
function withNearCuts(own: FramedRow, { kind, isCutBySum }: RowReadings, doubt: Doubt): Doubt {
  if (isCutBySum !== true || kind === 'digits') return doubt;
  const printed = own.fields
    .map((field) => ({ field, reading: readField(field.text) }))
    .filter(({ reading }) => reading.kind !== 'blank');
  return { ...doubt, readings: cutsBesideSlips(printed, own.columns.length, own.sums) ?? [] };
}

/**
 * What the columns of a row of all parts may be, where the file loses blank cells and the row has fewer numbers than
 * columns; null of any other row. Of fifteen cells each of three totals may be blank, or a little off.
 */
function withLostBlanks({ row, fields, columns, sums }: FramedRow): Doubt | null {
  const printed = fields.filter((field) => !isBlankField(field));
  const isWhole = ({ text, isPiece }: Field) =>
    !isPiece && !/^0\d|\d{10}/.test(text) && ['number', 'dash'].includes(readField(text).kind);
  if (row.layout === 'cells' || columns.length !== ALL || printed.length < 2 || !printed.every(isWhole))
    return null;
  const readings = blanksBesideSlips(
    printed.map((field) => ({ field, reading: readField(field.text) })),
    ALL,
    sums,
  );
  return readings.length > 0 ? { readings, decidedBy: ['remedy-total'] } : null;
}

/**
 * A row beside columns that an office added, with the cells below the form's heads alone. Where heads do not show which
 * these are, it is mixed.
 */
function belowOwnHeads(row: NumberRow): NumberRow {
  const { head, part, fields, printed } = row;
  const heads = [
    ...(head?.outcomes ?? []),
    ...(head?.cells ?? []).filter(({ cell }) => part === null || cell.row === part),
  ].map(({ field }) => field);
  const isPlaced = printed.layout === 'cells' && head?.source === printed.source;
  const own = fields.filter(({ from, to }) => heads.some((at) => at.from < to && from < at.to));
  return isPlaced && heads.length === (part ? WIDTH : ALL) && own.length === heads.length
    ? { ...row, fields: own }
    : { ...row, isMixed: true };
}

/** Words between two outcomes that name none, where each part names all of the form's: outcomes that an office added. */
function addedOutcomes(rows: readonly PrintedRow[]): Field[] {
  const words = rows.flatMap(({ fields }) => fields.filter(({ text }) => readField(text).kind === 'text'));
  const isOutcome = (field: Field | undefined) => field !== undefined && remedyColumn(field.text) !== null;
  const outcomes = words.filter(isOutcome).length;
  if (outcomes === 0 || outcomes % WIDTH > 0) return [];
  return words.filter(
    (field, at) =>
      isOutcome(words[at - 1]) &&
      isOutcome(words[at + 1]) &&
      !isRemedyHead(field) &&
      !isAddedHead(field.text) &&
      /^\p{Script=Han}{2,8}$/u.test(field.text.trim()),
  );
}

/** Reports every part of a table whose numbers cannot be told apart by its parts. */
function reportTurned(rows: readonly PrintedRow[], file: VFile): void {
  const fields = rows.flatMap((row) => row.fields);
  const numbers = printedFields(fields.filter((field) => readField(field.text).kind === 'number'));
  const place = fields[0]!.place;
  for (const { key } of REMEDIES.rows)
    reportLength(file, 'remedies', { key, place, printed: numbers, columns: WIDTH }, 'short');
}

function framedRow(row: NumberRow): { row: FramedRow; cells: RemedyCell[] } {
  const cells = cellsBelow(row.head, row.part);
  const columns = cells.map(({ row: part, column }) => `${part}.${column}`);
  const sums = sumsOf(
    cells.map(({ row: part }) => part),
    cells.map(({ column }) => column === 'total'),
  );
  const heads = [
    ...(row.head?.cells ?? []).map(({ cell, field }) => ({ key: `${cell.row}.${cell.column}`, field })),
    ...(row.head?.outcomes ?? []).map(({ column, field }) => ({ key: `${row.part}.${column}`, field })),
  ];
  const logical: LogicalRow = {
    row: null,
    label: '',
    place: row.fields[0]!.place,
    line: row.printed.line,
    at: 0,
    labelIndex: -1,
    isCoveredBefore: false,
    layout: row.printed.layout,
    source: row.printed.source,
    reach: row.printed.reach,
    ...(row.printed.isDrawn ? { isDrawn: true } : {}),
    fields: row.fields,
    continued: row.isBroken ? row.fields : [],
    by: 'label',
    isBare: false,
  };
  const head = row.head && {
    from: 0,
    to: 0,
    source: row.head.source,
    layout: row.head.layout,
    columns: heads,
    isAligned: heads.length > 0,
    otherOrders: [],
    isUntold: false,
    again: null,
    others: [],
    rowOf: [],
    edge: 0,
    fields: [],
  };
  return { row: { row: logical, fields: row.fields, head, columns, sums }, cells };
}

/** A row of all parts with the blank cells that a trimmed line lacks; null where it lacks none, or others. */
function withLastBlanks(row: FramedRow): FramedRow | null {
  const { layout, reach, continued } = row.row;
  const isShort = layout === 'cells' && continued.length === 0 && reach < row.columns.length;
  return isShort && row.columns.length === ALL && row.fields.length === reach ? padShown(row, ALL) : null;
}

/**
 * The rows of numbers with the heads above them. Lines that are short of a whole row are put together until they are
 * one; cells of a stream are.
 */
function numberRows(rows: readonly PrintedRow[], { areBlanksKept }: Saving): NumberRow[] {
  const found: NumberRow[] = [];
  let heads: PrintedRow[] = [];
  let head: RemedyHead | null = null;
  let open: NumberRow | null = null;
  for (const row of withoutCounts(rows).flatMap(headsApart)) {
    const hasAll =
      row.isDrawn === true || (row.layout === 'cells' && [WIDTH, ALL].includes(row.fields.length));
    const fields = withoutCountWord(hasAll ? row.fields : row.fields.flatMap(numbersApart));
    const values = fields.filter((field) => !isRemedyHead(field));
    const hasNumber =
      values.some((field) => ['number', 'run', 'dash'].includes(readField(field.text).kind)) ||
      (row.layout === 'flow' && values.some(isUnreadable)) ||
      isBlankRow(fields) ||
      (row.layout === 'cells' && heads.length > 0 && fields.length >= WIDTH && fields.every(isBlankField));
    if (
      !hasNumber &&
      row.layout === 'flow' &&
      open &&
      values.length > 0 &&
      values.every(isBlankField) &&
      heads.length === 0
    ) {
      if (open.fields.length < ALL) open.fields.push(...values);
      continue;
    }
    if (
      !hasNumber &&
      row.layout === 'flow' &&
      heads.length > 0 &&
      values.length > 0 &&
      values.every(isBlankField)
    ) {
      heads.push(row);
      continue;
    }
    const blank: ReturnType<typeof blankPart> =
      areBlanksKept && fields.some(isRemedyHead) ? blankPart(heads, head) : null;
    if (blank) {
      found.push({ ...blank, printed: row, isBroken: false });
      head = blank.head;
      heads = [];
      open = null;
    }
    if (!hasNumber) {
      const words = fields.filter((field) => readField(field.text).kind === 'text');
      if (words.length > 0 && 2 * words.filter(isRemedyHead).length >= words.length) heads.push(row);
      continue;
    }
    const leading = heads;
    if (heads.some((candidate) => candidate.fields.some(isRemedyHead))) {
      head = readRemedyHead(heads, head);
      heads = [];
      open = null;
    }
    const label = fields.findLast(isRemedyHead);
    const named = label ? remedyRow(label.text) : null;
    const own = label
      ? fields.slice(fields.indexOf(label) + 1).filter((field) => !isRemedyHead(field))
      : values;
    const isAll = filledOf(own) === ALL;
    if (!isAll && named === null && row.layout !== 'flow' && own.length >= WIDTH && isSumOfParts(row))
      continue;
    const part: RemedyRow | null = isAll ? null : (named ?? openPart(open) ?? head?.part ?? null);
    const wanted = part ? WIDTH : ALL;
    const isWhole = filledOf(own) >= wanted - 1 || (row.layout === 'cells' && own.length >= wanted);
    const goesOn: boolean =
      open !== null &&
      !named &&
      !isWhole &&
      open.part === part &&
      (row.layout === 'flow' ? open.fields.length < wanted : filledOf(open.fields) < wanted);
    if (goesOn && open) {
      if (row.layout === 'flow') open.fields = [...open.fields, ...own];
      else {
        open.fields = [...withoutPadding(open.fields), ...withoutPadding(own)];
        open.isBroken = true;
      }
      continue;
    }
    const before = row.layout === 'flow' ? blanksBehindHead(leading) : [];
    // Bars heaped behind a head may stand for blank cells of the head or for the first of the row: nobody can tell
    // which, unless they stand in the line of the row's first number.
    const isHeaped =
      row.source > 0 &&
      before.some(({ place }, at) => place.line !== row.line && place.line === before[at - 1]?.place.line);
    open = {
      part,
      fields: isHeaped ? [...own] : [...before, ...own],
      printed: row,
      head,
      isBroken: isHeaped,
    };
    found.push(open);
  }
  for (const row of found) {
    if (filledOf(row.fields) === ALL && row.fields.length === ALL) continue;
    if (row.isBroken)
      row.fields = row.fields.filter((field) => !isBlankField(field) || row.printed.layout !== 'flow');
    else if (
      row.fields.some(isBlankField) ||
      (areBlanksKept && row === found.at(-1) && areEvenlySpaced(row.fields))
    )
      padStream(row);
  }
  return found.filter(({ fields }) => fields.length > 0);
}

/** Whether a row with numbers is called the sum of some parts. */
function isSumOfParts({ fields }: PrintedRow): boolean {
  const first = fields.findIndex(({ text }) => ['number', 'dash'].includes(readField(text).kind));
  return fields
    .slice(0, first)
    .some(({ text }) => /^\p{Script=Han}{0,4}(?:小计|合计|总计|总数)$/u.test(text.trim()));
}

/** A number with words or signs around it that spoil it; what a table, an annex or a year is called has one too. */
const WITH_A_NUMBER = /^(?![表附图第（(])(?!.*[年月日:：])(?!(?:.*\p{Script=Han}){3})(?=.*\d).{1,10}$/u;

/** Whether a cell of a stream prints a number that nobody can read: left out, it would move those behind it. */
function isUnreadable({ text }: Field): boolean {
  return isSpoilt(text) || WITH_A_NUMBER.test(text.trim());
}

/** Rows without those that count the columns of all parts from 1, as tables of statistics do below their heads. */
function withoutCounts(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  let [next, from] = [1, 0];
  for (const [at, { fields }] of rows.entries()) {
    for (const { text } of fields.filter((field) => !isBlankField(field))) {
      if (text.trim() === '1') [next, from] = [1, at];
      next = text.trim() === String(next) ? next + 1 : 1;
    }
    const isLast =
      next > ALL && rows.slice(from, at + 1).every(({ fields: own }) => own.every(isCountOrBlank));
    if (isLast) return [...rows.slice(0, from), ...rows.slice(at + 1)];
  }
  return rows;
}

function isCountOrBlank(field: Field): boolean {
  return isBlankField(field) || /^\s*\d{1,2}\s*$/.test(field.text);
}

/** What offices call the row of numbers, in a column of labels that the form has not. */
const COUNT_WORD = /^(?:案?件数量?|数[量据值额])(?:[（(]件[)）])?$/u;

/** The fields of a row behind the word that says that numbers follow. */
function withoutCountWord(fields: readonly Field[]): readonly Field[] {
  const at = fields.findIndex(({ text }) => text.trim() !== '');
  const isNamed = at >= 0 && fields.length - at > WIDTH && COUNT_WORD.test(formKey(fields[at]!.text));
  return isNamed ? fields.slice(at + 1) : fields;
}

/** A line that prints heads of outcomes and numbers behind them as two rows; any other row as it is. */
function headsApart(row: PrintedRow): PrintedRow[] {
  const end = row.fields.findIndex((field) => !isRemedyHead(field));
  const heads = row.fields.slice(0, Math.max(0, end));
  return row.layout !== 'cells' && heads.filter(({ text }) => remedyColumn(text) !== null).length > 1
    ? [
        { ...row, fields: heads },
        { ...row, fields: row.fields.slice(end) },
      ]
    : [row];
}

/**
 * The part that the heads of a stream which keeps its blank cells end in, with the blank cell of each outcome behind it;
 * null where they do not.
 */
function blankPart(
  heads: readonly PrintedRow[],
  above: RemedyHead | null,
): Pick<NumberRow, 'part' | 'fields' | 'head'> | null {
  const blanks = blanksBehindHead(heads);
  if (blanks.length < WIDTH || blanks.length > WIDTH + 1 || heads[0]!.layout !== 'flow') return null;
  const head = readRemedyHead(heads.slice(0, heads.length - blanks.length), above);
  return head.part && !head.isContradictory
    ? { part: head.part, fields: blanks.slice(0, WIDTH), head }
    : null;
}

/** Whether no wider gap between two lines of a stream may be a blank cell that was not told from the space around it. */
function areEvenlySpaced(fields: readonly Field[]): boolean {
  const lines = [...new Set(fields.map(({ place }) => place.line))];
  return new Set(lines.slice(1).map((line, at) => line - lines[at]!)).size <= 1;
}

/** Behind the last number of a stream of cells with blank ones, no line shows those that follow. */
function padStream(row: NumberRow): void {
  const wanted = row.part ? WIDTH : ALL;
  const last = row.fields.at(-1);
  if (row.printed.layout !== 'flow' || !last) return;
  while (row.fields.length < wanted) row.fields.push({ ...last, text: '' });
}

/** Whether a row has the name of a part and a blank cell for each outcome: a row whose numbers were left out. */
function isBlankRow(fields: readonly Field[]): boolean {
  const label = fields.findLastIndex(isRemedyHead);
  const behind = fields.slice(label + 1);
  return (
    label >= 0 &&
    remedyRow(fields[label]!.text) !== null &&
    fields.slice(0, label).every((field) => !isRemedyHead(field) || /诉讼/.test(field.text)) &&
    behind.length >= WIDTH &&
    behind.every(isBlankField)
  );
}

/** The part of a row that is not whole yet: numbers without a label go on with it. */
function openPart(open: NumberRow | null): RemedyRow | null {
  return open && open.fields.length < WIDTH ? open.part : null;
}

/** Blank cells of a stream between the head and the first number. */
function blanksBehindHead(heads: readonly PrintedRow[]): Field[] {
  const last = heads.findLastIndex((row) => row.fields.some(isRemedyHead));
  return heads.slice(last + 1).flatMap((row) => row.fields);
}

function isBlankField(field: Field): boolean {
  return readField(field.text).kind === 'blank';
}

function filledOf(fields: readonly Field[]): number {
  return fields.filter((field) => !isBlankField(field)).length;
}

/** A row of five keeps its blank cells; any other gives only what is printed. */
function withoutPadding(fields: readonly Field[]): Field[] {
  return fields.length % WIDTH === 0 ? [...fields] : fields.filter((field) => !isBlankField(field));
}
