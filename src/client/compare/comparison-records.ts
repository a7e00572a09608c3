import { comparisonFiles } from '#language/comparison-files.ts';
import { comparisonGaps } from '#language/comparison-gaps.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { Comparison, ComparisonCell } from '../../statistics/comparison-table.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import { cellAddress } from '../../views/cell-view.ts';

/** One measure with what was found of it. */
export interface ComparedMeasure {
  readonly measure: MeasureCard;
  readonly comparison: Comparison;
}

const heads = comparisonFiles.csv;
export const RECORD_COLUMNS = Object.values(heads);
export type RecordColumn = (typeof heads)[keyof typeof heads];
export type ComparisonRecord = Partial<Record<RecordColumn, string | number>>;

/**
 * What the tables show as records, one an observation and one a denominator of a rate, gaps with their reason.
 * `origin` makes the sources' addresses absolute.
 */
export function comparisonRecords(
  { comparison, measure }: ComparedMeasure,
  agencies: ReadonlyMap<string, AgencyCard>,
  origin: string,
): ComparisonRecord[] {
  const rows = comparison.groups.flatMap((group) => group.rows);
  return rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell, index) => {
      if (cell.status === 'other-form') return [];
      const card = agencies.get(agency);
      const column = comparison.columns[index];
      const common = {
        [heads.agencyId]: agency,
        [heads.agency]: card?.name ?? agency,
        [heads.division]: card?.division ?? '',
        [heads.year]: 'year' in cell ? cell.year : (column?.year ?? ''),
        [heads.form]: ('form' in cell ? cell.form : null) ?? '',
        [heads.measure]: measure.id,
        [heads.measureName]: measure.name,
        [heads.unit]: measure.unit,
      };
      return valuesOf(cell, measure, origin).map((values) => ({ ...common, ...values }));
    }),
  );
}

function valuesOf(cell: ComparisonCell, measure: MeasureCard, origin: string): ComparisonRecord[] {
  const statusCode = { [heads.status]: cell.status, [heads.statusLabel]: statusLabel(cell.status) };
  if (!('year' in cell)) return [statusCode];
  const source = new URL(cellAddress(cell, measure), origin).href;
  const base = { ...statusCode, [heads.source]: source };
  if (!cell.fractions) return [{ ...base, [heads.value]: cell.value ?? '' }];
  return cell.fractions.map(({ numerator, denominator }, index) => ({
    ...base,
    [heads.value]: percent(index === 0 ? cell.value : quotient(numerator, denominator)),
    [heads.numerator]: numerator ?? '',
    [heads.denominator]: denominator ?? '',
    [heads.denominatorName]: measure.denominators?.[index] ?? '',
  }));
}

function quotient(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || !denominator || numerator > denominator ? null : numerator / denominator;
}

/** A share as the number that stands before %, with two decimals; numerator and denominator beside it are exact. */
function percent(share: number | null): number | '' {
  return share === null ? '' : Math.round(share * 10_000) / 100;
}

function statusLabel(status: ComparisonCell['status']): string {
  const labels: Partial<Record<typeof status, { label: string }>> = {
    ...comparisonGaps.gaps,
    ...comparisonGaps.marks,
  };
  return labels[status]?.label ?? comparisonGaps.valued[status as keyof typeof comparisonGaps.valued] ?? '';
}
