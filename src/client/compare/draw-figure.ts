import { wrapLabel } from '../../charts/wrap-label.ts';
import { CHARTS } from '../../language/zh-CN/charts.ts';
import { compare as words, figureText } from '../../language/zh-CN/compare.ts';
import { element } from '../element.ts';
import type { FigureView } from './comparison-figures.ts';

/** Characters of a label on a line, as src/charts/bar-chart.ts sets them. */
const LINE = { wide: 13, narrow: 7 };
const LINES_A_ROW = 1.7;
const NARROW = 480;
/** Of a row, what a bar among several takes. */
const BAR_OF_GROUP = 0.75;

/** A figure as src/components/ChartFigure.astro makes it; `<chart-figure>` draws the chart from the table. */
export function drawFigure(figure: FigureView, fileName: string, width: number): HTMLElement {
  const stage = element('div', {
    class: 'chart-stage',
    role: 'img',
    'aria-label': figure.description,
    'data-kind': figure.kind,
    'data-rows': figure.rows.length,
  });
  if (figure.kind !== 'lines') stage.style.setProperty('--rows', String(roomFor(figure, width)));
  return element(
    'figure',
    { class: 'figure chart' },
    element('figcaption', {}, figure.title),
    element(
      'chart-figure' as 'div',
      { 'data-kind': figure.kind, 'data-title': figure.title, 'data-file': fileName },
      stage,
      element('p', { class: 'chart-failed meta', hidden: true }, CHARTS.failed),
      element(
        'div',
        { class: 'chart-foot' },
        element(
          'details',
          { class: 'chart-data' },
          element('summary', {}, CHARTS.showTable),
          drawTable(figure),
        ),
        element(
          'button',
          { class: 'plain-button chart-picture', type: 'button', hidden: true },
          CHARTS.download,
        ),
      ),
    ),
    figure.note && element('p', { class: 'figure-note' }, figure.note),
  );
}

/** Rows of room for the bars or dots: all are as high as the longest label or the group of bars needs. */
function roomFor(figure: FigureView, width: number): number {
  const line = width < NARROW ? LINE.narrow : LINE.wide;
  const lines = Math.max(...figure.rows.map(({ label }) => wrapLabel(label, line).length));
  const bars = figure.kind === 'groups' ? figure.series.length * BAR_OF_GROUP : 0;
  return figure.rows.length * Math.max(1, lines / LINES_A_ROW, bars);
}

function drawTable(figure: FigureView): HTMLElement {
  const heads = figure.series.map((name) =>
    element('th', { scope: 'col', 'data-series': name }, `${name}（${figure.unit}）`),
  );
  const rows = figure.rows.map(({ label, values, breaks }) =>
    element(
      'tr',
      { 'data-breaks': breaks ?? undefined },
      element('th', { scope: 'row' }, label),
      ...values.map((value) =>
        element(
          'td',
          { class: value === null ? 'none' : value === 0 ? 'zero' : undefined, 'data-value': value ?? '' },
          value === null ? words.index.noData : figureText(value),
        ),
      ),
    ),
  );
  return element(
    'table',
    { class: 'figures', 'data-unit': figure.unit },
    element(
      'thead',
      {},
      element('tr', {}, element('th', { scope: 'col', class: 'text' }, figure.labelHead), ...heads),
    ),
    element('tbody', {}, ...rows),
  );
}
