import type { Field } from '../../recognise/field.ts';
import type { FramedRow } from '../framed-row.ts';
import { columnOf, type ReadColumn, type Reading } from '../read-column.ts';

/**
 * The cells of a stream that has a line for each column and some lines with pieces of a number, each line as one cell;
 * null for any other row.
 */
export function cellsOfLines({ row, fields, columns }: FramedRow): Field[] | null {
  if (row.layout !== 'flow' || !fields.some(({ isPiece }) => isPiece)) return null;
  const lines = [...Map.groupBy(fields, ({ place }) => place.line).values()];
  return lines.length === columns.length
    ? lines.map((own) => own[0]!.withText(own.map(({ text }) => text).join('')))
    : null;
}

/**
 * A row of fewer cells than columns, as lines show them, each of which stands under a head of its own: the other columns are
 * not on the page, as where the paper ends before them. Null where a cell has no head of just its width, or a head no cell.
 */
export function underOwnHeads({ row, fields, head, columns }: FramedRow): Reading | null {
  if (head?.layout !== 'cells' || head.source !== row.source || fields.length !== head.columns.length)
    return null;
  const under = fields.map((field) =>
    head.columns.find((column) => column.field.from === field.from && column.field.to === field.to),
  );
  if (fields.length < 2 || under.some((column) => !column)) return null;
  return columns.map((key): ReadColumn => {
    const at = under.findIndex((column) => column?.key === key);
    return at < 0 ? { value: null, status: 'unreadable' } : placedColumn(fields[at]!);
  });
}

export function placedColumn(field: Field | null): ReadColumn {
  return field ? columnOf(field) : { value: null, status: 'blank' };
}
