import { NARROW_CHART } from '../../charts/chart-data.ts';
import type { ChartKind, DrawnChart } from './draw-chart.ts';
import { readTable } from './read-table.ts';

/** How far below the window a figure is when its chart begins to load. */
const NEAR = '400px';

/**
 * `<chart-figure>`: draws the table inside it as a chart when it nears the window, and again when the page's colours or
 * letters change. If the chart cannot be drawn, the table is opened instead.
 */
class ChartFigure extends HTMLElement {
  #drawn: DrawnChart | undefined;
  #narrow = false;
  #observers: { disconnect: () => void }[] = [];
  #colours = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    const nearing = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        nearing.disconnect();
        void this.#begin();
      },
      { rootMargin: `${NEAR} 0px` },
    );
    nearing.observe(this);
    this.#observers.push(nearing);
  }

  disconnectedCallback(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#colours.removeEventListener('change', this.#redraw);
    this.#drawn?.destroy();
  }

  async #begin(): Promise<void> {
    try {
      await this.#draw();
    } catch {
      this.#giveUp();
      return;
    }
    const settings = new MutationObserver(this.#redraw);
    settings.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-type'] });
    const sizes = new ResizeObserver(() => {
      if (this.clientWidth < NARROW_CHART !== this.#narrow) this.#redraw();
    });
    sizes.observe(this);
    this.#observers.push(settings, sizes);
    this.#colours.addEventListener('change', this.#redraw);
    this.#offerPicture();
    this.#offerEmbed();
  }

  #redraw = (): void => void this.#draw();

  async #draw(): Promise<void> {
    const stage = this.querySelector<HTMLElement>('.chart-stage');
    const table = this.querySelector('table');
    if (!stage || !table) return;
    const { drawChart } = await import('./draw-chart.ts');
    this.#drawn?.destroy();
    this.#narrow = this.clientWidth < NARROW_CHART;
    this.#drawn = drawChart(stage, this.dataset['kind'] as ChartKind, readTable(table));
    this.dataset['drawn'] = '';
  }

  #giveUp(): void {
    this.querySelector('.chart-stage')?.remove();
    this.querySelector('.chart-failed')?.removeAttribute('hidden');
    this.querySelector('details')?.setAttribute('open', '');
  }

  #offerPicture(): void {
    const button = this.querySelector<HTMLButtonElement>('.chart-picture');
    button?.addEventListener('click', async () => {
      const { savePicture } = await import('./chart-picture.ts');
      if (this.#drawn)
        savePicture(this.#drawn.canvas, this.dataset['title'] ?? '', this.dataset['file'] ?? 'chart');
    });
  }

  #offerEmbed(): void {
    const button = this.querySelector<HTMLButtonElement>('.chart-embed');
    button?.addEventListener('click', async () => {
      const { toggleEmbed } = await import('../embed/embed-offer.ts');
      toggleEmbed(button);
    });
  }
}

customElements.define('chart-figure', ChartFigure);
