import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { tableOtherYear } from '../../checks/table-other-year.ts';
import { tableSplit } from '../../checks/table-split.ts';
import { tableTwoForms } from '../../checks/table-two-forms.ts';
import { reportFinding } from '../../findings/findings.ts';
import type { PrintedTable } from '../../recognise/printed.ts';
import type { TableKey } from '../../vocabulary/tables.ts';

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
