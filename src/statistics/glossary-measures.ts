import { named } from '#language/form-labels.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { countOf } from '../schemas/packed-figures.ts';
import { columnLabel } from '../vocabulary/row-labels.ts';
import { CELLS, type TableKey } from '../vocabulary/tables.ts';

/** A measure of a row, with the newest year that has a figure of it. */
export interface RowMeasure {
  id: string;
  label: string;
  year: number;
}

/**
 * The measures of a row that stand for it: in table 2 every column, elsewhere 总计. A measure without a figure in any
 * report is left out.
 */
export function rowMeasures(
  reports: readonly Pick<ReportSummary, 'year' | 'figures'>[],
  table: TableKey,
  row: string,
): RowMeasure[] {
  return CELLS.filter(
    (cell) =>
      cell.table === table && cell.row.key === row && (table === 'proactive' || cell.column.key === 'total'),
  ).flatMap(({ id, row, column }) => {
    const years = reports
      .filter(({ figures }) => countOf(figures, id).value !== null)
      .map(({ year }) => year);
    return years.length > 0
      ? [{ id, label: named(column, columnLabel(row, column)), year: Math.max(...years) }]
      : [];
  });
}
