import type { Root, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { encoding } from '../../checks/encoding.ts';
import { reportFinding } from '../../findings/findings.ts';
import { START, type Box } from '../../schemas/place.ts';
import { bytesOf } from '../file-bytes.ts';
import { FormatError } from '../format-error.ts';
import type { Grid, GridRow, PageSize } from '../tree.ts';
import { UNKNOWN } from './characters.ts';
import type { Bounds, Drawing, Glyph } from './drawing.ts';
import { around } from './path-rules.ts';
import { cellsOf, withGapTables, type GapTable } from './gap-table.ts';
import { joinRules } from './join-rules.ts';
import { joinTables } from './join-tables.ts';
import { latticesOf } from './lattice.ts';
import { linesOf, type TextLine } from './lines.ts';
import { moved, type Matrix } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import { paragraphsOf, settingOf, type PagedLine, type Paragraph, type Setting } from './paragraphs.ts';
import { readPage } from './read-page.ts';
import { runningLines } from './running-lines.ts';
import { withoutStruck } from './struck.ts';
import { isWithin, tableOf, type Sheet, type Table, type TableCell } from './table.ts';

/** Reports have some ten pages; a thousand are none. */
const MOST_PAGES = 500;
/** A page with fewer characters has no text but its number. */
const FEW_CHARACTERS = 20;

/** A page as it is read: its lines of prose and its tables. */
interface ReadPage {
  sheet: Sheet;
  /** As it is shown, in points. */
  size: PageSize;
  height: number;
  lines: TextLine[];
  tables: (Bounds & { table: Table })[];
}

/**
 * A report as a PDF with text, as mdast in the shape that parse-text.ts gives, every node on its page. Throws
 * FormatError for a PDF that does not open, and for one of pictures.
 */
export async function parsePdf(file: VFile): Promise<Root> {
  const pdf = await openPdf(bytesOf(file));
  try {
    const pages = await readPages(pdf);
    reportUnknown(file, pages);
    return treeOf(pages);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const drawing = await readPage(page);
    page.cleanup();
    characters += drawing.glyphs.length;
    pages.push(readDrawing(drawing, number));
  }
  if (characters < FEW_CHARACTERS * Math.max(1, pages.length)) {
    throw new FormatError(
      'scan (a PDF of pictures without text)',
      'Look for the report as a web page or as a PDF with text: words in pictures are not read.',
      'a PDF with text',
    );
  }
  return pages;
}

function readDrawing(drawing: Drawing & { toPage: Matrix }, page: number): ReadPage {
  const { height, toPage } = drawing;
  const size = sizeOf(drawing, toPage);
  const sheet = { page, boxOf: boxesOf(size, toPage) };
  const glyphs = withoutStruck(drawing.glyphs, drawing.rules);
  const lattices = latticesOf(joinRules(drawing.rules)).filter((lattice) =>
    glyphs.some((glyph) => isWithin(glyph, lattice)),
  );
  const inTables = new Map<(typeof lattices)[number], Glyph[]>(lattices.map((lattice) => [lattice, []]));
  const prose: Glyph[] = [];
  for (const glyph of glyphs) {
    const own = lattices.find((lattice) => isWithin(glyph, lattice));
    (own ? inTables.get(own)! : prose).push(glyph);
  }
  const tables = lattices.map((lattice) => ({
    left: lattice.left,
    top: lattice.top,
    right: lattice.right,
    bottom: lattice.bottom,
    table: tableOf(lattice, inTables.get(lattice)!, sheet),
  }));
  return { sheet, size, height, lines: linesOf(prose), tables };
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

function treeOf(pages: readonly ReadPage[]): Root {
  const running = runningLines(pages);
  const setting = settingOf(pages.flatMap(({ lines }) => lines.filter((line) => !running.has(line))));
  const blocks: (Table | GapTable | PagedLine[])[] = [];
  let endsPage = false;
  for (const { sheet, lines, tables } of pages) {
    const prose = lines.filter((line) => !running.has(line));
    for (const [at, item] of itemsOf(prose, tables, setting, sheet).entries()) {
      const last = blocks.at(-1);
      if ('baseline' in item) {
        if (Array.isArray(last)) last.push({ line: item, sheet });
        else blocks.push([{ line: item, sheet }]);
      } else {
        const joined =
          at === 0 && endsPage && last && !Array.isArray(last) ? joinOverPages(last, item) : null;
        if (joined) blocks[blocks.length - 1] = joined;
        else blocks.push(item);
      }
    }
    endsPage = !Array.isArray(blocks.at(-1));
  }
  const count = counter();
  return {
    type: 'root',
    data: { pageSizes: pages.map(({ size }) => size) },
    children: blocks.flatMap((block): RootContent[] =>
      Array.isArray(block)
        ? paragraphsOf(block, setting).map((paragraph) => proseOf(paragraph, count()))
        : [gridOf(block, count)],
    ),
  };
}

/** What stands on a page, from the top down. */
function itemsOf(
  prose: readonly TextLine[],
  tables: ReadPage['tables'],
  setting: Setting,
  sheet: Sheet,
): (TextLine | Table | GapTable)[] {
  const items: (TextLine | Table | GapTable)[] = [];
  let from = 0;
  for (const { top, table } of tables) {
    const end = Math.max(from, prose.findLastIndex((line) => line.top < top) + 1);
    items.push(...withGapTables(prose.slice(from, end), setting, sheet), table);
    from = end;
  }
  return [...items, ...withGapTables(prose.slice(from), setting, sheet)];
}

function joinOverPages(upper: Table | GapTable, lower: Table | GapTable): Table | GapTable | null {
  if ('x' in upper && 'x' in lower) return joinTables(upper, lower);
  return 'x' in upper || 'x' in lower ? null : { ...upper, rows: [...upper.rows, ...lower.rows] };
}

/** Counts what is printed, in the order of reading. */
function counter(): () => number {
  let line = 0;
  return () => ++line;
}

function proseOf({ kind, text, page, box }: Paragraph, line: number): RootContent {
  const start: Point = { line, column: 1, page, box };
  const position = { start, end: { ...start, column: text.length + 1 } };
  const children = [{ type: 'text' as const, value: text, position }];
  return kind === 'heading'
    ? { type: 'heading', depth: 1, children, position }
    : { type: 'paragraph', children, position };
}

function gridOf(table: Table | GapTable, count: () => number): Grid {
  let last: Position | null = null;
  const { cells: rows, flow } = 'x' in table ? { cells: table.rows, flow: 'rows' as const } : cellsOf(table);
  const printed = rows.map((cells): GridRow => {
    const line = count();
    const placed = cells.map(({ text, column, columns, rows: tall, page, box }) => {
      const start: Point = { line, column: column + 1, page, box };
      return { text, column, columns, rows: tall, position: { start, end: start } };
    });
    const start = placed[0]?.position.start ?? { ...(last?.end ?? START.page), line };
    last = { start, end: placed.at(-1)?.position.end ?? start };
    return { cells: placed, position: last };
  });
  return {
    type: 'grid',
    rows: printed,
    width: Math.max(...rows.map(widthOf)),
    caption: '',
    flow,
    position: { start: printed[0]!.position.start, end: printed.at(-1)!.position.end },
  };
}

/** How many columns a row reaches over. */
function widthOf(cells: readonly TableCell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.columns : 0;
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
