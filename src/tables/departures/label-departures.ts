import type { VFile } from 'vfile';
import { labelCorrected } from '../../checks/label-corrected.ts';
import { labelDisplaced } from '../../checks/label-displaced.ts';
import { labelLost } from '../../checks/label-lost.ts';
import { rowUnrecognised } from '../../checks/row-unrecognised.ts';
import { reportFinding } from '../../findings/findings.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import type { LogicalRow, ResolvedRow } from '../logical-row.ts';
import { printedFields } from '../printed-fields.ts';

/** Reports rows whose label stands left of the cells that the form has before it. */
export function reportDisplaced(file: VFile, table: TableKey, rows: readonly ResolvedRow[]): void {
  const displaced = rows.filter(
    (row) =>
      row.labelIndex === 0 && !row.isCoveredBefore && row.row.ordinal !== '' && row.row.path.length > 0,
  );
  const [first] = displaced;
  if (!first || !rows.some((row) => row.labelIndex > 0)) return;
  reportFinding(file, labelDisplaced, {
    place: first.place,
    table,
    row: first.row.key,
    actual: String(displaced.length),
    message: `Unexpected label at the start of ${displaced.length} rows of table ${table}, expected the cells of its group before it`,
  });
}

/** Reports rows with numbers that belong to no row of the form. */
export function reportUnresolved(file: VFile, table: TableKey, rows: readonly LogicalRow[]): void {
  for (const row of rows) {
    const numbers = printedFields([...row.fields, ...row.continued]);
    if (numbers === '') continue;
    const printed = [row.label, numbers].filter((part) => part !== '').join(' ');
    reportFinding(file, rowUnrecognised, {
      place: row.place,
      table,
      actual: printed,
      message: `Unexpected row ${printed}, expected a row of table ${table}`,
    });
  }
}

/** Reports labels that were told by similarity or by the place of their row. */
export function reportLabels(file: VFile, table: TableKey, rows: readonly ResolvedRow[]): void {
  for (const { row, label, place, by } of rows) {
    if (by === 'label') continue;
    reportFinding(file, by === 'similarity' ? labelCorrected : labelLost, {
      place,
      table,
      row: row.key,
      expected: row.label,
      actual: label,
      message: `Unexpected label ${label || '(none)'} in table ${table}, expected ${row.label}`,
    });
  }
}
