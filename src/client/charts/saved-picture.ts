import {
  layOutPicture,
  PICTURE_SIZES,
  type PictureLayout,
  type PictureWords,
} from '../../charts/picture-layout.ts';
import { element } from '../element.ts';
import type { MeasureText } from './svg-context.ts';

/** Pixels of a saved picture to one of the page. */
export const PRINT_DENSITY = 2;
/** Of a picture of words alone, in CSS pixels: as wide as a chart's. */
const WIDTH = 720;

/** Saves words as a PNG, light whatever the page is: what a number is, and where it comes from. */
export function saveWords(words: PictureWords, fileName: string): void {
  const stage = element('div', { class: 'picture-stage', hidden: true });
  document.body.append(stage);
  const look = lookOf(stage);
  const layout = layOutPicture(words, { width: WIDTH, height: 0 }, (text, part) =>
    measured(text, look[part].font),
  );
  saveCanvas(layout, look, fileName, () => undefined, PRINT_DENSITY);
  stage.remove();
}

/** Saves a picture as a PNG; `draw` adds what is no word. */
export function saveCanvas(
  layout: PictureLayout,
  look: PictureLook,
  fileName: string,
  draw: (context: CanvasRenderingContext2D) => void,
  density: number,
): void {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d');
  if (!context) return;
  picture.width = layout.width * density;
  picture.height = layout.height * density;
  context.scale(density, density);
  paint(context, layout, look);
  draw(context);
  picture.toBlob((blob) => blob && save(blob, `${fileName}.png`), 'image/png');
}

type Brush = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText'>;
type PictureLook = Record<keyof typeof PICTURE_SIZES, { font: string; colour: string }> & { paper: string };

/** The colours and letters of a picture, as they are at an element of the page. */
export function lookOf(element: HTMLElement): PictureLook {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'),
    title: { font: `700 ${PICTURE_SIZES.title}px ${token('--font-head')}`, colour: token('--ink') },
    note: { font: `${PICTURE_SIZES.note}px ${style.fontFamily}`, colour: token('--ink-soft') },
  };
}

/** Paper and words. */
export function paint(brush: Brush, { width, height, lines }: PictureLayout, look: PictureLook): void {
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
export const measured: MeasureText = (text, font) => {
  if (!ruler) return 0;
  ruler.font = font;
  return ruler.measureText(text).width;
};

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
