import { layOutPicture, type PictureWords } from '../../charts/picture-layout.ts';
import { h } from '../../views/tree.ts';
import { drawOnto, type ChartKind } from './draw-chart.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { paintTile, TILE } from './patterns.ts';
import { lookOf, measured, paint, save, saveCanvas } from './saved-picture.ts';
import { SvgContext } from './svg-context.ts';

/** Saves a drawn chart as a PNG with its title above and where it comes from below, so that it stands alone. */
export function savePng(canvas: HTMLCanvasElement, words: PictureWords, fileName: string): void {
  const scale = canvas.width / canvas.clientWidth;
  const look = lookOf(canvas);
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  const layout = layOutPicture(words, size, (text, part) => measured(text, look[part].font));
  saveCanvas(
    layout,
    look,
    fileName,
    (context) => context.drawImage(canvas, layout.chart.x, layout.chart.y, size.width, size.height),
    scale,
  );
}

/** What is drawn, and where and in which colours and letters. */
interface SvgChart {
  readonly kind: ChartKind;
  readonly data: ChartData;
  /** An element of the page as large as the chart. */
  readonly stage: HTMLElement;
}

/** Saves a chart, drawn anew, as an SVG whose texts are texts. `description`: what who cannot see it is told. */
export function saveSvg(
  { kind, data, stage }: SvgChart,
  words: PictureWords & { description: string },
  fileName: string,
): void {
  const look = lookOf(stage);
  const size = { width: stage.clientWidth, height: stage.clientHeight };
  const layout = layOutPicture(words, size, (text, part) => measured(text, look[part].font));
  const picture = new SvgContext('picture', layout, measured);
  paint(picture, layout, look);
  addChart(picture, { kind, data, stage }, 'chart', layout.chart);
  const file = picture.toFile(words.title, [words.description, ...words.below].join('\n'));
  save(new Blob([file], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

/**
 * The chart as a drawing that stands in the page, sharp on paper, which a canvas is not. `name` tells its ids from those of
 * the page's other drawings.
 */
export function paperPicture(chart: SvgChart, name: string): Element {
  const size = { width: chart.stage.clientWidth, height: chart.stage.clientHeight };
  const picture = new SvgContext(name, size, measured);
  addChart(picture, chart, name, { x: 0, y: 0 });
  const file = picture.toFile(chart.stage.ariaLabel ?? '', '');
  return document.adoptNode(new DOMParser().parseFromString(file, 'image/svg+xml').documentElement);
}

/** Draws the chart anew, as large as its stage, and puts it at a place of the picture. */
function addChart(
  picture: SvgContext,
  { kind, data, stage }: SvgChart,
  name: string,
  { x, y }: { x: number; y: number },
): void {
  const size = { width: stage.clientWidth, height: stage.clientHeight };
  const chart = new SvgContext(name, size, measured);
  const end = drawOnto(chart, stage, kind, data, (colours, paper) => patternsIn(chart, name, colours, paper));
  picture.draw(chart, x, y);
  end();
}

/** The fills of the series as patterns of the drawing; the first is solid. */
function patternsIn(chart: SvgContext, name: string, colours: readonly string[], paper: string): string[] {
  return colours.map((colour, index) => {
    const tile = new SvgContext('tile', { width: TILE, height: TILE }, () => 0);
    if (!paintTile(tile, index, colour, paper)) return colour;
    const id = `${name}-pattern-${index}`;
    const attributes = { id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' };
    chart.define(h('pattern', attributes, ...tile.drawing));
    return `url(#${id})`;
  });
}

/**
 * Where a picture comes from. A comparison's address says what was chosen; in another site's page it is the address that
 * stands under the figure.
 */
export function addressOfPicture(): string {
  const source = document.querySelector<HTMLAnchorElement>('.embed-source a')?.href;
  if (source) return source;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return (canonical ?? location.origin + location.pathname) + location.search;
}
