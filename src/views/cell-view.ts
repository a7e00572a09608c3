import { reportAddress } from '../addresses.ts';
import { comparisonGaps } from '#language/comparison-gaps.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { figure } from '../text/figure.ts';
import { percentText, amountText } from '#language/numbers.ts';
import type { ComparisonCell, GapStatus } from '../statistics/comparison-table.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import type { Observation } from '../statistics/observations.ts';
import { FEW_CASES } from '../vocabulary/units.ts';

/** What a cell of a comparison shows. */
export interface CellView {
  /** The number, or the word for the gap. */
  readonly text: string;
  /** Beside it, smaller: the percentage of a fraction, the fraction of a percentage. */
  readonly detail?: string;
  /** With rates of two denominators: the same over the second. */
  readonly second?: { readonly label: string; readonly text: string; readonly detail?: string };
  /** 推算, 更正: how the value came about where it is not simply printed. */
  readonly mark?: string;
  /** The year, where the column's head does not say it. */
  readonly year?: string;
  /** The cell on the report's page; absent where the archive holds no report. */
  readonly href?: string;
  readonly gap?: GapStatus;
  readonly zero: boolean;
}

/** The cell on its report's page, or its table where this edition of the form, and so the page, may have no such cell. */
export function cellAddress(
  { agency, year, status }: Extract<ComparisonCell, { year: number }>,
  { anchor }: MeasureCard,
): string {
  const isShown = status !== 'not-in-form' && status !== 'unknown-form';
  return reportAddress(`${agency}/${year}`, isShown ? anchor : anchor.split('.')[0]);
}

/** One cell in words. `withYear`: the column holds several years. */
export function viewCell(cell: ComparisonCell, measure: MeasureCard, withYear: boolean): CellView {
  if (!('year' in cell)) {
    return { text: comparisonGaps.gaps[cell.status].label, gap: cell.status, zero: false };
  }
  const base = {
    href: cellAddress(cell, measure),
    ...(withYear ? { year: comparisonResult.yearInCell(cell.year) } : {}),
    ...(isMarked(cell.status) ? { mark: comparisonGaps.marks[cell.status].label } : {}),
  };
  const second = secondOf(cell, measure);
  const gap = isGap(cell.status) ? cell.status : undefined;
  if (gap) {
    const fraction = fractionText(cell, 0);
    const detail = fraction && (gap === 'nothing-to-divide' || gap === 'exceeds') ? { detail: fraction } : {};
    return {
      ...base,
      ...detail,
      ...(second ? { second } : {}),
      text: comparisonGaps.gaps[gap].label,
      gap,
      zero: false,
    };
  }
  const value = cell.value ?? 0;
  if (!cell.fractions) return { ...base, text: amountText(value, measure.unit), zero: value === 0 };
  const { text, detail } = shareText(cell, 0);
  return { ...base, text, detail, ...(second ? { second } : {}), zero: false };
}

/** What the gaps and marks of these cells mean, each once, in a fixed order. */
export function legendOf(
  cells: readonly Pick<ComparisonCell, 'status'>[],
): { label: string; meaning: string }[] {
  const present = new Set(cells.map((cell) => cell.status));
  const all = { ...comparisonGaps.marks, ...comparisonGaps.gaps };
  return Object.entries(all)
    .filter(([status]) => present.has(status as GapStatus))
    .map(([, entry]) => entry);
}

/** Whether a rate is told first as a fraction, because a percentage would say too much. */
function isSmall(denominator: number | null | undefined): boolean {
  return (denominator ?? 0) < FEW_CASES;
}

function secondOf(cell: Observation, measure: MeasureCard): CellView['second'] {
  const label = measure.denominators?.[1];
  const fraction = cell.fractions?.[1];
  if (!label || !fraction || fraction.numerator === null) return undefined;
  if (fraction.denominator === null) return { label, text: comparisonGaps.gaps.incomplete.label };
  if (fraction.denominator === 0 || fraction.numerator > fraction.denominator) {
    return { label, text: fractionText(cell, 1) ?? '' };
  }
  return { label, ...shareText(cell, 1) };
}

/** Small denominators lead with the fraction, larger ones with the percentage. */
function shareText(cell: Observation, index: number): { text: string; detail: string } {
  const { numerator, denominator } = cell.fractions?.[index] ?? {};
  const fraction = fractionText(cell, index) ?? '';
  const percent = percentText((numerator ?? 0) / (denominator ?? 1));
  return isSmall(denominator) ? { text: fraction, detail: percent } : { text: percent, detail: fraction };
}

function fractionText(cell: Observation, index: number): string | null {
  const { numerator = null, denominator = null } = cell.fractions?.[index] ?? {};
  return numerator === null || denominator === null ? null : `${figure(numerator)}/${figure(denominator)}`;
}

/** The word for a gap. */
export function gapLabel(status: GapStatus): string {
  return isGap(status) ? comparisonGaps.gaps[status].label : status;
}

function isGap(status: GapStatus): status is keyof typeof comparisonGaps.gaps {
  return status in comparisonGaps.gaps;
}

function isMarked(status: GapStatus): status is keyof typeof comparisonGaps.marks {
  return status in comparisonGaps.marks;
}
