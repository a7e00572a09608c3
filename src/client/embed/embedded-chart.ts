import { siteAddress } from '../../addresses.ts';
import { EMBED } from '#language/embed.ts';
import { element } from '../element.ts';
import '../charts/chart-figure.ts';

/** Pages of the site of which parts may be asked for, without slashes around: `reports/410304-government/2021`. */
const PAGE = /^(?:reports|agencies|regions|years|compare)(?:\/[a-z0-9][\w.-]*)+$/i;
/** More rows than these are no use inside another page. */
const MOST_ROWS = 40;

/**
 * `<embedded-chart>`: shows the chart, or the values of a measure, that the address names, `?page=…&figure=…`, as the
 * page has it: it is taken from the page itself, so the two cannot differ.
 */
class EmbeddedChart extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search);
    const page = query.get('page') ?? '';
    const figure = query.get('figure') ?? '';
    if (PAGE.test(page) && figure)
      void this.#show(new URL(siteAddress(`/${page}/`), location.origin), figure);
    else this.#say(EMBED.incomplete);
  }

  async #show(page: URL, id: string): Promise<void> {
    page.hash = id;
    this.#leadTo(page);
    let text: string;
    try {
      const response = await fetch(page);
      if (!response.ok) throw new Error(String(response.status));
      text = await response.text();
    } catch {
      this.#say(EMBED.failed);
      return;
    }
    const around = new DOMParser().parseFromString(text, 'text/html');
    const found = around.getElementById(id);
    const shown = found?.matches('figure.chart') ? chartOf(found) : valuesOf(around, found);
    if (shown.length === 0) {
      this.#say(EMBED.gone);
      return;
    }
    for (const part of shown)
      for (const link of part.querySelectorAll('a'))
        link.href = new URL(link.getAttribute('href') ?? '', page).href;
    document.title = (shown[0]?.querySelector('figcaption') ?? shown[0])?.textContent.trim() ?? '';
    this.replaceChildren(...shown);
  }

  /** The source under the chart, which is also the address that its picture bears. */
  #leadTo({ href }: URL): void {
    const source = document.querySelector<HTMLAnchorElement>('.embed-source a');
    if (source) source.href = href;
  }

  #say(text: string): void {
    this.replaceChildren(text);
  }
}

function chartOf(figure: HTMLElement): HTMLElement[] {
  figure.querySelector('.figure-note[hidden]')?.removeAttribute('hidden');
  const caption = figure.querySelector('figcaption');
  const title = figure.querySelector<HTMLElement>('chart-figure')?.dataset['title'];
  if (caption && title) caption.textContent = title;
  return [figure];
}

/** The title of a page of a measure, its tables, and what their marks mean; nothing where it has no table. */
function valuesOf(page: Document, section: Element | null): HTMLElement[] {
  const tables = [...(section?.querySelectorAll<HTMLElement>('.measure-values') ?? [])];
  const rows = tables.flatMap((table) => [...table.querySelectorAll('tbody tr')]);
  if (!section || rows.length === 0) return [];
  // The page itself may list the first of many.
  const all = tables.reduce(
    (sum, table) => sum + (Number(table.dataset['rows']) || table.querySelectorAll('tbody tr').length),
    0,
  );
  for (const row of rows.slice(MOST_ROWS)) row.remove();
  const shown = [...section.querySelectorAll<HTMLElement>('h3, .table-scroller, dl.facts')].filter(
    (part) => !part.matches('.table-scroller') || part.querySelector('tbody tr') !== null,
  );
  return [
    element('h2', {}, page.querySelector('h1')?.textContent ?? ''),
    ...shown,
    ...(all > MOST_ROWS ? [element('p', { class: 'note' }, EMBED.more(MOST_ROWS, all))] : []),
  ];
}

customElements.define('embedded-chart', EmbeddedChart);
