import { named } from '#language/form-labels.ts';
import { type AgencyYears, observeYears } from '../../statistics/agency-years.ts';
import { shortMeasureName } from '../../statistics/measure-names.ts';
import { APPLICANT_COLUMNS, REQUESTS } from '../../vocabulary/requests.ts';
import { REMEDIES } from '../../vocabulary/remedies.ts';
import { cellId } from '../../vocabulary/tables.ts';
import { type MatrixRow, rowOf } from './matrix-row.ts';

/** The eight exemptions under their sum. */
export function refusalRows(years: AgencyYears): MatrixRow[] {
  const grounds = REQUESTS.rows.filter((row) => row.key.startsWith('refused.'));
  const ids = ['sum.refused', ...grounds.map((row) => cellId('requests', row.key, 'total'))];
  return observeYears(years, ids).map((row) => rowOf(row, shortMeasureName(row.measure)));
}

/** Who asked: the six kinds of applicant of the requests received. */
export function applicantRows(years: AgencyYears): MatrixRow[] {
  return APPLICANT_COLUMNS.flatMap((column) => {
    const head = REQUESTS.columns.find(({ key }) => key === column)!;
    return observeYears(years, [cellId('requests', 'received', column)]).map((row) =>
      rowOf(row, named(head)),
    );
  });
}

/** The outcomes of reviews and of the two kinds of lawsuit, under a heading each. */
export function remedyRows(years: AgencyYears): MatrixRow[] {
  return REMEDIES.rows.flatMap((remedy) =>
    REMEDIES.columns.flatMap((column) =>
      observeYears(years, [cellId('remedies', remedy.key, column.key)]).map((row) => ({
        ...rowOf(row, named(column)),
        group: named(remedy),
      })),
    ),
  );
}

/** Fees of table 2 in money. */
export function feeRows(years: AgencyYears): MatrixRow[] {
  return observeYears(years, ['proactive.administrativeFees.amount']).map((row) =>
    rowOf(row, shortMeasureName(row.measure)),
  );
}

/** Whether every cell of every year that has a report is a zero. */
export function isAllZero(rows: readonly MatrixRow[]): boolean {
  return rows.every(({ cells }) => cells.every(({ gap, zero }) => zero || gap === 'no-report'));
}
