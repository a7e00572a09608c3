import { packTables } from '../../src/schemas/packed-figures.ts';
import type { Count } from '../../src/schemas/count.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import { findMeasure } from '../../src/statistics/measures.ts';
import type { Measure } from '../../src/statistics/measure.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { isOutsideForm } from '../../src/vocabulary/form-rows.ts';
import { APPLICANT_SUMS, DISPOSITION_SUMS, REMEDY_SUMS } from '../../src/vocabulary/printed-sums.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

/** A value stands for a printed one; null for a blank cell. */
type Given = number | null | Count;

/**
 * A report whose cells are printed zeros, except those given; what the edition lacks is not in the form. Totals that are
 * not given are what their parts come to, and a row of which only the total is given has it all in its first column, so
 * that a report contradicts itself only where a test says so.
 */
export function reportOf(
  agency: string,
  year: number,
  given: Readonly<Record<string, Given>> = {},
  form: Edition = '2021',
): ReportSummary {
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  const agreeing = withAgreeingSums(given);
  for (const cell of CELLS) {
    const inForm = !isOutsideForm(cell.row, cell.column.key, form);
    const count = countOf(agreeing[cell.id] === undefined ? 0 : agreeing[cell.id]);
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

function withAgreeingSums(given: Readonly<Record<string, Given>>): Record<string, Given> {
  const cells = { ...given };
  const numberOf = (cell: string): number => countOf(cells[cell] ?? 0).value ?? 0;
  const isNamed = (cell: string): boolean => cells[cell] !== undefined;
  for (const { total, parts } of [DISPOSITION_SUMS['total']!, ...Object.values(REMEDY_SUMS)]) {
    if (!isNamed(total) && parts.some(isNamed))
      cells[total] = parts.reduce((sum, part) => sum + numberOf(part), 0);
  }
  for (const { total, parts } of [...Object.values(APPLICANT_SUMS), ...Object.values(REMEDY_SUMS)]) {
    if (isNamed(total) && !parts.some(isNamed)) cells[parts[0]!] = numberOf(total);
  }
  return cells;
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
