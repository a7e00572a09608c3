import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FormatError } from '../format-error.ts';
import { pdfLibrary } from './open-pdf.ts';

export type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** A page of a report has some ten thousand; one of a map has a hundred thousand. */
const MOST_OPERATIONS = 300_000;
/** A page of a scan of 600 dots an inch, and half as much again. */
const MOST_DOTS = 60_000_000;
/** Readers need not go deeper than 28. */
const DEEPEST = 5000;

const HINT =
  'Print the report to PDF anew from a program that opens it, or look for the report as a web page.';

/** The refusal of a page of more than any page of a report has, which takes minutes to be read; null where it has no more. */
function crowding(page: number, count: number, what: string, most: number): FormatError | null {
  return count <= most
    ? null
    : new FormatError(
        `page ${page} of more than ${most.toLocaleString('en')} ${what}`,
        HINT,
        'pages as large as those of reports',
      );
}

/** Throws FormatError for a page of more than any page of a report has. */
export function refuseCrowded(page: number, count: number, what: string, most: number): void {
  const refusal = crowding(page, count, what, most);
  if (refusal) throw refusal;
}

/** What tells a picture from others, and how many dots it has: a name and its sides, or the picture itself where it stands in the text. */
function pictureOf([picture, width, height]: readonly unknown[]): [picture: unknown, dots: number] {
  const own = picture as { width?: number; height?: number };
  const [wide, high] = typeof picture === 'string' ? [width, height] : [own.width, own.height];
  return [picture, Number(wide) * Number(high)];
}

const abandoned = new WeakSet<PDFDocumentProxy>();

/** Ends the reading of a file, unless one of its lists was left half made. */
export async function closePdf(pdf: PDFDocumentProxy): Promise<void> {
  if (!abandoned.has(pdf)) await pdf.loadingTask.destroy();
}

/** What pdf.js hands over of a list that it still makes. */
interface Handing {
  _renderPageChunk?: (
    chunk: { length: number; fnArray: readonly number[]; argsArray: readonly unknown[] },
    state: { streamReader: { read: () => Promise<unknown> } },
  ) => void;
}

/**
 * What draws a page, as pdf.js lists it. Forms that draw each other make lists of any length out of a few lines, so that
 * they are counted while they are made. Throws FormatError for one that is too long; the file cannot be read any further.
 */
export async function operatorListOf(page: PDFPageProxy, pdf: PDFDocumentProxy): Promise<OperatorList> {
  const { AnnotationMode, OPS } = await pdfLibrary();
  const handing = page as unknown as Handing;
  const hand = handing._renderPageChunk?.bind(page);
  let count = 0;
  let depth = 0;
  const pictures = new Map<unknown, number>();
  return new Promise((resolve, reject) => {
    handing._renderPageChunk = (chunk, state) => {
      count += chunk.length;
      for (const code of chunk.fnArray) depth += code === OPS.save ? 1 : code === OPS.restore ? -1 : 0;
      chunk.fnArray.forEach((code, at) => {
        if (code === OPS.paintImageXObject || code === OPS.paintInlineImageXObject) {
          const [picture, dots] = pictureOf(chunk.argsArray[at] as unknown[]);
          pictures.set(picture, dots);
        }
      });
      const dots = pictures.values().reduce((sum, own) => sum + own, 0);
      const refusal =
        crowding(page.pageNumber, dots, 'dots of pictures', MOST_DOTS) ??
        crowding(page.pageNumber, count, 'operations', MOST_OPERATIONS) ??
        crowding(page.pageNumber, depth, 'states within each other', DEEPEST);
      if (refusal) {
        // Nothing more is taken, so that nothing more is made. To end it would reject a promise that pdf.js waits for nowhere.
        abandoned.add(pdf);
        state.streamReader.read = () => new Promise(() => {});
        reject(refusal);
        return;
      }
      hand?.(chunk, state);
    };
    page.getOperatorList({ annotationMode: AnnotationMode.ENABLE }).then(resolve, reject);
  });
}
