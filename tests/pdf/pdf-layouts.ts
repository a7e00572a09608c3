import { exploded, htmlPage, plainCell, spanned } from '../layouts/printers/html.ts';
import { fieldsOf, requestsGrid, type Grid } from '../layouts/grids.ts';
import type { MadeReport, Making } from '../layouts/made-report.ts';
import { partsOf, type Tables } from '../layouts/parts.ts';
import type { CellDefinition } from '../../src/vocabulary/tables.ts';
import type { Paper } from './printer.ts';

/** One way of setting a report on paper. */
export interface PdfLayout extends Pick<Making, 'zeros' | 'places' | 'signs'> {
  name: string;
  paper: Paper;
  page: (made: MadeReport) => string;
  /** Whether the paper ends before a cell: none of its numbers is printed, which has to be said. */
  lacks?: (cell: CellDefinition) => boolean;
}

/** What every page has; a layout says how its tables look. */
const BASE = `
body { font: 12pt/1.7 'Noto Serif CJK SC', serif; margin: 0 }
h1 { font-size: 20pt; text-align: center; line-height: 1.3 }
p { text-indent: 2em; margin: 0 }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.35; margin: 6pt 0 }
td { padding: 2pt 3pt; text-align: center; vertical-align: middle }
td, th { border: 1px solid #000 }
caption { text-align: right }`;

const any = { zeros: ['printed', 'blank', 'nbsp', 'dash', 'mixed'], places: 'all', signs: true } as const;

type Table = (grid: Grid, caption: string | undefined) => string;

/** The markup of a table whose head is one, so that each page repeats it. */
const headed: Table = (grid, caption) => {
  const heads = Math.max(
    1,
    grid.findIndex((cells) => cells.some(({ role }) => role !== 'head')),
  );
  const rows = (part: Grid) => part.map((cells) => `<tr>${cells.map(plainCell).join('')}</tr>`).join('\n');
  return `<table>${caption ? `<caption>${caption}</caption>` : ''}<thead>${rows(grid.slice(0, heads))}</thead><tbody>${rows(grid.slice(heads))}</tbody></table>`;
};

function layout(
  name: string,
  css: string,
  {
    paper = {},
    table = spanned,
    zeros = any.zeros,
    grids,
    lacks,
  }: {
    paper?: Paper;
    table?: Table;
    zeros?: Making['zeros'];
    grids?: (made: MadeReport) => Tables;
    lacks?: PdfLayout['lacks'];
  } = {},
): PdfLayout {
  return {
    ...any,
    zeros,
    name,
    paper,
    lacks,
    page: (made) =>
      htmlPage(partsOf(made, grids?.(made)), {
        table,
        page: (title, body) =>
          `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><style>${BASE}${css}</style></head><body>\n${body}\n</body></html>`,
      }),
  };
}

/** Tables whose lines show every cell, or every column. */
export const RULED_LAYOUTS: readonly PdfLayout[] = [
  layout('ruled', ''),
  layout(
    'ruled, cells with borders of their own',
    'table { border-collapse: separate; border-spacing: 2px }',
  ),
  layout('dashed and grey', 'td { border: 1px dashed #999 }'),
  layout('dotted and blue', 'td { border: 1px dotted #2060c0 }'),
  layout('hair lines', 'td { border: 0.3pt solid #444 }'),
  layout('thick and double lines', 'td { border: 3px double #000 } table { border: 3pt solid #000 }'),
  layout('landscape', '', { paper: { landscape: true } }),
  layout('paper turned to its side', '@page { page-orientation: rotate-left }'),
  layout('small letters', 'table { font-size: 6pt } td { padding: 0 }'),
  layout('on letter paper, reduced', '', { paper: { format: 'Letter', scale: 0.7 } }),
  layout(
    'coloured rows, white lines on them',
    'td { border: 1px solid #777; background: #eef } tr:nth-child(2n) td { background: #fff }',
  ),
  layout('running heads and page numbers', '', { paper: { running: true } }),
  layout(
    'long, the head repeated on each page',
    'table { font-size: 13pt } td { padding: 5pt 2pt } thead { display: table-header-group }',
    {
      paper: { running: true },
      table: headed,
    },
  ),
  layout(
    'long, rows whole, no head repeated',
    'table { font-size: 13pt } td { padding: 6pt 2pt } tr { break-inside: avoid }',
    {
      paper: { running: true },
    },
  ),
  layout(
    'long, rows cut by the page’s end',
    'table { font-size: 14pt; line-height: 1.9 } td { padding: 8pt 2pt }',
    {
      paper: { running: true },
    },
  ),
  layout(
    'long, rows cut, the head repeated',
    'table { font-size: 14pt; line-height: 1.9 } td { padding: 8pt 2pt }',
    {
      table: headed,
    },
  ),
  layout(
    'open at its sides',
    'td { border-left: 1px solid; border-right: 1px solid } td:first-child { border-left: none } td:last-child { border-right: none } table { border-left: hidden; border-right: hidden }',
  ),
  layout('numbers at the top right of their cells', 'td { text-align: right; vertical-align: top }'),
  layout('no cell merged, covered ones blank', '', {
    table: (grid, caption) => exploded(grid, 'blank', caption),
  }),
  layout('no cell merged, covered ones repeated', '', {
    table: (grid, caption) => exploded(grid, 'repeated', caption),
  }),
  layout(
    'lines between columns only',
    'td { border: none; border-left: 0.5pt solid; border-right: 0.5pt solid } table { border: 0.5pt solid }',
  ),
];

/** Tables whose columns nothing but space parts. */
export const OPEN_LAYOUTS: readonly PdfLayout[] = [
  layout('lines between rows only', 'td { border: none; border-bottom: 0.5pt solid #000 }'),
  layout('no lines', 'td { border: none; padding: 4pt 6pt }'),
];

/** The columns of a grid before one of them, and those from it on: spread sheets are printed so on two pages. */
function sideBySide(grid: Grid, at: number): [Grid, Grid] {
  const rows = fieldsOf(grid);
  const half = (from: number, to: number): Grid =>
    grid.map((_, row) => {
      const fields = rows[row]!.slice(from, to);
      return fields.flatMap(({ cell, below }, index): Grid[number] => {
        const isFirst = index === 0 || fields[index - 1]!.cell !== cell;
        if (!isFirst || below) return [];
        const columns = fields.filter((other) => other.cell === cell).length;
        const begins = from + index === 0 || rows[row]![from + index - 1]?.cell !== cell;
        return [{ ...cell, columns, text: begins ? cell.text : '' }];
      });
    });
  return [half(0, at), half(at, Infinity)];
}

/** Further ways of setting a report, tried by `npm run bench:formats` alone. */
const FURTHER_LAYOUTS: readonly PdfLayout[] = [
  layout('labels written downwards', 'td[rowspan] { writing-mode: vertical-rl }'),
  layout('labels on their side', 'td[rowspan] { writing-mode: sideways-rl }'),
  layout(
    'three lines',
    'td { border: none; padding: 4pt 6pt } table { border-top: 1.5pt solid; border-bottom: 1.5pt solid } tr:nth-child(2) td { border-bottom: 0.7pt solid }',
  ),
  layout('no lines, coloured rows', 'td { border: none } tr:nth-child(2n) td { background: #dde8f4 }'),
  layout('no lines, every cell coloured', 'td { border: 2pt solid #fff; background: #e4ecf6 }'),
  layout('tables in landscape among pages upright', '@page wide { size: A4 landscape } table { page: wide }'),
  layout('a wide table over two pages beside each other', 'table + table { break-before: page }', {
    grids: (made) => ({ requests: sideBySide(requestsGrid(made), 6) }),
  }),
  layout('a wide table that ends at the edge of the paper', '', {
    grids: (made) => ({ requests: sideBySide(requestsGrid(made), 6).slice(0, 1) }),
    lacks: ({ table, column }) =>
      table === 'requests' && !['naturalPerson', 'business', 'researchInstitution'].includes(column.key),
  }),
  layout('numbers set apart', 'td { letter-spacing: 3pt }'),
  layout(
    'words and numbers spread over their cells',
    'td { text-align: justify; text-align-last: justify; text-justify: inter-character }',
  ),
  layout('bold numbers', 'td { font-weight: bold; -webkit-text-stroke: 0.3pt }'),
  layout('underlined numbers', 'td { text-decoration: underline }'),
  layout('prose in two columns', 'body { columns: 2; column-gap: 8mm } table { column-span: all }'),
  layout(
    'a watermark over each page',
    'body::before { content: "内部资料 注意保存 2021"; position: fixed; top: 40%; left: 10%; font-size: 40pt; color: #0002 } ',
  ),
  layout(
    'a stamp beside the table',
    'body::after { content: "青禾县人民政府 公开专用章"; position: absolute; right: 10mm; bottom: 10mm; border: 2pt solid red; border-radius: 50%; color: red; padding: 20pt }',
  ),
  layout(
    'a frame around the page',
    'body::before { content: ""; position: fixed; inset: -4mm; border: 2pt double #000 }',
    {
      paper: { running: true },
    },
  ),
  layout('wide dashes', 'td { border: 2px dashed #c00 }'),
  layout('grey that is nearly white', 'td { border: 1px solid #f4f4f4 }'),
  layout(
    'heads on coloured ground, no lines below',
    'td { border: none; border-bottom: 0.3pt dotted #888 } tr:first-child td { background: #245; color: #fff }',
  ),
];

export const PDF_LAYOUTS: readonly PdfLayout[] = [...RULED_LAYOUTS, ...OPEN_LAYOUTS, ...FURTHER_LAYOUTS];
