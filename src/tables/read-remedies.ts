import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { PrintedRow, PrintedTable } from '../recognise/printed.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import { addedOutcomes, belowOwnHeads } from './remedies/added-outcomes.ts';
import { reportCell } from './departures/cell-departures.ts';
import type { FoundCells } from './cells.ts';
import { countOf, refuse } from './counts.ts';
import { decideByRow } from './readings/decide-by-row.ts';
import { decideRow, type DecidedColumn } from './readings/decide.ts';
import { reportAdded, reportHeadOrder } from './departures/head-departures.ts';
import { knownId } from './known-ids.ts';
import { ALL, filledOf, WIDTH } from './remedies/number-row.ts';
import { placeByGeometry } from './places/place-by-geometry.ts';
import { joinTwice } from './place-rows.ts';
import { isBlankField, isPrinted, printedFields } from './printed-fields.ts';
import { MOST_DOUBTS, readingsOf, type RowReadings } from './readings/readings.ts';
import { withLostBlanks, withNearCuts } from './remedies/remedy-doubts.ts';
import { contradictedRows, framedRow, movesTotals, withLastBlanks } from './remedies/remedy-frames.ts';
import { numberRows } from './remedies/remedy-rows.ts';
import { reportDuplicate, reportLength } from './departures/row-departures.ts';
import type { Saving } from './saving.ts';
import { reportSplit } from './departures/table-departures.ts';
import { unturned } from './remedies/turned-remedies.ts';

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
      reportCell(file, 'remedies', cell, decided);
      const at = decided.place ?? place;
      const id = knownId('remedies', cell.row, cell.column);
      const count = { count: countOf(decided, at, '件'), place: at };
      const earlier = found.get(id);
      found.set(id, earlier ? joinTwice(earlier, count) : count);
    });
  });
  return found;
}

/** Reports every part of a table whose numbers cannot be told apart by its parts. */
function reportTurned(rows: readonly PrintedRow[], file: VFile): void {
  const fields = rows.flatMap((row) => row.fields);
  const numbers = printedFields(fields.filter((field) => field.reading.kind === 'number'));
  const place = fields[0]!.place;
  for (const { key } of REMEDIES.rows)
    reportLength(file, 'remedies', { key, place, printed: numbers, columns: WIDTH }, 'short');
}
