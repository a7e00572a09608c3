import { compare as words } from '#language/compare.ts';
import { breaksNote, reportsDrawn } from '../sentences/charts.ts';
import { quantityText } from '#language/numbers.ts';
import { COLON, COMMA, SEMICOLON } from '#language/punctuation.ts';
import type { AgencyCard } from '../statistics/agency-cards.ts';
import type { View } from '../statistics/comparison-selection.ts';
import type {
  Comparison,
  ComparisonCell,
  ComparisonColumn,
  ComparisonRow,
} from '../statistics/comparisons.ts';
import { EDITION_KEYS, UNKNOWN_EDITION, type Edition, yearOfChange } from '../vocabulary/edition-keys.ts';
import { placeInSeries, type Break } from '../statistics/series.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import { LEAST_DRAWN } from '../statistics/observations.ts';
import type { FigureRow, FigureView } from './figure-tree.ts';

/** The pictures of a comparison, or why there is none. */
export interface Figures {
  readonly figures: readonly FigureView[];
  /** null where there are figures, or the reader wants none. */
  readonly objection: string | null;
}

/** Lines, bars of one group and dots of one line cannot be told apart beyond this; a line needs some years to be one. */
const MOST_SERIES = 4;
const FEWEST_YEARS = 3;
/** More rows than this make a picture longer than anybody scrolls; dots take less room than bars. */
const MOST_ROWS = { bars: 30, groups: 15, dots: 60 } as const;
/** From here on bars give way to dots where the reader has not chosen. */
const MANY_AGENCIES = 12;

interface Point {
  readonly agency: string;
  readonly column: ComparisonColumn;
  readonly year: number;
  readonly form: Edition | null;
  /** Index of the measure's series; null: nothing tells it. */
  readonly series: number | null;
  /** As drawn: a rate in percent. */
  readonly value: number | null;
  readonly small: boolean;
  /** Whether it rests on a printed total that its parts do not come to. */
  readonly contradicted: boolean;
}

/** What every picture is made of. */
interface Material {
  readonly comparison: Comparison;
  readonly points: readonly Point[];
  /** Agency ids in the order of the table. */
  readonly agencies: readonly string[];
  readonly measure: MeasureCard;
  readonly name: (agency: string) => string;
}

/**
 * The pictures of a comparison in the view that was chosen; without a choice lines over years for few agencies, dots
 * for many, else bars. Every series of the measure has its own bars and dots, and lines break where another begins. Small
 * rates are left out, for a bar of 100 % that stands for 2 of 2 would deceive. Fewer than two numbers make no picture.
 */
export function figuresOf(
  comparison: Comparison,
  measure: MeasureCard,
  agencies: ReadonlyMap<string, Pick<AgencyCard, 'name'>>,
  view: View = 'auto',
): Figures {
  if (view === 'table') return { figures: [], objection: null };
  const rows = comparison.groups.flatMap((group) => group.rows);
  const material: Material = {
    comparison,
    points: pointsOf(rows, comparison.columns, measure),
    agencies: rows.map(({ agency }) => agency),
    measure,
    name: (id) => agencies.get(id)?.name ?? id,
  };
  const lines = lineFigures(material);
  const years = new Set(comparison.columns.map((column) => column.year)).size;
  const few = rows.length <= MOST_SERIES;
  const asLines = view === 'lines' || (view === 'auto' && years >= FEWEST_YEARS && few && lines.length > 0);
  const asDots = view === 'dots' || (view === 'auto' && rows.length > MANY_AGENCIES);
  const figures = asLines ? lines : rowFigures(material, asDots);
  return { figures, objection: figures.length > 0 ? null : words.figure.nothing[asLines ? 'lines' : 'rows'] };
}

function lineFigures({ comparison, points, agencies, measure, name }: Material): FigureView[] {
  const { columns } = comparison;
  const drawn = points.filter(isDrawn);
  const joined = agencies.filter((agency) => hasLine(drawn.filter((point) => point.agency === agency)));
  const members = new Set(joined.slice(0, MOST_SERIES));
  // An agency with one number only has no line, but its dot belongs to a picture that has room for it.
  const withPoints = agencies.filter((agency) => drawn.some((point) => point.agency === agency));
  for (const agency of withPoints) if (members.size < MOST_SERIES) members.add(agency);
  const shown = agencies.filter((agency) => members.has(agency));
  const left = withPoints.length - shown.length;
  const years = new Set(columns.map((column) => column.year));
  /** Of one series, or of all (null). */
  const figure = (own: readonly ComparisonColumn[], series: number | null): FigureView => {
    const axis = timeAxis(own);
    // In a picture of one series only those have a place that have a point in it.
    const inForm = shown.filter(
      (agency) =>
        series === null || drawn.some((point) => point.agency === agency && point.series === series),
    );
    const rows = axis.map(({ year, column, breaks }) => ({
      label: words.result.yearHead(year),
      values: inForm.map((agency) => {
        const point = drawn.find((candidate) => candidate.agency === agency && candidate.column === column);
        return point?.value ?? null;
      }),
      breaks,
      ...(column ? {} : { missing: words.figure.notChosen }),
    }));
    const here = points.filter(({ column }) => own.includes(column));
    const mine = here.filter(
      (point) => members.has(point.agency) && (series === null || point.series === series),
    );
    return {
      kind: 'lines',
      basis: basisOf(mine, agencies.length),
      title: words.figure.sideBySide(
        measure.name,
        periodOf(mine.filter(isDrawn)),
        series === null ? [] : formsOf(drawn, series),
      ),
      unit: measure.unit,
      labelHead: words.figure.year,
      series: inForm.map(name),
      rows,
      description: describe(rows, inForm.map(name), measure.unit),
      note: noteOf(
        {
          gaps: gapsIn(comparison),
          elsewhere:
            series === null
              ? 0
              : points.filter((point) => point.series !== series && point.value !== null).length,
          contradicted: mine,
          small: here,
        },
        [
          left > 0 ? words.figure.linesLeftOut(shown.length, left) : '',
          axis.some(({ column }) => column === null) ? words.figure.yearsBetween : '',
          breaksNote(axis.map(({ breaks }) => breaks)) ?? '',
        ].join('') || null,
      ),
    };
  };
  // Where a year has numbers of several series, one axis would show that year twice: each series gets a picture.
  if (years.size === columns.length) return joined.length > 0 ? [figure(columns, null)] : [];
  return seriesOf(comparison).flatMap((series) =>
    hasLine(drawn.filter((point) => point.series === series && members.has(point.agency)))
      ? [
          figure(
            columns.filter((column) => column.series === series),
            series,
          ),
        ]
      : [],
  );
}

/** Whether some agency has two points that a line may join: of two years that follow each other. */
function hasLine(points: readonly Point[]): boolean {
  return points.some(({ agency, series, year }) =>
    points.some((next) => next.agency === agency && next.series === series && next.year === year + 1),
  );
}

interface AxisYear {
  readonly year: number;
  /** Null: the year lies between others and was not chosen. */
  readonly column: ComparisonColumn | null;
  readonly breaks: Break | null;
}

/** Every year from the first of the columns to the last, so that a step is a year. */
function timeAxis(columns: readonly ComparisonColumn[]): AxisYear[] {
  const byYear = [...columns].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  let newest: Edition | undefined;
  return byYear.flatMap((column, index) => {
    const before = byYear[index - 1];
    const year = column.year ?? 0;
    const last = before?.year ?? year - 1;
    const form = column.forms.findLast((edition) => edition !== UNKNOWN_EDITION);
    // That some agency still uses the edition before does not revise the form again.
    const isSame = form === newest;
    newest = form ?? newest;
    const change = breakBefore(column, before, isSame);
    const changed = form === undefined ? year : yearOfChange(last, year, form);
    return Array.from({ length: year - last }, (_, at) => last + 1 + at).map((one) => ({
      year: one,
      column: one === year ? column : null,
      breaks: one === changed ? change : null,
    }));
  });
}

/** Bars or dots, a row an agency, one picture a series of the measure. */
function rowFigures(material: Material, asDots: boolean): FigureView[] {
  return seriesOf(material.comparison).flatMap((own) => {
    const drawn = material.points.filter((point) => point.series === own && isDrawn(point));
    return drawn.length > 1 ? [rowFigure(material, own, drawn, asDots)] : [];
  });
}

function rowFigure(
  { comparison, points, agencies, measure, name }: Material,
  own: number | null,
  drawn: readonly Point[],
  asDots: boolean,
): FigureView {
  const columns = comparison.columns.filter((column) => drawn.some((point) => point.column === column));
  const shownColumns = columns.slice(-MOST_SERIES);
  const years = new Set(comparison.columns.map((column) => column.year));
  const onlyYear = years.size === 1 ? (comparison.columns[0]?.year ?? null) : null;
  const kind = asDots ? 'dots' : shownColumns.length > 1 ? 'groups' : 'bars';

  const withPoints = agencies.filter((agency) => drawn.some((point) => point.agency === agency));
  const shown = withPoints.slice(0, MOST_ROWS[kind]);
  const at = new Map(drawn.map((point) => [`${point.agency} ${point.column.key}`, point]));
  const rows = shown.map((agency) => {
    const cells = shownColumns.map((column) => at.get(`${agency} ${column.key}`));
    const [first] = cells;
    const saysYear = shownColumns.length === 1 && onlyYear === null && first;
    return {
      label: saysYear ? words.figure.agencyYear(name(agency), first.year) : name(agency),
      values: cells.map((point) => point?.value ?? null),
      breaks: null,
    };
  });
  const series =
    shownColumns.length > 1
      ? shownColumns.map((column) => words.result.yearHead(column.year ?? 0))
      : [measure.name];
  const pictured = drawn.filter(
    (point) => shownColumns.includes(point.column) && shown.includes(point.agency),
  );
  const other = points.some((point) => point.series !== own && point.value !== null);
  const leftOut = [
    withPoints.length > shown.length
      ? words.figure.rowsLeftOut(shown.length, withPoints.length - shown.length)
      : '',
    columns.length > shownColumns.length ? words.figure.yearsLeftOut(shownColumns.length) : '',
  ].join('');
  return {
    kind,
    title: words.figure.sideBySide(
      measure.name,
      periodOf(drawn.filter((point) => shownColumns.includes(point.column))),
      other ? formsOf(drawn, own) : [],
    ),
    unit: measure.unit,
    labelHead: words.result.agency,
    series,
    rows,
    basis: basisOf(pictured, agencies.length),
    description: describe(rows, shownColumns.length > 1 ? series : [], measure.unit),
    note: noteOf(
      {
        gaps: gapsIn(comparison),
        elsewhere: points.filter((point) => point.value !== null && point.series !== own).length,
        contradicted: pictured,
        small: points.filter((point) => point.series === own),
      },
      leftOut || null,
    ),
  };
}

/** The series that the comparison keeps apart, in its own order. */
function seriesOf({ groups, columns }: Comparison): (number | null)[] {
  return [...new Set([...groups, ...columns].map(({ series }) => series))];
}

/** The editions that the points of a series come from. */
function formsOf(points: readonly Point[], series: number | null): Edition[] {
  return EDITION_KEYS.filter((edition) =>
    points.some((point) => point.series === series && point.form === edition),
  );
}

/** A change of the form is marked; where another series begins with it, the lines end there too. */
function breakBefore(
  { series, breaks }: ComparisonColumn,
  before: ComparisonColumn | undefined,
  isSame: boolean,
): Break | null {
  if (before && before.series !== series) return 'series';
  return before && breaks && !isSame ? 'form' : null;
}

/** Of which years a picture speaks. */
function periodOf(points: readonly Point[]): string {
  const years = points.map((point) => point.column.year);
  return years.includes(null)
    ? words.result.latest
    : words.figure.period([...new Set(points.map(({ year }) => year))].sort((a, b) => a - b));
}

/** Every observation of the table, row by row, then by column. */
function pointsOf(
  rows: readonly ComparisonRow[],
  columns: readonly ComparisonColumn[],
  measure: MeasureCard,
): Point[] {
  return rows.flatMap(({ agency, cells }) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      return column && 'year' in cell ? [pointOf(agency, column, cell, measure)] : [];
    }),
  );
}

function pointOf(
  agency: string,
  column: ComparisonColumn,
  cell: Extract<ComparisonCell, { year: number }>,
  measure: MeasureCard,
): Point {
  const { value, fractions, year, form, status } = cell;
  const base = {
    agency,
    column,
    year,
    form,
    series: placeInSeries(measure.series, form),
    contradicted: status === 'contradicted',
  };
  if (!fractions || value === null) return { ...base, value, small: false };
  return {
    ...base,
    value: Math.round(value * 1000) / 10,
    small: (fractions[0]?.denominator ?? 0) < LEAST_DRAWN,
  };
}

/** Whose reports the points that are drawn come from, of how many agencies compared, and how many reports. */
function basisOf(points: readonly Point[], chosen: number): string {
  const drawn = points.filter(isDrawn);
  const years = [...new Set(drawn.map(({ year }) => year))].sort((a, b) => a - b);
  return reportsDrawn(new Set(drawn.map(({ agency }) => agency)).size, {
    years,
    reports: drawn.length,
    chosen,
  });
}

function isDrawn(point: Point): boolean {
  return point.value !== null && !point.small;
}

/** Cells of the table that have no number, for whatever reason; a number in another edition's column is no gap. */
function gapsIn({ groups }: Comparison): number {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => ('year' in cell ? cell.value === null : cell.status === 'no-report')).length;
}

interface LeftOut {
  readonly gaps: number;
  /** Numbers of another series. */
  readonly elsewhere: number;
  /** Points among which those that rest on contradicted totals are told. */
  readonly contradicted: readonly Point[];
  /** Points among which the small rates are told. */
  readonly small: readonly Point[];
}

/** What a picture leaves out of the table above it, and which of its own numbers are not simply true. */
function noteOf({ gaps, elsewhere, ...points }: LeftOut, leftOut: string | null): string | null {
  const small = points.small.filter((point) => point.small).length;
  const contradicted = points.contradicted.filter((point) => point.contradicted && isDrawn(point)).length;
  const notes = [
    ...(leftOut ? [leftOut] : []),
    ...(gaps > 0 ? [words.figure.gapsLeftOut(gaps)] : []),
    ...(elsewhere > 0 ? [words.figure.formsLeftOut(elsewhere)] : []),
    ...(contradicted > 0 ? [words.figure.contradicted(contradicted)] : []),
    ...(small > 0 ? [words.figure.smallLeftOut(small)] : []),
  ];
  return notes.length > 0 ? notes.join('') : null;
}

function describe(rows: readonly FigureRow[], series: readonly string[], unit: string): string {
  const told = (value: number | null): string => (value === null ? words.noData : quantityText(value, unit));
  return rows
    .map(({ label, values, missing }) => {
      if (missing) return label + COLON + missing;
      const parts = values.map((value, index) =>
        series[index] ? `${series[index]} ${told(value)}` : told(value),
      );
      return label + COLON + parts.join(COMMA);
    })
    .join(SEMICOLON);
}
