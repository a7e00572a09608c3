import type { VFile } from 'vfile';
import type { Field, PrintedRow, PrintedTable } from '../recognise/tables.ts';
import { matchKey } from '../text/normalise.ts';
import { readField } from '../text/numbers.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import { cellId } from '../vocabulary/tables.ts';
import type { FoundCell, FoundCells } from './cells.ts';
import { countOf } from './counts.ts';
import { decideByRow } from './decide-by-row.ts';
import { decideRow, type DecidedColumn } from './decide.ts';
import {
  printedFields,
  reportCell,
  reportColumnOrder,
  reportDuplicate,
  reportLength,
  reportSplit,
} from './departures.ts';
import { numbersApart } from './field-pieces.ts';
import { joinTwice } from './place-rows.ts';
import { readingsOf } from './readings.ts';

const columns = REMEDIES.columns.map((column) => column.key);
const cells = REMEDIES.rows.flatMap((row) => columns.map((column) => ({ row: row.key, column })));

/** The words of the head in pieces: portals tear 结果维持 into two, or print 其他尚未 as one. */
const HEAD =
  /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉|结果|维持|纠正|其他|尚未|审结|总计|合计|情况)+$/;

/**
 * Reads table 4: the outcomes of reviews and of both kinds of lawsuits, printed in one row of fifteen, in three rows
 * of five, or one to a line. The numbers always follow each other in the order of the form.
 */
export function readRemedies(printed: PrintedTable, file: VFile): FoundCells {
  reportSplit(file, 'remedies', printed);
  reportColumnOrder(file, REMEDIES, printed);
  const [first, ...more] = figureRows(printed.rows);
  if (!first) return new Map();
  const found = place(first, file);
  for (const row of more) {
    reportDuplicate(
      file,
      'remedies',
      { key: REMEDIES.rows[0].key, place: row.fields[0]!.place },
      first.fields[0]!.place,
      printedFields(row.fields),
    );
    for (const [id, cell] of place(row, file)) found.set(id, joinTwice(found.get(id)!, cell));
  }
  return found;
}

function place(row: PrintedRow, file: VFile): FoundCells {
  const numbers = printedFields(row.fields);
  const { kind, readings } = readingsOf(row.fields, [], cells.length, null);
  const { key } = REMEDIES.rows[0];
  reportLength(
    file,
    'remedies',
    { key, place: row.fields[0]!.place, printed: numbers, columns: cells.length },
    kind,
  );
  const doubt = decideByRow(kind, readings, columns.length, 'remedy-total');
  const found: [string, FoundCell][] = decideRow(kind, doubt, cells.length, numbers).map(
    (decided: DecidedColumn, index) => {
      const cell = cells[index]!;
      reportCell(file, { table: 'remedies', ...cell }, decided);
      const at = decided.place ?? row.fields[0]!.place;
      return [cellId('remedies', cell.row, cell.column), { count: countOf(decided, at, '件'), place: at }];
    },
  );
  return new Map(found);
}

/**
 * The printed figures as rows of fifteen: lines that are short of fifteen are put together, and a line that has them
 * all stands for itself.
 */
function figureRows(rows: readonly PrintedRow[]): PrintedRow[] {
  const lines = rows
    .map((row) => ({ ...row, fields: row.fields.filter((field) => !isHead(field)).flatMap(numbersApart) }))
    .filter((row) =>
      row.fields.some((field) => ['number', 'run', 'dash'].includes(readField(field.text).kind)),
    );
  const joined: PrintedRow[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    const filled = open ? filledOf(open).length : 0;
    if (!open || filled >= cells.length || filledOf(line).length >= cells.length - 1) joined.push(line);
    else joined[joined.length - 1] = { ...open, fields: [...withoutPadding(open), ...withoutPadding(line)] };
  }
  return joined;
}

function isHead(field: Field): boolean {
  return HEAD.test(matchKey(field.text));
}

function filledOf(row: PrintedRow): Field[] {
  return row.fields.filter((field) => readField(field.text).kind !== 'blank');
}

/** A row of five keeps its blank cells; any other gives only what is printed. */
function withoutPadding(row: PrintedRow): Field[] {
  return row.fields.length % columns.length === 0 ? row.fields : filledOf(row);
}
