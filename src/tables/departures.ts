import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { cellUnreadable } from '../checks/cell-unreadable.ts';
import { columnAdded } from '../checks/column-added.ts';
import { columnOrder } from '../checks/column-order.ts';
import { columnUntold } from '../checks/column-untold.ts';
import { labelCorrected } from '../checks/label-corrected.ts';
import { labelDisplaced } from '../checks/label-displaced.ts';
import { labelLost } from '../checks/label-lost.ts';
import { rowBroken } from '../checks/row-broken.ts';
import { rowDuplicate } from '../checks/row-duplicate.ts';
import { rowOrder } from '../checks/row-order.ts';
import { rowOverlong } from '../checks/row-overlong.ts';
import { rowShort } from '../checks/row-short.ts';
import { rowUnrecognised } from '../checks/row-unrecognised.ts';
import { reportFinding } from '../findings/findings.ts';
import { tableSplit } from '../checks/table-split.ts';
import { valueNote } from '../checks/value-note.ts';
import { tableOtherYear } from '../checks/table-other-year.ts';
import { tableTwoForms } from '../checks/table-two-forms.ts';
import { rowDivided } from '../checks/row-divided.ts';
import { unitUnknown } from '../checks/unit-unknown.ts';
import type { Field, PrintedTable } from '../recognise/printed.ts';
import { countedPlace, placeOf } from '../schemas/place.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import type { RowDefinition, TableDefinition } from '../vocabulary/table-definition.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import type { DecidedColumn } from './decide.ts';
import type { Head } from './heads.ts';
import type { LogicalRow } from './logical-rows.ts';
import type { RowReadings } from './readings.ts';

type ResolvedRow = LogicalRow & { row: RowDefinition };

/** What is printed in a row behind its label, in one line. */
export function printedFields(fields: readonly Field[]): string {
  return fields
    .map((field) => field.text)
    .filter((text) => text !== '')
    .join(' ');
}

/** Reports a table that stands in several pieces. */
export function reportSplit(file: VFile, table: TableKey, printed: PrintedTable): void {
  const [, second] = printed.parts;
  if (!second) return;
  reportFinding(file, tableSplit, {
    place: second,
    table,
    expected: '1',
    actual: String(printed.parts.length),
    message: `Unexpected ${printed.parts.length} pieces of table ${table}, expected 1`,
  });
}

/** Reports rows whose label stands left of the cells that the form has before it. */
export function reportDisplaced(file: VFile, table: TableKey, rows: readonly ResolvedRow[]): void {
  const displaced = rows.filter(
    (row) =>
      row.labelIndex === 0 && !row.isCoveredBefore && row.row.ordinal !== '' && row.row.path.length > 0,
  );
  const [first] = displaced;
  if (!first || !rows.some((row) => row.labelIndex > 0)) return;
  reportFinding(file, labelDisplaced, {
    place: first.place,
    table,
    row: first.row.key,
    actual: String(displaced.length),
    message: `Unexpected label at the start of ${displaced.length} rows of table ${table}, expected the cells of its group before it`,
  });
}

/** Reports rows with numbers that belong to no row of the form. */
export function reportUnresolved(file: VFile, table: TableKey, rows: readonly LogicalRow[]): void {
  for (const row of rows) {
    const numbers = printedFields([...row.fields, ...row.continued]);
    if (numbers === '') continue;
    const printed = [row.label, numbers].filter((part) => part !== '').join(' ');
    reportFinding(file, rowUnrecognised, {
      place: row.place,
      table,
      actual: printed,
      message: `Unexpected row ${printed}, expected a row of table ${table}`,
    });
  }
}

/** Reports labels that were told by similarity or by the place of their row. */
export function reportLabels(file: VFile, table: TableKey, rows: readonly ResolvedRow[]): void {
  for (const { row, label, place, by } of rows) {
    if (by === 'label') continue;
    reportFinding(file, by === 'similarity' ? labelCorrected : labelLost, {
      place,
      table,
      row: row.key,
      expected: row.label,
      actual: label,
      message: `Unexpected label ${label || '(none)'} in table ${table}, expected ${row.label}`,
    });
  }
}

/** Reports rows that stand in another order than the form's: a label may have changed places with another. */
export function reportRowOrder(
  file: VFile,
  table: TableKey,
  rows: readonly ResolvedRow[],
  form: readonly RowDefinition[],
): void {
  const indexes = rows.map(({ row }) => form.indexOf(row));
  const lowestBehind = indexes.toReversed().map(runningBest(Math.min)).reverse();
  const highestBefore = indexes.map(runningBest(Math.max));
  rows.forEach(({ row, place }, at) => {
    const own = indexes[at]!;
    if (highestBefore[at]! <= own && lowestBehind[at]! >= own) return;
    reportFinding(file, rowOrder, {
      place,
      table,
      row: row.key,
      actual: row.label,
      message: `Unexpected place of row ${row.key} in table ${table}, expected the order of the form`,
    });
  });
}

/** For each number of a list, the best of it and all before it. */
function runningBest(better: (a: number, b: number) => number): (value: number) => number {
  let best: number | null = null;
  return (value) => (best = best === null ? value : better(best, value));
}

/** Reports rows whose numbers are printed in further lines. */
export function reportBrokenRows(file: VFile, table: TableKey, rows: readonly ResolvedRow[]): void {
  // A row whose cells are read one by one may still stand in one line.
  const broken = rows.filter(({ place, continued }) =>
    continued.some((part) => part.place.line !== place.line),
  );
  const [first] = broken;
  if (!first) return;
  reportFinding(file, rowBroken, {
    place: first.place,
    table,
    row: first.row.key,
    actual: String(broken.length),
    message: `Unexpected line breaks in ${broken.length} rows of table ${table}, expected a row a line`,
  });
}

/** Reports heads whose rows are read by them in another order than the form's. */
export function reportColumnOrder(
  file: VFile,
  table: TableDefinition,
  rows: readonly { head: Head | null; columns: readonly string[]; isLegible: boolean }[],
): void {
  const form = table.columns.map((column): string => column.key);
  for (const [head, own] of Map.groupBy(rows, (row) => row.head)) {
    const columns = own.find(({ isLegible }) => isLegible)?.columns ?? [];
    const turned = columns.find((key, at) => at > 0 && form.indexOf(key) < form.indexOf(columns[at - 1]!));
    const named = head?.columns.find(({ key }) => key === turned);
    if (!named) continue;
    const { text, place } = named.field;
    reportFinding(file, columnOrder, {
      place,
      table: table.key,
      actual: text,
      message: `Unexpected place of head ${text} in table ${table.key}, expected the order of the form`,
    });
  }
}

/** Reports the columns of a table that the form has not, by their heads. */
export function reportAdded(file: VFile, table: TableKey, heads: readonly Field[]): void {
  for (const { text, place } of new Map(heads.map((head) => [head.text, head])).values()) {
    reportFinding(file, columnAdded, {
      place,
      table,
      actual: text.trim(),
      message: `Unexpected column ${text.trim()} in table ${table}, expected the columns of the form`,
    });
  }
}

/** Reports parts or outcomes of table 4 that stand in another order than the form's. */
export function reportHeadOrder(
  file: VFile,
  cells: readonly { row: string; column: string }[],
  place: Point,
): void {
  const rows = REMEDIES.rows.map((row): string => row.key);
  const columns = REMEDIES.columns.map((column): string => column.key);
  const index = ({ row, column }: { row: string; column: string }) =>
    rows.indexOf(row) * columns.length + columns.indexOf(column);
  const turned = cells.find((cell, at) => at > 0 && index(cell) < index(cells[at - 1]!));
  if (!turned) return;
  const actual = REMEDIES.rows.find((row) => row.key === turned.row)!.label;
  reportFinding(file, columnOrder, {
    place,
    table: 'remedies',
    actual,
    message: `Unexpected place of head ${actual} in table remedies, expected the order of the form`,
  });
}

/** Reports an amount whose unit is not known. */
export function reportUnit(
  file: VFile,
  cell: { table: TableKey; row: string; column: string },
  place: Point,
  unit: string,
): void {
  reportFinding(file, unitUnknown, {
    place,
    ...cell,
    actual: unit,
    expected: '万元',
    message: `Unexpected unit ${unit} of ${cell.row}.${cell.column}, expected 元, 万元 or another unit of yuan`,
  });
}

/** Reports a table that is headed as that of another year. */
export function reportOtherYear(file: VFile, place: Point, year: number): void {
  reportFinding(file, tableOtherYear, {
    place,
    actual: String(year),
    message: `Unexpected table of the year ${year}, expected tables of the report's year alone`,
  });
}

/** Reports blocks of a table with heads of different editions. */
export function reportTwoForms(
  file: VFile,
  table: TableKey,
  place: Point,
  editions: readonly string[],
): void {
  reportFinding(file, tableTwoForms, {
    place,
    table,
    actual: editions.join(', '),
    message: `Unexpected heads of the forms ${editions.join(' and ')} in table ${table}, expected one form`,
  });
}

/** Reports a row of the form that is printed again. */
export function reportDuplicate(
  file: VFile,
  table: TableKey,
  row: { key: string; place: Point },
  first: Point,
  printed: string,
): void {
  const { kind, number } = countedPlace(placeOf(first));
  reportFinding(file, rowDuplicate, {
    place: row.place,
    table,
    row: row.key,
    expected: String(number),
    actual: printed,
    message: `Unexpected second row ${row.key}, expected one (first on ${kind} ${number})`,
  });
}

/** Reports a row that has more or fewer numbers than columns, or columns in no order that can be told. */
export function reportLength(
  file: VFile,
  table: TableKey,
  row: { key: string; place: Point; printed: string; columns: number },
  kind: RowReadings['kind'],
): void {
  if (kind === 'exact') return;
  const rules = { overlong: rowOverlong, divided: rowDivided, untold: columnUntold } as const;
  reportFinding(file, kind in rules ? rules[kind as keyof typeof rules] : rowShort, {
    place: row.place,
    table,
    row: row.key,
    expected: String(row.columns),
    actual: row.printed,
    message: `Unexpected numbers ${row.printed || '(none)'} in row ${row.key}, expected ${row.columns}`,
  });
}

/** Reports a printed cell that is no number, and a number with a note or unit beside it. */
export function reportCell(
  file: VFile,
  cell: { table: TableKey; row: string; column: string },
  decided: DecidedColumn,
): void {
  const { place, raw = '', status } = decided;
  if (!place || (status !== 'unreadable' && !decided.note && !decided.unit)) return;
  const rule = status === 'unreadable' ? cellUnreadable : valueNote;
  reportFinding(file, rule, {
    place,
    ...cell,
    actual: raw,
    message: `Unexpected ${raw} in cell ${cell.row}.${cell.column}, expected a number alone`,
  });
}
