import { wordPage, portalPage } from '../../html/page-around.ts';
import {
  proactiveGrid,
  proactiveGrids,
  requestsGrid,
  unevenGrid,
  type Grid,
  type GridCell,
} from '../grids.ts';
import type { Layout } from '../layout.ts';
import { partsOf, tablesAsOne } from '../parts.ts';
import { HTML } from '../printers/bases.ts';
import { captionOf, escape, exploded, htmlPage, plainCell, spanned, spans } from '../printers/html.ts';
import type { Random } from '../random.ts';

const { zeros, extension, places, signs } = HTML;
const page = { zeros, extension, places, signs } as const;

/** Word sets digits and Chinese in spans of their own, which may end anywhere. */
function wordSpans(text: string): string {
  return text
    .split(/([\d.]+)/)
    .filter((part) => part !== '')
    .flatMap((part) => (/^\d/.test(part) && part.length > 2 ? [part.slice(0, 1), part.slice(1)] : [part]))
    .map((part) =>
      /^[\d.]/.test(part)
        ? `<span lang=EN-US style='font-size:\n12.0pt;font-family:"Times New Roman",serif'>${part}</span>`
        : `<span\nstyle='font-size:12.0pt;font-family:仿宋_GB2312'>${escape(part)}</span>`,
    )
    .join('');
}

const wordCell = (cell: GridCell) =>
  ` <td width=52${spans(cell)} valign=top style='width:38.9pt;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center>${cell.text.trim() ? wordSpans(cell.text) : ''}<span\n  lang=EN-US><o:p>${cell.text.trim() ? '' : '&nbsp;'}</o:p></span></p>\n  </td>`;

const wordTable = (grid: Grid, caption: string | undefined) =>
  `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none'>\n${captionOf(caption)}${grid.map((cells) => ` <tr style='mso-yfti-irow:0'>\n${cells.map(wordCell).join('\n')}\n </tr>`).join('\n')}\n <![if !supportMisalignedColumns]>\n <tr height=0>\n </tr>\n <![endif]>\n</table>`;

/** thead, th and tbody, every word in wrappers, the whole in a cell of a layout table. */
const nestedTable = (grid: Grid, caption: string | undefined) => {
  const row = (cells: readonly GridCell[]) =>
    `<tr>${cells
      .map((cell) => {
        const tag = cell.role === 'head' ? 'th' : 'td';
        return `<${tag}${spans(cell)} style="text-align:center"><div><p style="margin:0"><span><span style="font-size:14px">${escape(cell.text) || '<br>'}</span></span></p></div></${tag}>`;
      })
      .join('')}</tr>`;
  const heads = grid.findIndex((cells) => cells.some(({ role }) => role !== 'head'));
  return `<table width="100%"><tbody><tr><td><div class="table-box"><table class="tb">${captionOf(caption)}<thead>${grid.slice(0, heads).map(row).join('')}</thead><tbody>${grid.slice(heads).map(row).join('')}</tbody></table></div></td></tr></tbody></table>`;
};

const inputCell = (cell: GridCell) =>
  cell.role === 'value'
    ? `<td${spans(cell)}><input type="text" readonly class="num" value="${escape(cell.text)}"></td>`
    : plainCell(cell);

/** What a style hides, strikes through or raises is no part of the number. */
function styledCell(random: Random): (cell: GridCell) => string {
  return (cell) => {
    if (cell.role !== 'value' || !/^\d+$/.test(cell.text) || !random.chance(0.12)) return plainCell(cell);
    const other = random.whole(1, 99);
    const words = random.pick([
      `<s>${other}</s>${cell.text}`,
      `<del>${other}</del>${cell.text}`,
      `<span style="text-decoration: line-through;">${other}</span>${cell.text}`,
      `${cell.text}<sup>${random.whole(1, 9)}</sup>`,
      `${cell.text}<span style="vertical-align:super;font-size:9pt">${random.whole(1, 9)}</span>`,
      `<span style="display:none">${other}</span>${cell.text}`,
      `${cell.text}<span style="visibility: hidden">${other}</span>`,
      `<!-- ${other} -->${cell.text}`,
      `${cell.text}<span hidden>${other}</span>`,
    ]);
    return `<td${spans(cell)}>${words}</td>`;
  };
}

/** A hidden row of other numbers before some rows; hidden rows span nothing. */
function withHiddenRows(random: Random): (grid: Grid, caption: string | undefined) => string {
  return (grid, caption) => {
    const rows = grid.flatMap((cells) => {
      const row = `<tr>${cells.map(plainCell).join('')}</tr>`;
      const isRow = cells.some(({ role }) => role === 'label') && cells.every(({ rows: tall }) => tall === 1);
      if (!isRow || !random.chance(0.1)) return [row];
      const other = cells.map((cell) =>
        plainCell(cell.role === 'value' ? { ...cell, text: String(random.whole(0, 99)) } : cell),
      );
      const style = random.pick([
        'style="display:none"',
        "style='display: none;'",
        'hidden',
        'style="DISPLAY:NONE"',
      ]);
      return [`<tr ${style}>${other.join('')}</tr>`, row];
    });
    return `<table>\n${captionOf(caption)}${rows.join('\n')}\n</table>`;
  };
}

/** Tables of web pages: their markup tells the place of every cell. */
export const HTML_LAYOUTS: readonly Layout[] = [
  { ...page, name: 'html: spans', print: (made) => htmlPage(partsOf(made), { table: spanned }) },
  {
    ...page,
    name: 'html: spans, blanks for zeros',
    zeros: ['blank', 'nbsp'],
    print: (made) => htmlPage(partsOf(made), { table: spanned }),
  },
  {
    ...page,
    name: 'html: three tables as one',
    print: (made) => htmlPage(tablesAsOne(made), { table: spanned }),
  },
  {
    ...page,
    name: 'html: saved by Word',
    print: (made) =>
      htmlPage(partsOf(made), {
        table: wordTable,
        line: (text) => `<p class=MsoNormal style='text-indent:32.0pt'>${wordSpans(text)}</p>`,
        page: (_, body) => wordPage(body),
      }),
  },
  {
    ...page,
    name: "html: a portal's page, wrappers around everything",
    print: (made) => {
      const [title, ...parts] = partsOf(made);
      return htmlPage(parts, {
        table: nestedTable,
        line: (text) => `<p style="text-indent: 2em;">&emsp;&emsp;<span>${text}</span></p>`,
        heading: (text) => `<p style="text-indent: 2em;"><strong>${text}</strong></p>`,
        page: (_, body) => portalPage(title!.kind === 'title' ? title!.text : '', body),
      });
    },
  },
  {
    ...page,
    name: 'html: value cells span columns unevenly',
    print: (made, random) =>
      htmlPage(
        partsOf(made, {
          proactive: [unevenGrid(proactiveGrid(made), random)],
          requests: [unevenRequests(requestsGrid(made), random)],
        }),
        { table: spanned },
      ),
  },
  {
    ...page,
    name: 'html: neighbouring blanks merged',
    zeros: ['blank', 'nbsp', 'mixed'],
    print: (made) =>
      htmlPage(partsOf(made), { table: (grid, caption) => spanned(grid.map(blanksMerged), caption) }),
  },
  {
    ...page,
    name: 'html: a table for each block of table 2',
    print: (made) => htmlPage(partsOf(made, { proactive: proactiveGrids(made) }), { table: spanned }),
  },
  {
    ...page,
    name: 'html: no spans, covered cells blank',
    print: (made) => htmlPage(partsOf(made), { table: (grid, caption) => exploded(grid, 'blank', caption) }),
  },
  {
    ...page,
    name: 'html: no spans, covered cells repeated',
    print: (made) =>
      htmlPage(partsOf(made), { table: (grid, caption) => exploded(grid, 'repeated', caption) }),
  },
  {
    ...page,
    name: 'html: numbers in input fields',
    zeros: ['printed', 'blank', 'mixed'],
    print: (made) => htmlPage(partsOf(made), { table: (grid, caption) => spanned(grid, caption, inputCell) }),
  },
  {
    ...page,
    name: 'html: struck, hidden and raised digits',
    print: (made, random) => {
      const cellOf = styledCell(random);
      return htmlPage(partsOf(made), { table: (grid, caption) => spanned(grid, caption, cellOf) });
    },
  },
  {
    ...page,
    name: 'html: hidden rows',
    print: (made, random) => htmlPage(partsOf(made), { table: withHiddenRows(random) }),
  },
  {
    ...page,
    name: 'html: the head repeated on the next page, as a table of its own',
    print: (made, random) =>
      htmlPage(partsOf(made), {
        table: (grid, caption) =>
          splitTables(grid, random)
            .map((part) => spanned(part, caption))
            .join('\n'),
      }),
  },
];

/** A row whose neighbouring blank numbers are one wide cell, which still stands under all of their heads. */
function blanksMerged(row: readonly GridCell[]): GridCell[] {
  const merged: GridCell[] = [];
  for (const cell of row) {
    const last = merged.at(-1);
    const isBlank = cell.role === 'value' && cell.text.trim() === '';
    if (isBlank && last?.role === 'value' && last.text.trim() === '') {
      merged[merged.length - 1] = { ...last, columns: last.columns + cell.columns };
    } else merged.push(cell);
  }
  return merged;
}

/** Table 3 on eleven columns: every row of numbers gives one of them two. */
function unevenRequests(grid: Grid, random: Random): Grid {
  return grid.map((row, index) => {
    const values = row.flatMap((cell, at) => (cell.role === 'value' ? [at] : []));
    // The heads give the last column two, as the numbers may or may not.
    const wider = values.length > 0 ? random.pick(values) : index < 2 ? row.length - 1 : -1;
    return row.map((cell, at) => (at === wider ? { ...cell, columns: cell.columns + 1 } : cell));
  });
}

/** A long table broken where a page ends: before a row that nothing spans into. */
function splitTables(grid: Grid, random: Random): Grid[] {
  const heads = grid.findIndex((cells) => cells.some(({ role }) => role !== 'head'));
  if (grid.length < 20) return [grid];
  const cut = grid.length - random.pick([1, 2]);
  const upper = grid.slice(0, cut);
  const lower = grid.slice(cut);
  if (lower.length === 1) return [upper, [...grid.slice(0, heads), ...lower]];
  // The group 三、本年度办理结果 spans into （七）总计, whose row keeps a blank in its place.
  const shorter = upper.map((row) =>
    row.map((cell) => (cell.rows > 20 ? { ...cell, rows: cell.rows - 1 } : cell)),
  );
  const filled = [
    [{ text: '', columns: 1, rows: 1, role: 'label' as const }, ...lower[0]!],
    ...lower.slice(1),
  ];
  return [shorter, [...grid.slice(0, heads), ...filled]];
}
