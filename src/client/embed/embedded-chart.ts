import { siteAddress } from '../../addresses.ts';
import { EMBED } from '#language/embed.ts';
import '../charts/chart-figure.ts';

/** Pages of the site whose charts may be asked for, without slashes around: `reports/410304-government/2021`. */
const PAGE = /^(?:reports|agencies|regions|years)(?:\/[a-z0-9][\w-]*)+$/i;

/**
 * `<embedded-chart>`: shows the chart that the address names, `?page=…&figure=…`, as the page has it: the figure is
 * taken from the page itself, so the two cannot differ.
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
    const found = new DOMParser().parseFromString(text, 'text/html').getElementById(id);
    if (!found?.matches('figure.chart')) {
      this.#say(EMBED.gone);
      return;
    }
    for (const link of found.querySelectorAll('a')) {
      link.href = new URL(link.getAttribute('href') ?? '', page).href;
    }
    found.querySelector('.chart-embed')?.remove();
    found.querySelector('.figure-note[hidden]')?.removeAttribute('hidden');
    document.title = found.querySelector('figcaption')?.textContent.trim() ?? document.title;
    this.replaceChildren(found);
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

customElements.define('embedded-chart', EmbeddedChart);
