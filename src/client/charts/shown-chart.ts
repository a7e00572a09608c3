import { savedLines } from '../../sentences/saved-picture.ts';
import { SPACE } from '#language/punctuation.ts';
import { NARROW_CHART } from '../../charts/wrap-label.ts';
import { describeTable } from './describe-table.ts';
import { drawChart, type ChartKind, type DrawnChart } from './draw-chart.ts';
import { readTable } from './read-table.ts';

/**
 * The chart of a `<chart-figure>`: drawn from the figure's table, and again when the page's colours or letters or the
 * room for it change; with what can be done with it. Throws where it cannot be drawn.
 */
export class ShownChart {
  #figure: HTMLElement;
  #drawn: DrawnChart | undefined;
  #narrow = false;
  #colours = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
  #settings = new MutationObserver(() => this.#draw());
  #sizes = new ResizeObserver(() => {
    if (this.#figure.clientWidth < NARROW_CHART !== this.#narrow) this.#draw();
  });

  constructor(figure: HTMLElement) {
    this.#figure = figure;
    this.#name();
    this.#draw();
    this.#settings.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-type'] });
    this.#sizes.observe(figure);
    for (const query of this.#colours) query.addEventListener('change', this.#draw);
    this.#offerPictures();
    this.#offerEmbed();
    if ('printed' in figure.dataset) void this.#drawForPaper();
  }

  #name(): void {
    const stage = this.#figure.querySelector<HTMLElement>('.chart-stage');
    const table = this.#figure.querySelector('table');
    if (!stage || !table || stage.hasAttribute('aria-label')) return;
    stage.setAttribute('role', 'img');
    stage.setAttribute('aria-label', describeTable(table));
  }

  /** Lets go of everything; the figure is no longer on the page. */
  end(): void {
    this.#settings.disconnect();
    this.#sizes.disconnect();
    for (const query of this.#colours) query.removeEventListener('change', this.#draw);
    this.#drawn?.destroy();
  }

  #draw = (): void => {
    const stage = this.#figure.querySelector<HTMLElement>('.chart-stage');
    const table = this.#figure.querySelector('table');
    // On paper its table or a drawing stands in its place.
    if (!stage?.checkVisibility() || !table) return;
    this.#drawn?.destroy();
    this.#narrow = this.#figure.clientWidth < NARROW_CHART;
    this.#drawn = drawChart(stage, this.#figure.dataset['kind'] as ChartKind, readTable(table));
    this.#figure.dataset['drawn'] = '';
  };

  #offerPictures(): void {
    for (const button of this.#figure.querySelectorAll<HTMLButtonElement>('.chart-picture'))
      button.addEventListener('click', () => void this.#save(button.dataset['format']));
  }

  async #save(format: string | undefined): Promise<void> {
    const [{ addressOfPicture, savePng, saveSvg }, { PRINT_DENSITY }] = await Promise.all([
      import('./chart-picture.ts'),
      import('./saved-picture.ts'),
    ]);
    const shown = this.#figure.querySelector<HTMLElement>('.chart-stage');
    const table = this.#figure.querySelector('table');
    if (!shown || !table) return;
    const { title, basis = '', file = 'chart' } = this.#figure.dataset;
    const around = this.#figure.closest('figure');
    const words = {
      title: title ?? around?.querySelector('figcaption')?.textContent ?? '',
      below: savedLines({
        basis,
        unit: table.dataset['unit'] ?? '',
        note: [...(around?.querySelectorAll('.figure-note') ?? [])]
          .map(({ textContent }) => textContent)
          .join(SPACE),
        address: addressOfPicture(),
      }),
      description: shown.ariaLabel ?? '',
    };
    const stage = this.#pictureStage(shown);
    const kind = this.#figure.dataset['kind'] as ChartKind;
    if (format === 'svg') saveSvg({ kind, data: readTable(table), stage }, words, file);
    else {
      const { canvas, destroy } = drawChart(stage, kind, readTable(table), PRINT_DENSITY);
      savePng(canvas, words, file);
      destroy();
    }
    stage.remove();
  }

  /** What paper has in place of canvas and table; drawn beforehand, for paper waits for nothing. */
  async #drawForPaper(): Promise<void> {
    const { paperPicture } = await import('./chart-picture.ts');
    const shown = this.#figure.querySelector<HTMLElement>('.chart-stage');
    const table = this.#figure.querySelector('table');
    if (!this.#figure.isConnected || !shown || !table) return;
    const stage = this.#pictureStage(shown);
    const { kind, file = '' } = this.#figure.dataset;
    const picture = paperPicture({ kind: kind as ChartKind, data: readTable(table), stage }, file);
    stage.remove();
    picture.classList.add('chart-paper');
    shown.after(picture);
    this.#figure.dataset['paper'] = '';
  }

  /** Where the chart is drawn once more, light and wide, whatever screen it is shown on. */
  #pictureStage(shown: HTMLElement): HTMLElement {
    const stage = shown.cloneNode(false) as HTMLElement;
    stage.classList.add('picture-stage');
    stage.ariaHidden = 'true';
    const rows = shown.style.getPropertyValue('--picture-rows');
    if (rows) stage.style.setProperty('--rows', rows);
    shown.after(stage);
    return stage;
  }

  #offerEmbed(): void {
    const button = this.#figure.querySelector<HTMLButtonElement>('.chart-embed');
    button?.addEventListener('click', async () => {
      const { toggleEmbed } = await import('../embed/embed-offer.ts');
      toggleEmbed(button);
    });
  }
}
