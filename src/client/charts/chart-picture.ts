import {
  layOutPicture,
  PICTURE_SIZES,
  type PictureLayout,
  type PictureWords,
} from '../../charts/picture-layout.ts';
import { h } from '../../views/tree.ts';
import { drawOnto, type ChartKind } from './draw-chart.ts';
import type { ChartData } from '../../charts/chart-data.ts';
import { paintTile, TILE } from './patterns.ts';
import { SvgContext, type MeasureText } from './svg-context.ts';

/** Saves a drawn chart as a PNG with its title above and where it comes from below, so that it stands alone. */
export function savePng(canvas: HTMLCanvasElement, words: PictureWords, fileName: string): void {
  const scale = canvas.width / canvas.clientWidth;
  const look = lookOf(canvas);
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  const layout = layOutPicture(words, size, (text, part) => measured(text, look[part].font));
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) return;
  picture.width = layout.width * scale;
  picture.height = layout.height * scale;
  context.scale(scale, scale);
  paint(context, layout, look);
  context.drawImage(canvas, layout.chart.x, layout.chart.y, size.width, size.height);
  picture.toBlob((blob) => blob && save(blob, `${fileName}.png`), 'image/png');
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
  const chart = new SvgContext('chart', size, measured);
  const end = drawOnto(chart, stage, kind, data, (colours, paper) => patternsIn(chart, colours, paper));
  picture.draw(chart, layout.chart.x, layout.chart.y);
  end();
  const file = picture.toFile(words.title, [words.description, ...words.below].join('\n'));
  save(new Blob([file], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

/** The fills of the series as patterns of the drawing; the first is solid. */
function patternsIn(chart: SvgContext, colours: readonly string[], paper: string): string[] {
  return colours.map((colour, index) => {
    const tile = new SvgContext('tile', { width: TILE, height: TILE }, () => 0);
    if (!paintTile(tile, index, colour, paper)) return colour;
    const id = `pattern-${index}`;
    const attributes = { id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' };
    chart.define(h('pattern', attributes, ...tile.drawing));
    return `url(#${id})`;
  });
}

type Brush = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText'>;
type PictureLook = Record<keyof typeof PICTURE_SIZES, { font: string; colour: string }> & { paper: string };

function lookOf(element: HTMLElement): PictureLook {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'),
    title: { font: `700 ${PICTURE_SIZES.title}px ${token('--font-head')}`, colour: token('--ink') },
    note: { font: `${PICTURE_SIZES.note}px ${style.fontFamily}`, colour: token('--ink-soft') },
  };
}

function paint(brush: Brush, { width, height, lines }: PictureLayout, look: PictureLook): void {
  brush.fillStyle = look.paper;
  brush.fillRect(0, 0, width, height);
  brush.textBaseline = 'top';
  for (const { part, text, x, y } of lines) {
    brush.font = look[part].font;
    brush.fillStyle = look[part].colour;
    brush.fillText(text, x, y);
  }
}

const ruler = document.createElement('canvas').getContext('2d');
const measured: MeasureText = (text, font) => {
  if (!ruler) return 0;
  ruler.font = font;
  return ruler.measureText(text).width;
};

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
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
