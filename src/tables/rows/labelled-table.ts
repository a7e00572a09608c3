import type { Field } from '../../recognise/field.ts';
import type { PrintedTable } from '../../recognise/printed.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { hasLabelsBehind, withLabelsFirst } from '../labels/labels-behind.ts';
import { indexLabels, type LabelIndex } from '../labels/labels.ts';
import type { LogicalRow } from '../logical-row.ts';
import { readLogicalRows } from './logical-rows.ts';
import { withoutRowCounts } from './row-counts.ts';
import { blanksAreKept } from '../saving.ts';

const indexes = new Map<TableDefinition, LabelIndex>();

export function labelsOf(table: TableDefinition): LabelIndex {
  const labels = indexes.get(table) ?? indexLabels(table);
  indexes.set(table, labels);
  return labels;
}

/** A printed table with its rows as the form understands them. */
export interface LabelledTable extends PrintedTable {
  logical: readonly LogicalRow[];
  /** Whether it is a stream of cells whose labels follow their numbers, so that nobody can tell where a row ends. */
  hasLabelsBehind: boolean;
  areBlanksKept: boolean;
  /** What the numbers are called that counted its rows before their labels, or the first of them; null where none did. */
  rowCount: Field | null;
}

/** Finds the labels of a printed table, and what is printed for each. */
export function labelRows(table: TableDefinition, printed: PrintedTable): LabelledTable {
  const labels = labelsOf(table);
  const uncounted = withoutRowCounts(printed.rows);
  const rows = [...withLabelsFirst(uncounted.rows, labels)];
  const logical = readLogicalRows(rows, labels);
  return {
    ...printed,
    rows,
    rowCount: uncounted.count,
    logical,
    hasLabelsBehind: hasLabelsBehind(rows, labels),
    areBlanksKept: blanksAreKept(logical, rows, labels),
  };
}

/** Keys of the rows that are printed with numbers of their own, be they run together, or with signs for none. */
export function rowsWithNumbers({ logical }: LabelledTable): ReadonlySet<string> {
  const rows = logical.filter(({ fields, continued }) =>
    [...fields, ...continued].some(({ reading }) => ['number', 'run', 'dash'].includes(reading.kind)),
  );
  return new Set(rows.flatMap(({ row }) => row?.key ?? []));
}

/** Whether a row prints something, and fewer numbers than it has columns: by its fields, or digits that run together. */
export function leavesCellsBlank(table: TableDefinition, { logical }: LabelledTable): boolean {
  return logical.some(({ row, fields, continued }) => {
    const printed = [...fields, ...continued].map(({ text }) => text.trim()).filter((text) => text !== '');
    const most = printed.length === 1 ? printed[0]!.length : printed.length;
    return row !== null && most > 0 && most < table.columns.length;
  });
}
