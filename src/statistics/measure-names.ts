import { measureWords } from '#language/measures.ts';
import { counting, groupName, named } from '#language/form-labels.ts';
import { bracketed, COLON } from '#language/punctuation.ts';
import { columnLabel, innermostGroup, isGroupTotal, rowLabel } from '../vocabulary/row-labels.ts';
import type { CellMeasure, Measure } from './measure.ts';

/** The measure's name as a title: 不予公开：属于国家秘密. The kind of applicant is named unless it is 总计. */
export function measureName(measure: Measure): string {
  if (measure.kind !== 'cell') return measureWords.derived[measure.id]?.name ?? measure.id;
  const { row, column } = measure.cell;
  if (measure.table !== 'requests') return rowName(measure) + COLON + named(column, columnLabel(row, column));
  return column.key === 'total' ? rowName(measure) : rowName(measure) + bracketed(named(column));
}

/** The name where the heading above it already says the group: 属于国家秘密. */
export function shortMeasureName(measure: Measure): string {
  const isExemption = measure.group === 'exemptions' && measure.kind === 'cell';
  return isExemption ? named(measure.cell.row) : measureName(measure);
}

function rowName(measure: CellMeasure): string {
  return counting(nameInTable(measure));
}

function nameInTable({ cell: { row }, editions, table }: CellMeasure): string {
  const label = rowLabel(row, editions.length === 1 ? editions[0] : null);
  const heading = innermostGroup(row);
  const result = row.path.length === 1 && table === 'requests';
  if (table === 'proactive' || heading === undefined || (result && !isGroupTotal({ label })))
    return named(row, label);
  return groupName(heading) + COLON + named(row, label);
}
