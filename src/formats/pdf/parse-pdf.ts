import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { encoding } from '../../checks/encoding.ts';
import { reportFinding } from '../../findings/findings.ts';
import { START, type Box } from '../../schemas/place.ts';
import { readField } from '../../text/numbers.ts';
import { bytesOf } from '../file-bytes.ts';
import { UnrecognisedError } from '../format-error.ts';
import type { PageSize } from '../tree.ts';
import { UNKNOWN } from './characters.ts';
import { isWithin, type Bounds, type Drawing, type Glyph, type Rule } from './drawing.ts';
import { columnTable } from './column-table.ts';
import { around } from './path-rules.ts';
import { joinRules } from './join-rules.ts';
import { hasLostMeaning } from './lost-meaning.ts';
import { edgesOfBoth } from './join-aside.ts';
import { latticesOf, type Lattice } from './lattice.ts';
import { layersOf } from './layers.ts';
import { linesOf } from './lines.ts';
import { moved, type Matrix } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import { closePdf } from './operator-list.ts';
import { treeOfPages, type ReadPage } from './paged-tree.ts';
import { isPrintedOver } from './printed-over.ts';
import { readPage } from './read-page.ts';
import { withoutStruck } from './struck.ts';
import { tableOf, type Table, type TableCell } from './table.ts';
import { TORN } from './torn-numbers.ts';
import { withoutWatermarks } from './watermarks.ts';

/** Reports have some ten pages; a thousand are none. */
const MOST_PAGES = 500;
/** A scanned page has more dots. */
const FEWEST_DOTS = { width: 500, height: 700 };
/** A cell with so many numbers is a table. */
const MANY = 10;
/** A label may be set below that of its group, not below three others. */
const SEVERAL_LABELS = 4;
/** One cell or two may hold two numbers by themselves. */
const FEW = 3;
/** A column that stands alone on its page has as many cells: heads and a number. */
const FEWEST_ROWS = 3;
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
  return treeOfPages(pages, { gapTables: true, isDrawn: true });
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

function readDrawing(
  drawing: Drawing & { toPage: Matrix },
  page: number,
  earlier: readonly ReadPage[],
): ReadPage {
  const { height, toPage } = drawing;
  const size = sizeOf(drawing, toPage);
  const sheet = { page, boxOf: boxesOf(size, toPage) };
  const glyphs = withoutStruck(withoutWatermarks(drawing.glyphs), drawing.rules);
  const isColumn = ({ y, cells }: Lattice): boolean =>
    cells.length >= FEWEST_ROWS &&
    earlier.some(({ tables }) =>
      tables.some(({ table }) => 'y' in table && table.y && edgesOfBoth(table.y, y)),
    );
  const rules = joinRules(drawing.rules);
  const lattices = latticesOf(rules, isColumn).filter((lattice) =>
    glyphs.some((glyph) => isWithin(glyph, lattice)),
  );
  const inTables = new Map<(typeof lattices)[number], Glyph[]>(lattices.map((lattice) => [lattice, []]));
  const prose: Glyph[] = [];
  for (const glyph of glyphs) {
    const own = lattices.find((lattice) => isWithin(glyph, lattice));
    (own ? inTables.get(own)! : prose).push(glyph);
  }
  const outside = [...prose];
  const isInDoubt = isPrintedOver(glyphs);
  const tables = lattices.flatMap((lattice) => {
    const { left, top, right, bottom } = lattice;
    const near = [...inTables.get(lattice)!, ...outside];
    const ruled = tableOf(lattice, near, drawing.marks, sheet);
    const read = partsRows(ruled)
      ? ruled
      : columnTable(lattice, near, { uprights: uprightsIn(rules, lattice), marks: drawing.marks }, sheet);
    if (read) return [{ left, top, right, bottom, table: isInDoubt ? withoutNumbers(read) : read }];
    prose.push(...inTables.get(lattice)!);
    return [];
  });
  return { sheet, size, height, lines: linesOf(prose), tables, marks: drawing.marks, isInDoubt };
}

/** The lines that part the columns of a table. */
function uprightsIn(rules: readonly Rule[], { left, top, right, bottom }: Lattice): Rule[] {
  return rules.filter(
    ({ axis, at, from, to }) => axis === 'vertical' && at >= left && at <= right && from < bottom && to > top,
  );
}

/** A table whose numbers may be those of another one: none can be read, nor is a cell known to be blank. */
function withoutNumbers({ rows, ...table }: Table): Table {
  const doubted = ({ text }: TableCell): string =>
    text !== '' && readField(text).kind === 'text'
      ? text.replaceAll(/\s\S*\d(?=\s|$)/g, (number) => number + TORN)
      : text + TORN;
  return {
    ...table,
    rows: rows.map((cells) => cells.map((cell) => ({ ...cell, text: doubted(cell) }))),
  };
}

/** Whether lines part the rows of a table. Where they part its columns alone, most cells hold the numbers of several rows. */
function partsRows({ rows, counts = [] }: Table): boolean {
  if (counts.some(({ numbers, labels }) => numbers >= MANY || labels >= SEVERAL_LABELS)) return false;
  const several = counts.filter(({ numbers }) => numbers > 2).length;
  const headed = counts.filter(({ numbers, words }) => numbers > 0 && words > 0).length;
  const alone = counts.filter(({ numbers, words }) => numbers === 1 && words === 0).length;
  if (rows.length === 1 && headed > 0) return false;
  return Math.max(several, headed) < FEW || Math.max(several, headed) < alone;
}

/** The size of a page as it is shown, whichever way its drawing was turned. */
function sizeOf({ width, height }: Drawing, toPage: Matrix): PageSize {
  const { right, bottom } = around([moved(toPage, 0, 0), moved(toPage, width, height)]);
  return { width: right, height: bottom };
}

/** How points of a drawing become a box on the page as it is shown. */
function boxesOf(page: PageSize, toPage: Matrix): (bounds: Bounds) => Box {
  const share = (length: number, of: number) =>
    Math.min(1, Math.max(0, Math.round((10_000 * length) / of) / 10_000));
  return ({ left, top, right, bottom }) => {
    const box = around([moved(toPage, left, top), moved(toPage, right, bottom)]);
    return [
      share(box.left, page.width),
      share(box.top, page.height),
      share(box.right, page.width),
      share(box.bottom, page.height),
    ];
  };
}

/** Reports characters of which fonts do not tell what they are. */
function reportUnknown(file: VFile, pages: readonly ReadPage[]): void {
  const cells = pages.flatMap(({ tables }) => tables.flatMap(({ table }) => table.rows.flat()));
  const lines = pages.flatMap(({ lines: own, sheet }) => own.map((line) => ({ line, sheet })));
  const places = [
    ...cells.filter(({ text }) => text.includes(UNKNOWN)).map(({ text, page, box }) => ({ text, page, box })),
    ...lines
      .filter(({ line }) => line.text.includes(UNKNOWN))
      .map(({ line, sheet }) => ({ text: line.text, page: sheet.page, box: sheet.boxOf(line) })),
  ];
  const [first] = places;
  if (!first) return;
  const actual = String(places.reduce((sum, { text }) => sum + text.split(UNKNOWN).length - 1, 0));
  reportFinding(file, encoding, {
    place: { ...START.page, page: first.page, box: first.box },
    severity: 'warning',
    actual,
    expected: 'UTF-8',
    message: `Unexpected characters without a meaning in ${actual} places, expected fonts that tell what their characters are`,
  });
}
