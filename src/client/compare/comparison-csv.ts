import { csvFile } from '../../downloads/csv.ts';
import { compare as words } from '../../language/zh-CN/compare.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { Comparison, ComparisonCell } from '../../statistics/comparisons.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import { cellAddress } from './comparison-view.ts';

const heads = words.csv;
type Column = (typeof heads)[keyof typeof heads];

/**
 * What the table shows as CSV, one observation a line and one line a denominator of a rate, gaps with their reason.
 * `origin` makes the sources' addresses absolute.
 */
export function comparisonCsv(
  comparison: Comparison,
  measure: MeasureCard,
  agencies: ReadonlyMap<string, AgencyCard>,
  origin: string,
): string {
  const rows = comparison.groups.flatMap((group) => group.rows);
  const records = rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell, index) => {
      if (cell.status === 'other-form') return [];
      const card = agencies.get(agency);
      const column = comparison.columns[index];
      const common = {
        [heads.agencyId]: agency,
        [heads.agency]: card?.name ?? agency,
        [heads.division]: card?.division ?? '',
        [heads.year]: 'year' in cell ? cell.year : (column?.year ?? ''),
        [heads.form]: ('form' in cell ? cell.form : column?.form) ?? '',
        [heads.measure]: measure.id,
        [heads.measureName]: measure.name,
        [heads.unit]: measure.unit,
      };
      return valuesOf(cell, measure, origin).map(
        (values) => ({ ...common, ...values }) as Record<Column, string | number>,
      );
    }),
  );
  return csvFile(Object.values(heads), records);
}

function valuesOf(
  cell: ComparisonCell,
  measure: MeasureCard,
  origin: string,
): Partial<Record<Column, string | number>>[] {
  const statusCode = { [heads.status]: cell.status, [heads.statusLabel]: statusLabel(cell.status) };
  if (!('year' in cell)) return [statusCode];
  const source = new URL(cellAddress(cell, measure), origin).href;
  const base = { ...statusCode, [heads.source]: source };
  if (!cell.fractions) return [{ ...base, [heads.value]: cell.value ?? '' }];
  return cell.fractions.map(({ numerator, denominator }, index) => ({
    ...base,
    [heads.value]: index === 0 ? (cell.value ?? '') : quotient(numerator, denominator),
    [heads.numerator]: numerator ?? '',
    [heads.denominator]: denominator ?? '',
    [heads.denominatorName]: measure.denominators?.[index] ?? '',
  }));
}

function quotient(numerator: number | null, denominator: number | null): number | '' {
  return numerator === null || !denominator || numerator > denominator ? '' : numerator / denominator;
}

function statusLabel(status: ComparisonCell['status']): string {
  const labels: Partial<Record<typeof status, { label: string }>> = { ...words.gaps, ...words.marks };
  return labels[status]?.label ?? words.valued[status as keyof typeof words.valued] ?? '';
}
