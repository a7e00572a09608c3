import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FormatError } from '../../src/formats/format-error.ts';
import { Layers, layersOf, type IsShown } from '../../src/formats/pdf/layers.ts';
import { compose, IDENTITY, matrixOf, moved, type Matrix } from '../../src/formats/pdf/matrix.ts';
import { openPdf, pdfLibrary } from '../../src/formats/pdf/open-pdf.ts';
import { closePdf } from '../../src/formats/pdf/operator-list.ts';
import { readPage } from '../../src/formats/pdf/read-page.ts';
import { Colours } from './colours.ts';
import { CanvasFactory, drawnPage } from './page-drawing.ts';
import type { PagePicture } from './recognise.ts';

/** A reading of so many pages takes hours. */
const MOST_PAGES = 100;
/** Finer pictures are made coarser: digits are no clearer for it. */
const MOST_DOTS = 400;
const FEWEST_DOTS = 72;
/** A page with fewer characters has no text but its number. */
const FEW_CHARACTERS = 20;

/** A picture as pdf.js decodes it: what its bytes are is told by `kind`. */
interface Decoded {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
}

/** A picture with where it is put on its page: the unit square, its lower left corner the origin. */
interface Placed {
  picture: Decoded;
  isMask: boolean;
  /** From the unit square to the page as it is shown, in points. */
  matrix: Matrix;
}

/**
 * The pages of a PDF as they are shown, one after the other: those of scans from their pictures, those with writing as they are drawn. pdf.js decodes the pictures in them (JPEG, JPEG 2000,
 * JBIG2, fax, plain). Throws FormatError for a page on which there is none.
 */
export async function* picturesOfPdf(bytes: Uint8Array): AsyncGenerator<PagePicture> {
  const pdf = await openPdf(bytes, { pictures: true, canvasFactory: CanvasFactory });
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new FormatError(
        `length of ${pdf.numPages} scanned pages`,
        'Take the pages of the report out, and recognise those.',
        `at most ${MOST_PAGES}`,
      );
    const isShown = await layersOf(pdf);
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      if (await hasWriting(page, pdf, isShown)) {
        yield await drawnPage(page);
        page.cleanup();
        continue;
      }
      const placed = await placedOn(page, isShown);
      if (placed.length === 0)
        throw new FormatError(
          `page ${number} without a picture that can be decoded`,
          'Print the PDF to pictures (PDF viewers save pages as PNG), and recognise those.',
          'a page that was scanned',
        );
      yield drawn(page, placed);
      page.cleanup();
    }
  } finally {
    await closePdf(pdf);
  }
}

/** Whether a page prints characters, which only drawing it shows: their fonts do not tell what they are. */
async function hasWriting(page: PDFPageProxy, pdf: PDFDocumentProxy, isShown: IsShown): Promise<boolean> {
  return (await readPage(page, pdf, isShown)).glyphs.length >= FEW_CHARACTERS;
}

async function placedOn(page: PDFPageProxy, isShown: IsShown): Promise<Placed[]> {
  const { OPS, AnnotationMode } = await pdfLibrary();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const shown = matrixOf(page.getViewport({ scale: 1 }).transform);
  const placed: Placed[] = [];
  const saved: Matrix[] = [];
  const layers = new Layers(isShown);
  let matrix = IDENTITY;
  const put = (picture: Decoded | null, isMask = false): void => {
    if (picture?.data && layers.areShown) placed.push({ picture, isMask, matrix: compose(shown, matrix) });
  };
  for (const [at, code] of fnArray.entries()) {
    const args = (argsArray[at] ?? []) as unknown[];
    if (code === OPS.save || code === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const own = code === OPS.save ? null : (args[0] as ArrayLike<number> | null);
      if (own) matrix = compose(matrix, matrixOf(own));
    } else if (code === OPS.restore || code === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (code === OPS.beginMarkedContentProps) layers.begin(args[0], args[1]);
    else if (code === OPS.beginMarkedContent) layers.begin(args[0], null);
    else if (code === OPS.endMarkedContent) layers.end();
    else if (code === OPS.transform) matrix = compose(matrix, matrixOf(args as number[]));
    else if (code === OPS.paintImageXObject) put(await objectOf(page, args[0] as string));
    else if (code === OPS.paintInlineImageXObject) put(args[0] as Decoded);
    else if (code === OPS.paintImageMaskXObject) {
      const mask = args[0] as Decoded & { data?: Uint8Array | string };
      const decoded = typeof mask.data === 'string' ? await objectOf(page, mask.data) : mask;
      put(decoded && { ...decoded, width: mask.width, height: mask.height }, true);
    }
  }
  return placed;
}

function objectOf(page: PDFPageProxy, name: string): Promise<Decoded | null> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    (objects.get as (name: string, then: (object: unknown) => void) => void).call(objects, name, (object) =>
      resolve(object as Decoded | null),
    );
  });
}

/** A page drawn as finely as the finest picture on it. */
function drawn(page: PDFPageProxy, placed: readonly Placed[]): PagePicture {
  const viewport = page.getViewport({ scale: 1 });
  const finest = Math.max(
    ...placed.map(({ picture, matrix }) => picture.width / (Math.hypot(matrix[0], matrix[1]) / 72)),
  );
  const dotsPerInch = Math.round(Math.min(MOST_DOTS, Math.max(FEWEST_DOTS, finest)));
  const scale = dotsPerInch / 72;
  const [width, height] = [Math.round(viewport.width * scale), Math.round(viewport.height * scale)];
  const colours = new Colours(width, height);
  for (const { picture, isMask, matrix } of placed) {
    const [a, b, c, d, e, f] = matrix;
    const whole = a * d - b * c;
    if (whole === 0) continue;
    const put = painter(picture, isMask, colours);
    const corners = [moved(matrix, 0, 0), moved(matrix, 1, 0), moved(matrix, 0, 1), moved(matrix, 1, 1)];
    const range = (at: 0 | 1, most: number): [number, number] => [
      Math.max(0, Math.floor(Math.min(...corners.map((corner) => corner[at])) * scale)),
      Math.min(most, Math.ceil(Math.max(...corners.map((corner) => corner[at])) * scale)),
    ];
    const [[left, right], [top, bottom]] = [range(0, width), range(1, height)];
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const [onX, onY] = [(x + 0.5) / scale - e, (y + 0.5) / scale - f];
        const column = Math.floor(((d * onX - c * onY) / whole) * picture.width);
        const row = Math.floor((1 - (a * onY - b * onX) / whole) * picture.height);
        if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
        put(y * width + x, row, column);
      }
    }
  }
  return { ...colours.picture(), dotsPerInch };
}

const BLACK = [0];
const WHITE = [255];

/** Puts the pixel at a row and column of a picture at a place of its page, where it paints there. */
function painter(
  { width, height, kind, data }: Decoded,
  isMask: boolean,
  colours: Colours,
): (at: number, row: number, column: number) => void {
  const bytes = data!;
  const wide = Math.ceil(width / 8);
  const bit = (row: number, column: number) => (bytes[row * wide + (column >> 3)]! >> (7 - (column & 7))) & 1;
  const channels = kind === 1 || isMask ? 0 : Math.round(bytes.length / (width * height));
  if (channels > 0)
    return (at, row, column) => colours.put(at, bytes, (row * width + column) * channels, channels);
  return (at, row, column) => {
    const isBright = bit(row, column) === 1;
    if (!isMask || !isBright) colours.put(at, isBright ? WHITE : BLACK, 0, 1);
  };
}
