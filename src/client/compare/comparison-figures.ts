import { compare as words, percentText } from '../../language/zh-CN/compare.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type { Comparison, ComparisonCell, ComparisonColumn } from '../../statistics/comparisons.ts';
import type { MeasureCard } from '../../statistics/measure-cards.ts';
import { isSmall } from './comparison-view.ts';

/** One picture of a comparison, as numbers; its table and its chart are made of the same. */
export interface FigureView {
  readonly kind: 'bars' | 'lines';
  readonly title: string;
  /** What a reader who cannot see the picture is told. */
  readonly description: string;
  readonly unit: string;
  /** Head of the first column: what a row is. */
  readonly labelHead: string;
  readonly series: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One a series; null is a gap. */
    readonly values: readonly (number | null)[];
    /** The edition of the form changes before this row. */
    readonly breaks: boolean;
  }[];
  /** What is left out of the picture and why; null where nothing is. */
  readonly note: string | null;
}

/** Lines cannot be told apart beyond this, and a line needs some years to be one. */
const MOST_LINES = 4;
const FEWEST_YEARS = 3;

interface Point {
  readonly agency: string;
  readonly column: ComparisonColumn;
  /** As drawn: a rate in percent. */
  readonly value: number | null;
  readonly small: boolean;
  readonly year: number | null;
}

/**
 * The pictures of a comparison: lines over years for few agencies, else one set of bars an edition of the form. Small
 * rates are left out, for a bar of 100 % that stands for 2 of 2 would deceive. Fewer than two numbers make no picture.
 */
export function figuresOf(
  comparison: Comparison,
  measure: MeasureCard,
  agencies: ReadonlyMap<string, AgencyCard>,
): FigureView[] {
  const name = (id: string): string => agencies.get(id)?.name ?? id;
  const years = new Set(comparison.columns.map((column) => column.year));
  if (years.size >= FEWEST_YEARS && comparison.rows.length <= MOST_LINES) {
    const lines = lineFigure(comparison, measure, name);
    return lines.rows.filter((row) => row.values.some((value) => value !== null)).length > 1 ? [lines] : [];
  }
  return [...new Set(comparison.columns.map((column) => column.form))].flatMap((form) => {
    const bars = barFigure(comparison, measure, form, name);
    return bars && bars.rows.length > 1 ? [bars] : [];
  });
}

function lineFigure(comparison: Comparison, measure: MeasureCard, name: (id: string) => string): FigureView {
  const points = pointsOf(comparison);
  const rows = comparison.columns.map((column, index) => ({
    label: words.result.yearHead(column.year ?? 0),
    values: comparison.rows.map(({ agency }) => {
      const point = points.find((candidate) => candidate.agency === agency && candidate.column === column);
      return point && !point.small ? point.value : null;
    }),
    breaks: index > 0 && comparison.columns[index - 1]?.form !== column.form,
  }));
  return {
    kind: 'lines',
    title: words.figure.overYears(measure.name),
    unit: measure.unit,
    labelHead: words.figure.year,
    series: comparison.rows.map(({ agency }) => name(agency)),
    rows,
    description: describe(rows, comparison.rows.map(({ agency }) => name(agency)), measure.unit),
    note: noteOf(points),
  };
}

function barFigure(
  comparison: Comparison,
  measure: MeasureCard,
  form: ComparisonColumn['form'],
  name: (id: string) => string,
): FigureView | null {
  const points = pointsOf(comparison).filter((point) => point.column.form === form);
  const severalYears = new Set(points.map((point) => point.year)).size > 1;
  const rows = points
    .filter((point) => point.value !== null && !point.small)
    .map((point) => ({
      label: severalYears ? words.figure.agencyYear(name(point.agency), point.year ?? 0) : name(point.agency),
      values: [point.value],
      breaks: false,
    }));
  if (rows.length === 0) return null;
  const forms = new Set(comparison.columns.map((column) => column.form));
  return {
    kind: 'bars',
    title: words.figure.sideBySide(measure.name, forms.size > 1 ? form : null),
    unit: measure.unit,
    labelHead: words.result.agency,
    series: [measure.name],
    rows,
    description: describe(rows, [], measure.unit),
    note: noteOf(points),
  };
}

/** Every observation of the table that could be drawn, agency by agency, then by year. */
function pointsOf(comparison: Comparison): Point[] {
  return comparison.rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell, index) => {
      const column = comparison.columns[index];
      return column && 'year' in cell ? [pointOf(agency, column, cell)] : [];
    }),
  );
}

function pointOf(
  agency: string,
  column: ComparisonColumn,
  cell: Extract<ComparisonCell, { year: number }>,
): Point {
  const { value, fractions, year } = cell;
  const base = { agency, column, year };
  if (!fractions || value === null) return { ...base, value, small: false };
  return { ...base, value: Math.round(value * 1000) / 10, small: isSmall(fractions[0]?.denominator) };
}

function noteOf(points: readonly Point[]): string | null {
  const gaps = points.filter((point) => point.value === null).length;
  const small = points.filter((point) => point.small).length;
  const notes = [
    ...(gaps > 0 ? [words.figure.gapsLeftOut(gaps)] : []),
    ...(small > 0 ? [words.figure.smallLeftOut(small)] : []),
  ];
  return notes.length > 0 ? notes.join('') : null;
}

function describe(rows: FigureView['rows'], series: readonly string[], unit: string): string {
  const told = (value: number | null): string =>
    value === null ? words.index.noData : unit === '%' ? percentText(value / 100) : `${value} ${unit}`;
  return rows
    .map(({ label, values }) => {
      const parts = values.map((value, index) => (series[index] ? `${series[index]} ${told(value)}` : told(value)));
      return `${label}：${parts.join('，')}`;
    })
    .join('；');
}
