import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Field, PrintedRow, PrintedTable } from '../recognise/printed.ts';
import { readField } from '../text/numbers.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
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
import { wholeRowsThatAddUp, type FramedRow, type Sum } from './framed-row.ts';
import { placeByGeometry } from './place-by-geometry.ts';
import { isBlankField, type LogicalRow } from './logical-rows.ts';
import { joinTwice } from './place-rows.ts';
import { MOST_DOUBTS, readingsOf, type RowReadings } from './readings.ts';
import { cellsBelow, isRemedyHead, remedyColumn, type RemedyCell } from './remedy-heads.ts';
import { ALL, filledOf, numberRows, WIDTH, type NumberRow } from './remedy-rows.ts';
import type { Saving } from './saving.ts';
import { padShown } from './trimmed-rows.ts';
import { unturned } from './turned-remedies.ts';

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
