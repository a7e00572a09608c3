import { REMEDIES } from '../../vocabulary/remedies.ts';
import type { FramedRow, Sum } from '../framed-row.ts';
import type { RemedyCell } from './headed-cells.ts';
import type { LogicalRow } from '../logical-row.ts';
import { ALL, type NumberRow } from './number-row.ts';
import { cellsBelow } from './remedy-heads.ts';
import { wholeRowsThatAddUp } from '../places/row-sums.ts';
import { padShown } from '../places/trimmed-rows.ts';

/**
 * The rows whose heads name another order than the form's that their sums contradict, while they hold in that of the form:
 * nobody can tell which of the two was misprinted.
 */
export function contradictedRows(rows: readonly FramedRow[]): ReadonlySet<FramedRow> {
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
export function movesTotals({ columns, sums }: FramedRow): boolean {
  return columns.length > 0 && sums.some(({ parts, total }) => parts.some((at) => at > total));
}

/** Within each part, the outcomes that add up to its total. */
function sumsOf(parts: readonly string[], isTotal: readonly boolean[]): Sum[] {
  return [...Map.groupBy(parts.keys(), (at) => parts[at]!).values()].map((own): Sum => {
    const total = own.find((at) => isTotal[at])!;
    return { parts: own.filter((at) => at !== total), total };
  });
}

export function framedRow(row: NumberRow): { row: FramedRow; cells: RemedyCell[] } {
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
export function withLastBlanks(row: FramedRow): FramedRow | null {
  const { layout, reach, continued } = row.row;
  const isShort = layout === 'cells' && continued.length === 0 && reach < row.columns.length;
  return isShort && row.columns.length === ALL && row.fields.length === reach ? padShown(row, ALL) : null;
}
