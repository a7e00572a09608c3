import type { Report } from '../../src/schemas/report.ts';
import { ChoreError } from '../chores/chore-error.ts';

/** A page that was rebuilt around a report, or lost its tables, must not take the place of one that is whole. */
export function expectNoLess(old: Report, report: Report): void {
  const tables = Object.entries(old.tables)
    .filter(([key, table]) => hasNumbers(table) && !hasNumbers(report.tables[key as keyof Report['tables']]))
    .map(([key]) => `table ${key}`);
  const sections = old.sections
    .filter(({ blocks }) => blocks.length > 0)
    .filter(({ key }) => !report.sections.some((section) => section.key === key && section.blocks.length > 0))
    .map(({ key }) => `section ${key}`);
  const lost = [...tables, ...sections];
  if (lost.length === 0) return;
  throw new ChoreError(
    `Unexpected report without ${lost.join(', ')}, which the archive’s has, expected all of it: open the address in a browser; where the agency took it out, npm run replace -- ${report.id} <file>.`,
  );
}

const hasNumbers = (table: Report['tables'][keyof Report['tables']]): boolean =>
  Object.values(table).some((row) => Object.values(row).some(({ value }) => value !== null));
