import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { columnUntold } from '../../checks/column-untold.ts';
import { rowBroken } from '../../checks/row-broken.ts';
import { rowDivided } from '../../checks/row-divided.ts';
import { rowDuplicate } from '../../checks/row-duplicate.ts';
import { rowOrder } from '../../checks/row-order.ts';
import { rowOverlong } from '../../checks/row-overlong.ts';
import { rowShort } from '../../checks/row-short.ts';
import { reportFinding } from '../../findings/findings.ts';
import { countedPlace, placeOf } from '../../schemas/place.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import type { ResolvedRow } from '../logical-row.ts';
import type { RowReadings } from '../readings/readings.ts';

/**
 * Reports rows that stand in another order than the form's: a label may have changed places with another. A row that is printed again
 * says nothing of it: all of a table may be.
 */
export function reportRowOrder(
  file: VFile,
  table: TableKey,
  printed: readonly ResolvedRow[],
  form: readonly RowDefinition[],
): void {
  const rows = [...Map.groupBy(printed, ({ row }) => row).values()].map(([first]) => first!);
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
