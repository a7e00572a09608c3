import { packTables } from '../../src/schemas/packed-figures.ts';
import type { Count } from '../../src/schemas/count.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import { findMeasure, type Measure } from '../../src/statistics/measures.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { isOutsideForm } from '../../src/vocabulary/form-rows.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

/** A value stands for a printed one; null for a blank cell. */
type Given = number | null | Count;

/** A report whose cells are printed zeros, except those given; what the edition lacks is not in the form. */
export function reportOf(
  agency: string,
  year: number,
  given: Readonly<Record<string, Given>> = {},
  form: Edition = '2021',
): ReportSummary {
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  for (const cell of CELLS) {
    const inForm = !isOutsideForm(cell.row, cell.column.key, form);
    const count = countOf(given[cell.id] === undefined ? 0 : given[cell.id]);
    (tables[cell.table][cell.row.key] ??= {})[cell.column.key] = inForm
      ? count
      : { value: null, status: 'not-in-form' };
  }
  return {
    id: `${agency}/${year}`,
    agency,
    year,
    holding: 'report',
    title: '',
    printedAgency: null,
    form: { proactive: form, requests: form },
    headings: [],
    figures: packTables(tables),
    corrections: [],
    findings: [],
    source: { path: '', sha256: '0'.repeat(64), bytes: 0 },
  };
}

function countOf(given: Given | undefined): Count {
  if (given === null || given === undefined) return { value: null, status: 'blank' };
  return typeof given === 'number' ? { value: given, status: 'printed' } : given;
}

/** The measure with this id. */
export function measureOf(id: string): Measure {
  const measure = findMeasure(id);
  if (!measure) throw new RangeError(`Unexpected measure ${id}`);
  return measure;
}
