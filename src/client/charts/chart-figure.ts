import { CHART_OFFERS } from '#language/chart-offers.ts';
import { ownElement } from '../own-element.ts';
import type { ShownChart } from './shown-chart.ts';

/** How far below the window a figure is when its chart begins to load. */
const NEAR = '400px';

/** Whether paper can show the tables of figures without opening them. */
const SHOWS_CLOSED = CSS.supports('selector(::details-content)');

/**
 * `<chart-figure>`: loads what draws the table inside it as a chart when it nears the window, or at once where paper is to
 * have the picture. If the chart cannot be drawn, the table is opened instead.
 */
class ChartFigure extends HTMLElement {
  #shown: ShownChart | undefined;
  #nearing = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#nearing.disconnect();
      void this.#show();
    },
    { rootMargin: `${NEAR} 0px` },
  );

  connectedCallback(): void {
    this.#offer();
    if ('printed' in this.dataset) setTimeout(() => void this.#show());
    else this.#nearing.observe(this);
    if (SHOWS_CLOSED) return;
    addEventListener('beforeprint', this.#openForPaper);
    addEventListener('afterprint', this.#closeAfterPaper);
  }

  disconnectedCallback(): void {
    this.#nearing.disconnect();
    this.#shown?.end();
    removeEventListener('beforeprint', this.#openForPaper);
    removeEventListener('afterprint', this.#closeAfterPaper);
  }

  /** What can be done with the chart; its room is kept until it is drawn. */
  #offer(): void {
    const foot = this.querySelector('.chart-foot');
    if (!foot || foot.querySelector('button')) return;
    for (const format of ['png', 'svg'] as const)
      foot.append(button('chart-picture', CHART_OFFERS.download[format], { 'data-format': format }));
    // Only what has a place in a page can be shown elsewhere, and what is shown elsewhere already is not offered again.
    if (this.closest('figure')?.id && !this.closest('embedded-chart'))
      foot.append(button('chart-embed', CHART_OFFERS.embed, { 'aria-expanded': 'false' }));
  }

  #openForPaper = (): void => {
    const table = this.querySelector('details:not([open])');
    table?.setAttribute('open', 'for-paper');
  };

  #closeAfterPaper = (): void => {
    this.querySelector('details[open="for-paper"]')?.removeAttribute('open');
  };

  async #show(): Promise<void> {
    try {
      const { ShownChart } = await import('./shown-chart.ts');
      if (this.isConnected) this.#shown = new ShownChart(this);
    } catch {
      this.querySelector('.chart-stage')?.replaceWith(
        ownElement('p', { class: 'chart-failed meta' }, CHART_OFFERS.failed),
      );
      this.querySelector('details')?.setAttribute('open', '');
    }
  }
}

const button = (kind: string, label: string, attributes: Readonly<Record<string, string>>): HTMLElement =>
  ownElement('button', { class: `plain-button ${kind}`, type: 'button', ...attributes }, label);

customElements.define('chart-figure', ChartFigure);
