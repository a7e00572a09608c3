import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bytesOf } from '../file-bytes.ts';
import { UnrecognisedError } from '../format-error.ts';
import { layersOf } from './layers.ts';
import { hasLostMeaning } from './lost-meaning.ts';
import { openPdf } from './open-pdf.ts';
import { closePdf } from './operator-list.ts';
import type { ReadPage } from './page-items.ts';
import { treeOfPages } from './paged-tree.ts';
import { readDrawing } from './read-drawing.ts';
import { readPage } from './read-page.ts';
import { reportUnknown } from './unknown-characters.ts';

/** Reports have some ten pages; a thousand are none. */
const MOST_PAGES = 500;
/** A scanned page has more dots. */
const FEWEST_DOTS = { width: 500, height: 700 };

/** A page with fewer characters has no text but its number. */
const FEW_CHARACTERS = 20;

/**
 * A report as a PDF, as mdast in the shape that parse-text.ts gives, every node on its page: one with text as it is
 * printed, one of pictures by what was recognised in them. Throws FormatError for a PDF that does not open, and for one of
 * pictures in which nothing was recognised.
 */
export async function parsePdf(file: VFile): Promise<Root> {
  const bytes = bytesOf(file);
  let pages = await pagesOf(bytes, { pictures: false });
  // Programs that recognise scans may print their guesses below the picture, where nobody sees them.
  if (pages && hasPagesOfPictures(bytes, pages.length)) pages = await pagesOf(bytes, { pictures: true });
  if (!pages) return parsePictures(file, 'scan (a PDF of pictures without text)');
  if (hasLostMeaning(pages))
    return parsePictures(file, 'PDF whose fonts do not tell what its characters are');
  reportUnknown(file, pages);
  return treeOfPages(pages, { gapTables: true, isDrawn: () => true });
}

/** The pages of a PDF; null of one of pictures. `pictures`: whether these are decoded, to see what they cover. */
async function pagesOf(bytes: Uint8Array, options: { pictures: boolean }): Promise<ReadPage[] | null> {
  const pdf = await openPdf(bytes, options);
  try {
    return await readPages(pdf);
  } finally {
    await closePdf(pdf);
  }
}

/** Whether a file has pictures as large as its pages, one for each: a scan has. */
function hasPagesOfPictures(bytes: Uint8Array, pages: number): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  const sizes = [...text.matchAll(/\/(Width|Height)\s+(\d+)/g)];
  const sums = { Width: 0, Height: 0 };
  for (const [, side, size] of sizes) sums[side as keyof typeof sums] += Number(size);
  return sums.Width >= FEWEST_DOTS.width * pages && sums.Height >= FEWEST_DOTS.height * pages;
}

/** What was recognised in the pictures of a PDF, or in its pages as they look; `what`: why it is not read by its text. */
async function parsePictures(file: VFile, what: string): Promise<Root> {
  if (file.data.reading === undefined) throw new UnrecognisedError(what, file.path);
  const { parseScan } = await import('../scan/parse-scan.ts');
  return parseScan(file);
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadPage[] | null> {
  const isShown = await layersOf(pdf);
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const drawing = await readPage(page, pdf, isShown);
    page.cleanup();
    characters += drawing.glyphs.length;
    pages.push(readDrawing(drawing, number, pages));
  }
  if (characters < FEW_CHARACTERS * Math.max(1, pages.length)) {
    return null;
  }
  return pages;
}
