import { statusAt } from '../schemas/packed-figures.ts';
import { rolesIn } from '../statistics/contradictions.ts';
import { type Observation, OBSERVATION_COLUMNS } from './observation.ts';
import { type Observed, type Named, formsOf, LABELLED } from './labelled-cells.ts';

type Columns = { [Key in keyof Observation]: Observation[Key][] };

/**
 * Every cell of every edition of some reports, column by column: report after report, each in the form's order. Cells
 * without a value are there with the reason.
 */
export function observationColumns(filed: Iterable<{ report: Observed; agency: Named }>): Columns {
  const columns = Object.fromEntries(OBSERVATION_COLUMNS.map((key) => [key, []])) as unknown as Columns;
  for (const { report, agency } of filed) {
    const { figures } = report;
    const roles = rolesIn(figures);
    const forms = formsOf(report.form);
    for (let at = 0; at < LABELLED.length; at += 1) {
      const { id, table, words } = LABELLED[at]!;
      const known = words.get(forms[table])!;
      columns.report.push(report.id);
      columns.agency.push(report.agency);
      columns.agencyName.push(agency.name);
      columns.divisionCode.push(agency.division);
      columns.year.push(report.year);
      columns.form.push(known.form);
      columns.table.push(known.table);
      columns.row.push(known.row);
      columns.rowLabel.push(known.rowLabel);
      columns.column.push(known.column);
      columns.columnLabel.push(known.columnLabel);
      columns.unit.push(known.unit);
      columns.value.push(figures.values[at] ?? null);
      columns.status.push(statusAt(figures, at));
      columns.raw.push(figures.rarities[id]?.raw ?? null);
      columns.line.push(figures.lines[at] || null);
      columns.contradiction.push(roles.get(id) ?? null);
    }
  }
  return columns;
}
