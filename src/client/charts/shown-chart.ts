import { savedLines } from '#language/charts.ts';
import { NARROW_CHART } from '../../charts/chart-data.ts';
import { drawChart, type ChartKind, type DrawnChart } from './draw-chart.ts';
import { readTable } from './read-table.ts';

/** Pixels of a saved picture to one of the page. */
const PRINT_DENSITY = 2;

/**
 * The chart of a `<chart-figure>`: drawn from the figure's table, and again when the page's colours or letters or the
 * room for it change; with what can be done with it. Throws where it cannot be drawn.
 */
export class ShownChart {
  #figure: HTMLElement;
  #drawn: DrawnChart | undefined;
  #narrow = false;
  #colours = matchMedia('(prefers-color-scheme: dark)');
  #settings = new MutationObserver(() => this.#draw());
  #sizes = new ResizeObserver(() => {
    if (this.#figure.clientWidth < NARROW_CHART !== this.#narrow) this.#draw();
  });

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#draw();
    this.#settings.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-type'] });
    this.#sizes.observe(figure);
    this.#colours.addEventListener('change', this.#draw);
    this.#offerPicture();
    this.#offerEmbed();
  }

  /** Lets go of everything; the figure is no longer on the page. */
  end(): void {
    this.#settings.disconnect();
    this.#sizes.disconnect();
    this.#colours.removeEventListener('change', this.#draw);
    this.#drawn?.destroy();
  }

  #draw = (): void => {
    const stage = this.#figure.querySelector<HTMLElement>('.chart-stage');
    const table = this.#figure.querySelector('table');
    if (!stage || !table) return;
    this.#drawn?.destroy();
    this.#narrow = this.#figure.clientWidth < NARROW_CHART;
    this.#drawn = drawChart(stage, this.#figure.dataset['kind'] as ChartKind, readTable(table));
    this.#figure.dataset['drawn'] = '';
  };

  #offerPicture(): void {
    const button = this.#figure.querySelector<HTMLButtonElement>('.chart-picture');
    button?.addEventListener('click', async () => {
      const { addressOfPicture, savePicture } = await import('./chart-picture.ts');
      const { title = '', basis = '', file = 'chart' } = this.#figure.dataset;
      const below = savedLines({
        basis,
        unit: this.#figure.querySelector('table')?.dataset['unit'] ?? '',
        note: this.#figure.closest('figure')?.querySelector('.figure-note')?.textContent ?? '',
        address: addressOfPicture(),
      });
      const printed = this.#drawToPrint();
      if (!printed) return;
      savePicture(printed.canvas, { title, below }, file);
      printed.end();
    });
  }

  /** The chart once more, light and wide and dense enough for print, whatever screen it is shown on. */
  #drawToPrint(): { canvas: HTMLCanvasElement; end: () => void } | null {
    const shown = this.#figure.querySelector<HTMLElement>('.chart-stage');
    const table = this.#figure.querySelector('table');
    if (!shown || !table) return null;
    const stage = shown.cloneNode(false) as HTMLElement;
    stage.classList.add('picture-stage');
    stage.ariaHidden = 'true';
    shown.after(stage);
    const kind = this.#figure.dataset['kind'] as ChartKind;
    const { canvas, destroy } = drawChart(stage, kind, readTable(table), PRINT_DENSITY);
    const end = (): void => {
      destroy();
      stage.remove();
    };
    return { canvas, end };
  }

  #offerEmbed(): void {
    const button = this.#figure.querySelector<HTMLButtonElement>('.chart-embed');
    button?.addEventListener('click', async () => {
      const { toggleEmbed } = await import('../embed/embed-offer.ts');
      toggleEmbed(button);
    });
  }
}
