import type { VFile } from 'vfile';
import type { Field } from '../../recognise/field.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { areAlike, doubtLeftOut, doubtOrders, type OrderedRow } from './doubt-orders.ts';
import { withoutForeignColumns } from '../heads/foreign-columns.ts';
import { reportAdded, reportColumnOrder } from '../departures/head-departures.ts';
import type { Head } from '../head.ts';
import { reportUnresolved } from '../departures/label-departures.ts';
import type { LabelledTable } from '../rows/labelled-table.ts';
import type { LogicalRow, ResolvedRow } from '../logical-row.ts';
import { isPrinted } from '../printed-fields.ts';
import { printedOrder } from '../heads/printed-order.ts';
import { countsBeforeLabels } from '../rows/row-counts.ts';
import type { RowRules } from '../readings/row-rules.ts';

/** Gives each row the columns that its head names and the fields that may be theirs; reports what an office added, and orders that depart from the form. */
export function frameRows(
  table: TableDefinition,
  printed: LabelledTable,
  heads: readonly Head[],
  rows: readonly ResolvedRow[],
  file: VFile,
  rules: RowRules,
): OrderedRow[] {
  const framed = rows.map((row): OrderedRow => {
    const head = heads.findLast(({ from }) => from <= row.at) ?? null;
    const inForm = rules.columnsOf(row.row, head);
    const { order, isLegible } = printedOrder(head, inForm, table);
    const fields = fieldsOf(row);
    const isUntold = !isLegible || (head?.isUntold === true && !areAlike({ fields, columns: order }));
    return {
      row,
      fields,
      head,
      columns: order,
      sums: rules.sumsOf(order),
      form: inForm,
      isUntold,
      isLegible: !isUntold && !(printed.hasLabelsBehind && row.layout === 'flow'),
    };
  });
  const rowFields = framed.map(({ fields }) => fields);
  const own = withoutForeignColumns(framed, printed.rows, table);
  own.fields.forEach((fields, at) => Object.assign(framed[at]!, fields ? { fields } : { isLegible: false }));
  doubtLeftOut(framed.filter((row, at) => row.isLegible && own.fields[at]!.at(-1) !== rowFields[at]!.at(-1)));
  const counts = printed.rowCount ?? countsBeforeLabels(framed, printed.rows);
  reportAdded(file, table.key, counts ? [counts, ...own.added] : own.added);
  // A row whose numbers count nothing that its block or its edition names is left to the reader of the file, and said.
  reportUnresolved(
    file,
    table.key,
    framed.flatMap(({ row, form: columns }) => (columns.length === 0 ? [row] : [])),
  );
  doubtOrders(framed, rules.sumsOf);
  reportColumnOrder(file, table, framed);
  return framed;
}

/** The fields that a row's columns have to be found among: in a stream of cells and behind a label with their blanks. */
function fieldsOf({ layout, fields, continued }: LogicalRow): readonly Field[] {
  if (continued.length === 0 || layout === 'flow') return [...fields, ...continued];
  return [...fields, ...continued].filter(isPrinted);
}
