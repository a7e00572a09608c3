import { comparisonFigure } from '#language/comparison-figure.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import type { FigureView } from './figure-view.ts';
import { type Material, seriesOf, isDrawn, type Point, MOST_SERIES } from './comparison-points.ts';
import { periodOf, formsOf, basisOf, describeRows, noteOf, gapsIn } from './comparison-figure-text.ts';

/** More rows than this make a picture longer than anybody scrolls; dots take less room than bars. */
const MOST_ROWS = { bars: 30, groups: 15, dots: 60 } as const;

/** Bars or dots, a row an agency, one picture a series of the measure. */
export function rowFigures(material: Material, asDots: boolean): FigureView[] {
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
      label: saysYear ? comparisonFigure.agencyYear(name(agency), first.year) : name(agency),
      values: cells.map((point) => point?.value ?? null),
      breaks: null,
    };
  });
  const series =
    shownColumns.length > 1
      ? shownColumns.map((column) => comparisonResult.yearHead(column.year ?? 0))
      : [measure.name];
  const pictured = drawn.filter(
    (point) => shownColumns.includes(point.column) && shown.includes(point.agency),
  );
  const other = points.some((point) => point.series !== own && point.value !== null);
  const leftOut = [
    withPoints.length > shown.length
      ? comparisonFigure.rowsLeftOut(shown.length, withPoints.length - shown.length)
      : '',
    columns.length > shownColumns.length ? comparisonFigure.yearsLeftOut(shownColumns.length) : '',
  ].join('');
  return {
    kind,
    title: comparisonFigure.sideBySide(
      measure.name,
      periodOf(drawn.filter((point) => shownColumns.includes(point.column))),
      other ? formsOf(drawn, own) : [],
    ),
    unit: measure.unit,
    labelHead: comparisonResult.agency,
    series,
    rows,
    basis: basisOf(pictured, agencies.length),
    description: describeRows(rows, shownColumns.length > 1 ? series : [], measure.unit),
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
