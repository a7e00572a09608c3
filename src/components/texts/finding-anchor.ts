import { touchedCells } from '../../checks/rules.ts';
import type { Finding } from '../../schemas/finding.ts';
import { cellId } from '../../vocabulary/tables.ts';

/** The fragment of the report page that a finding speaks of: a cell, a row, a section, or its list of findings. */
export function findingAnchor(finding: Finding): string {
  const { table, row, column, section } = finding;
  if (table && row && column) return cellId(table, row, column);
  if (table && row) return `${table}.${row}`;
  return touchedCells(finding)[0] ?? section ?? table ?? 'findings';
}

/** The fragment of a rule's page under which a report's findings stand. */
export function reportFragment(report: string): string {
  return report.replace('/', '-');
}
