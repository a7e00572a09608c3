import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Colours } from './colours.ts';
import { ENGINE_FOLDER } from './engine.ts';
import type { PagePicture } from './recognise.ts';

/** What a page is drawn with: the recogniser reads no finer ones better. */
const DOTS_PER_INCH = 200;
/** pdf.js cuts the strokes of fonts made of drawings off at whole dots: a thin minus is gone unless its page is drawn finer. */
const FINER = 3;

/** Of the library that draws, what is used here. */
interface Drawer {
  createCanvas: (width: number, height: number) => DrawnCanvas;
  DOMMatrix: unknown;
  ImageData: unknown;
  Path2D: unknown;
}
interface DrawnCanvas {
  width: number;
  height: number;
  getContext: (kind: '2d') => Context;
}
interface Context {
  imageSmoothingQuality: 'high';
  drawImage: (canvas: DrawnCanvas, ...area: number[]) => void;
  getImageData: (...area: number[]) => { data: Uint8ClampedArray };
}
interface Drawn {
  canvas: DrawnCanvas | null;
  context: unknown;
}

const drawer = (): Drawer => createRequire(join(ENGINE_FOLDER, 'package.json'))('@napi-rs/canvas') as Drawer;

/** Makes what pdf.js draws on, as it asks for it. */
export class CanvasFactory {
  create(width: number, height: number): Drawn {
    const canvas = drawer().createCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  getNoAlphaContext(canvas: DrawnCanvas): unknown {
    return canvas.getContext('2d');
  }

  reset({ canvas }: Drawn, width: number, height: number): void {
    Object.assign(canvas!, { width, height });
  }

  destroy(drawn: Drawn): void {
    Object.assign(drawn, { canvas: null, context: null });
  }
}

/** A page as it looks. Its PDF was opened with the factory above. */
export async function drawnPage(page: PDFPageProxy): Promise<PagePicture> {
  const { createCanvas, DOMMatrix, ImageData, Path2D } = drawer();
  // pdf.js takes these classes from the world around it, which is a browser's elsewhere.
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  const viewport = page.getViewport({ scale: (FINER * DOTS_PER_INCH) / 72 });
  const [width, height] = [Math.round(viewport.width / FINER), Math.round(viewport.height / FINER)];
  const finer = createCanvas(FINER * width, FINER * height);
  await page.render({ canvas: finer as unknown as HTMLCanvasElement, viewport }).promise;
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(finer, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = new Colours(width, height);
  for (let at = 0; at < width * height; at++) colours.put(at, data, 4 * at, 4);
  return { ...colours.picture(), dotsPerInch: DOTS_PER_INCH };
}
