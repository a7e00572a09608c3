import { CHARTS } from '#language/charts.ts';
import { amountText } from '#language/numbers.ts';
import { bracketed } from '#language/punctuation.ts';
import type { Break } from '../statistics/series.ts';
import { classes, h, type TreeElement } from './tree.ts';

/**
 * A chart and the table it is drawn from; `<chart-figure>` reads the numbers from the table, and without a script the
 * table is the figure. `bars`: one series, a bar a row; `groups`: bars of several series side by side; `dots`: one line a
 * row; `stacks`: a bar a row, made of its columns; `lines` and `columns`: a line a column, or a standing bar a row, over
 * rows that are years.
 */
export interface FigureView {
  readonly kind: 'bars' | 'groups' | 'dots' | 'lines' | 'columns' | 'stacks';
  /** A sentence that says the finding. */
  readonly title: string;
  /** The title where the figure leaves the page, saved or in another site's, and the page no longer says whose it is. */
  readonly titleAlone?: string | undefined;
  /**
   * What a reader who cannot see the picture is told; left out where the table and the notes say it, from which the script then
   * takes it.
   */
  readonly description?: string;
  readonly unit: string;
  /** Whose reports on which years it is drawn from, and how many: said in a picture that is saved. */
  readonly basis: string;
  /** Head of the first column: what a row is. */
  readonly labelHead: string;
  readonly series: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Head and texts of one more column that is not drawn, such as shares. */
  readonly extra?: { readonly head: string; readonly texts: readonly string[] } | undefined;
  /** What is left out of the picture and why, and how to read it. */
  readonly note?: string | null | undefined;
  /** What the page says of it elsewhere, and what it must say itself where it leaves the page: saved, or in another site's. */
  readonly away?: string | undefined;
}

export interface FigureRow {
  readonly label: string;
  readonly href?: string | undefined;
  /** One a series; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Said instead of a number that is not there. */
  readonly missing?: string | undefined;
  /** The same, one a value, where they differ. */
  readonly gaps?: readonly (string | undefined)[] | undefined;
  /** How the form changes before this row, or that one agency took over the work of another; null where neither. */
  readonly breaks?: Break | 'succession' | null | undefined;
  /** The title speaks of this row. */
  readonly accent?: boolean | undefined;
}

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
