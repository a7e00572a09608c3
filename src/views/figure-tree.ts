import { CHARTS } from '#language/charts.ts';
import { amountText } from '#language/numbers.ts';
import { bracketed } from '#language/punctuation.ts';
import { classes, h, type TreeElement } from './tree.ts';
import type { FigureView, FigureRow } from './figure-view.ts';

interface Drawn {
  /** Its place in the page, by which it is offered to be shown elsewhere; without one it is not. */
  readonly id?: string;
  /** Name of the picture to download, without its extension. */
  readonly fileName: string;
  /** A label that a narrow chart breaks into two lines. */
  readonly long?: boolean;
  /** On paper it stands as a picture and not as its table: it is drawn before it comes near. */
  readonly printed?: boolean;
}

/** The figure as it stands in a page. */
export function figureTree(figure: FigureView, { id, fileName, long, printed }: Drawn): TreeElement {
  const { kind, title, titleAlone, description, basis, rows, note, away } = figure;
  return h(
    'figure',
    { class: 'figure chart', id },
    h('figcaption', {}, title),
    h(
      'chart-figure',
      {
        'data-kind': kind,
        'data-title': titleAlone,
        'data-basis': basis,
        'data-file': fileName,
        'data-printed': printed,
      },
      h('div', {
        class: 'chart-stage',
        role: description && 'img',
        'aria-label': description,
        'data-kind': kind,
        'data-rows': rows.length,
        'data-long': long,
      }),
      h(
        'div',
        { class: 'chart-foot' },
        h('details', { class: 'chart-data' }, h('summary', {}, CHARTS.showTable), tableTree(figure)),
      ),
    ),
    note && h('p', { class: 'figure-note' }, note),
    away && h('p', { class: 'figure-note', hidden: true }, away),
  );
}

function tableTree({ labelHead, series, rows, unit, extra }: FigureView): TreeElement {
  return h(
    'table',
    { class: 'figures', 'data-unit': unit },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { class: 'text' }, labelHead),
        ...series.map((name) => h('th', { 'data-series': name }, name + bracketed(unit))),
        extra && h('th', {}, extra.head),
      ),
    ),
    h('tbody', {}, ...rows.map((row, index) => rowTree(row, unit, extra && h('td', {}, extra.texts[index])))),
  );
}

function rowTree(
  { label, href, values, missing, gaps, breaks, accent }: FigureRow,
  unit: string,
  extra: TreeElement | undefined,
): TreeElement {
  return h(
    'tr',
    { 'data-breaks': breaks, 'data-accent': accent },
    h('th', {}, href ? h('a', { href }, label) : label),
    ...values.map((value, at) =>
      h(
        'td',
        {
          class: classes(value === 0 && 'zero', value === null && 'none'),
          'data-value': valueBeside(value, unit),
          'data-gap': gaps?.[at],
        },
        value === null ? (gaps?.[at] ?? missing ?? CHARTS.noValue) : amountText(value, unit),
      ),
    ),
    extra,
  );
}

/** The number of a cell whose text is another than the number's; empty for a gap. */
function valueBeside(value: number | null, unit: string): string | undefined {
  if (value === null) return '';
  return amountText(value, unit) === String(value) ? undefined : String(value);
}
