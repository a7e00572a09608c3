import { comparisonFigure } from '#language/comparison-figure.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { breaksNote } from '../sentences/charts.ts';
import type { ComparisonColumn } from '../statistics/comparison-table.ts';
import type { FigureView } from './figure-view.ts';
import { type Material, isDrawn, MOST_SERIES, seriesOf, type Point } from './comparison-points.ts';
import { timeAxis } from './comparison-axis.ts';
import { basisOf, periodOf, formsOf, describeRows, noteOf, gapsIn } from './comparison-figure-text.ts';

/** Lines over years, at most `MOST_SERIES`; a picture for each series where a year has numbers of several. */
export function lineFigures({ comparison, points, agencies, measure, name }: Material): FigureView[] {
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
      label: comparisonResult.yearHead(year),
      values: inForm.map((agency) => {
        const point = drawn.find((candidate) => candidate.agency === agency && candidate.column === column);
        return point?.value ?? null;
      }),
      breaks,
      ...(column ? {} : { missing: comparisonFigure.notChosen }),
    }));
    const here = points.filter(({ column }) => own.includes(column));
    const mine = here.filter(
      (point) => members.has(point.agency) && (series === null || point.series === series),
    );
    return {
      kind: 'lines',
      basis: basisOf(mine, agencies.length),
      title: comparisonFigure.sideBySide(
        measure.name,
        periodOf(mine.filter(isDrawn)),
        series === null ? [] : formsOf(drawn, series),
      ),
      unit: measure.unit,
      labelHead: comparisonFigure.year,
      series: inForm.map(name),
      rows,
      description: describeRows(rows, inForm.map(name), measure.unit),
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
          left > 0 ? comparisonFigure.linesLeftOut(shown.length, left) : '',
          axis.some(({ column }) => column === null) ? comparisonFigure.yearsBetween : '',
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
