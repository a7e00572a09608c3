import { compare as words, percentText } from '../../language/zh-CN/compare.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import type {
  Comparison,
  ComparisonCell,
  ComparisonColumn,
  ComparisonRow,
} from '../../statistics/comparisons.ts';
import type { Edition } from '../../vocabulary/editions.ts';
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
  readonly year: number;
  readonly form: Edition | null;
  /** As drawn: a rate in percent. */
  readonly value: number | null;
  readonly small: boolean;
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
  const rows = comparison.groups.flatMap((group) => group.rows);
  const points = pointsOf(rows, comparison.columns);
  const drawn = points.filter((point) => point.value !== null && !point.small);
  const years = new Set(comparison.columns.map((column) => column.year));
  const onlyYear = years.size === 1 ? (comparison.columns[0]?.year ?? null) : null;
  const asLines = years.size >= FEWEST_YEARS && rows.length <= MOST_LINES;
  const forms = new Set([...comparison.groups, ...comparison.columns].map(({ form }) => form));
  if (asLines && hasLine(drawn)) {
    const agencyIds = rows.map(({ agency }) => agency);
    // Where a year has reports of both editions, one axis would show that year twice: each edition gets a picture.
    if (years.size === comparison.columns.length) {
      return [lineFigure(comparison.columns, agencyIds, points, null, measure, name)];
    }
    return [...forms].flatMap((form) => {
      const columns = comparison.columns.filter((column) => column.form === form);
      const own = drawn.filter((point) => point.form === form);
      return hasLine(own) ? [lineFigure(columns, agencyIds, points, form, measure, name)] : [];
    });
  }
  return [...forms].flatMap((form) => {
    const inForm = drawn.filter((point) => point.form === form);
    return inForm.length > 1 ? [barFigure(inForm, points, onlyYear, measure, name)] : [];
  });
}

/** Whether some agency has two points that a line may join. */
function hasLine(points: readonly Point[]): boolean {
  const series = Map.groupBy(points, ({ agency, form }) => `${agency} ${form}`);
  return [...series.values()].some((own) => own.length > 1);
}

function lineFigure(
  columns: readonly ComparisonColumn[],
  agencies: readonly string[],
  points: readonly Point[],
  /** The only edition of the picture, where others have their own; null where the picture marks the change. */
  form: Edition | null,
  measure: MeasureCard,
  name: (id: string) => string,
): FigureView {
  const elsewhere =
    form === null ? [] : points.filter((point) => point.form !== form && point.value !== null);
  const rows = columns.map((column, index) => ({
    label: words.result.yearHead(column.year ?? 0),
    values: agencies.map((agency) => {
      const point = points.find((candidate) => candidate.agency === agency && candidate.column === column);
      return point && !point.small ? point.value : null;
    }),
    breaks: index > 0 && columns[index - 1]?.form !== column.form,
  }));
  return {
    kind: 'lines',
    title: words.figure.overYears(measure.name, form),
    unit: measure.unit,
    labelHead: words.figure.year,
    series: agencies.map(name),
    rows,
    description: describe(rows, agencies.map(name), measure.unit),
    note: noteOf(
      points.filter((point) => columns.includes(point.column)),
      elsewhere.length,
    ),
  };
}

function barFigure(
  drawn: readonly Point[],
  points: readonly Point[],
  /** The year that all numbers are of; null where each says its own. */
  onlyYear: number | null,
  measure: MeasureCard,
  name: (id: string) => string,
): FigureView {
  const [form = null, another] = [...new Set(points.map((point) => point.form))].sort(
    (a, b) => Number(b === drawn[0]?.form) - Number(a === drawn[0]?.form),
  );
  const rows = drawn.map((point) => ({
    label: onlyYear === null ? words.figure.agencyYear(name(point.agency), point.year) : name(point.agency),
    values: [point.value],
    breaks: false,
  }));
  const elsewhere = points.filter((point) => point.value !== null && point.form !== form).length;
  return {
    kind: 'bars',
    title: words.figure.sideBySide(measure.name, periodOf(drawn), another === undefined ? null : form),
    unit: measure.unit,
    labelHead: words.result.agency,
    series: [measure.name],
    rows,
    description: describe(rows, [], measure.unit),
    note: noteOf(
      points.filter((point) => point.form === form),
      elsewhere,
    ),
  };
}

/** Of which years a picture speaks. */
function periodOf(points: readonly Point[]): string {
  const years = points.map((point) => point.column.year);
  return years.includes(null)
    ? words.result.latest
    : words.figure.period(
        Math.min(...points.map(({ year }) => year)),
        Math.max(...points.map(({ year }) => year)),
      );
}

/** Every observation of the table, row by row, then by column. */
function pointsOf(rows: readonly ComparisonRow[], columns: readonly ComparisonColumn[]): Point[] {
  return rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      return column && 'year' in cell ? [pointOf(agency, column, cell)] : [];
    }),
  );
}

function pointOf(
  agency: string,
  column: ComparisonColumn,
  cell: Extract<ComparisonCell, { year: number }>,
): Point {
  const { value, fractions, year, form } = cell;
  const base = { agency, column, year, form };
  if (!fractions || value === null) return { ...base, value, small: false };
  return { ...base, value: Math.round(value * 1000) / 10, small: isSmall(fractions[0]?.denominator) };
}

function noteOf(points: readonly Point[], elsewhere: number): string | null {
  const gaps = points.filter((point) => point.value === null).length;
  const small = points.filter((point) => point.small).length;
  const notes = [
    ...(gaps > 0 ? [words.figure.gapsLeftOut(gaps)] : []),
    ...(elsewhere > 0 ? [words.figure.formsLeftOut(elsewhere)] : []),
    ...(small > 0 ? [words.figure.smallLeftOut(small)] : []),
  ];
  return notes.length > 0 ? notes.join('') : null;
}

function describe(rows: FigureView['rows'], series: readonly string[], unit: string): string {
  const told = (value: number | null): string =>
    value === null ? words.index.noData : unit === '%' ? percentText(value / 100) : `${value} ${unit}`;
  return rows
    .map(({ label, values }) => {
      const parts = values.map((value, index) =>
        series[index] ? `${series[index]} ${told(value)}` : told(value),
      );
      return `${label}：${parts.join('，')}`;
    })
    .join('；');
}
