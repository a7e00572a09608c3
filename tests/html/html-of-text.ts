import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { parseText } from '../../src/formats/text/parse-text.ts';
import type { Grid } from '../../src/formats/tree.ts';
import { portalPage, wordPage } from './page-around.ts';

/** How a report reached the web. */
export interface HtmlVariant {
  /** plain: clean markup. word: saved by Word. portal: pasted into a portal's page, with its navigation. */
  markup: 'plain' | 'word' | 'portal';
  /**
   * printed: each row has the fields that the text has, empty ones merged into the cell beside or above them.
   * aligned: every row is as wide as the widest, as in the real form: its label, or its last cell, spans the rest.
   * padded: the same, but that blank cells fill a row behind its last one.
   */
  geometry: 'printed' | 'aligned' | 'padded';
}

export const HTML_VARIANTS: readonly HtmlVariant[] = (['plain', 'word', 'portal'] as const).flatMap(
  (markup) => (['printed', 'aligned', 'padded'] as const).map((geometry) => ({ markup, geometry })),
);

/**
 * Those of them that print no blank cell which the text does not print: below a row that has lost a cell, blank cells
 * at its end would be another statement than the text's.
 */
export const FAITHFUL_VARIANTS = HTML_VARIANTS.filter(({ geometry }) => geometry !== 'padded');

/** A report in text as the web page it may have been taken from. */
export function htmlOfText(text: string, variant: HtmlVariant): string {
  const { children } = parseText(new VFile({ value: text }));
  if (variant.markup === 'word') return wordPage(children.map((node) => blockOf(node, variant)).join('\n'));
  if (variant.markup === 'plain') {
    return `<!DOCTYPE html>\n<meta charset="utf-8">\n<body>\n${children.map((node) => blockOf(node, variant)).join('\n')}\n</body>\n`;
  }
  const [title, ...rest] = children;
  return portalPage(
    title && title.type !== 'grid' ? escape(toString(title)) : '',
    (title?.type === 'grid' ? children : rest).map((node) => blockOf(node, variant)).join('\n'),
  );
}

function blockOf(node: RootContent, variant: HtmlVariant): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${inlineOf(node.children, variant)}</h${node.depth}>`;
    case 'paragraph':
      return lineOf(inlineOf(node.children, variant), variant);
    case 'list':
      return `<ul>\n${node.children
        .map(
          (item) =>
            `<li>${item.children.map((child) => ('children' in child ? inlineOf(child.children as PhrasingContent[], variant) : '')).join('')}`,
        )
        .join('\n')}\n</ul>`;
    case 'grid':
      return tableOf(node, variant);
    default:
      return '';
  }
}

function lineOf(words: string, { markup }: HtmlVariant): string {
  if (markup === 'word')
    return `<p class=MsoNormal style='text-indent:32.0pt;line-height:\n28.0pt'>${words}</p>`;
  if (markup === 'portal') return `<p style="text-indent: 2em;">&emsp;&emsp;${words}</p>`;
  return `<p>${words}</p>`;
}

function inlineOf(children: readonly PhrasingContent[], variant: HtmlVariant): string {
  return children
    .map((child) => {
      const words = wordsOf(toString(child), variant);
      return child.type === 'strong' ? `<strong>${words}</strong>` : words;
    })
    .join('');
}

/** Words as the editors write them: Word sets digits and Chinese in spans of their own, and cuts both anywhere. */
function wordsOf(text: string, { markup }: HtmlVariant): string {
  if (markup === 'plain') return escape(text);
  if (markup === 'portal') return `<span style="font-size: 16px; font-family: 仿宋;">${escape(text)}</span>`;
  return text
    .split(/((?:[\d.]|\p{Script=Latin})+)/u)
    .filter((part) => part !== '')
    .flatMap((part) => (part.length > 3 ? [part.slice(0, 2), part.slice(2)] : [part]))
    .map((part) =>
      /^[\d.]/.test(part)
        ? `<span lang=EN-US style='font-size:\n16.0pt;font-family:"Times New Roman",serif'>${escape(part)}</span>`
        : `<span\nstyle='font-size:16.0pt;font-family:仿宋_GB2312'>${escape(part)}</span>`,
    )
    .join('');
}

/** A field of a table with the fields that it spans. */
interface Cell {
  text: string;
  columns: number;
  rows: number;
}

function tableOf(grid: Grid, variant: HtmlVariant): string {
  const printed = fieldsOf(grid);
  const rows = spansOf(
    variant.geometry === 'printed' ? printed : widened(printed, variant.geometry === 'padded' ? '' : null),
  );
  const open =
    variant.markup === 'word'
      ? "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none;mso-yfti-tbllook:1184'>"
      : '<table border="1">';
  const lines = rows.map((cells) => `<tr>\n${cells.map((cell) => cellOf(cell, variant)).join('\n')}\n</tr>`);
  const close =
    variant.markup === 'word' ? '<![if !supportMisalignedColumns]>\n<tr height=0>\n</tr>\n<![endif]>\n' : '';
  return `${open}\n${variant.markup === 'plain' ? '' : '<tbody>'}${lines.join('\n')}\n${close}</table>`;
}

/** The fields of a grid's rows: a cell's text at its first column, empty ones where it spans. */
function fieldsOf(grid: Grid): string[][] {
  return grid.rows.map(({ cells }) =>
    cells.flatMap(({ text, columns }) => [text, ...Array.from({ length: columns - 1 }, () => '')]),
  );
}

function cellOf({ text, columns, rows }: Cell, variant: HtmlVariant): string {
  const span = `${columns > 1 ? ` colspan=${columns}` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  const words = text.trim() === '' ? '' : wordsOf(text, variant);
  if (variant.markup === 'plain') return `<td${span}>${words}</td>`;
  if (variant.markup === 'portal')
    return `  <td${span}>\n    <p style="text-align: center;">${words || '&nbsp;'}</p>\n  </td>`;
  return ` <td width=52${span} valign=top style='width:38.9pt;border:solid windowtext 1.0pt;\n  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center>${words}<span\n  lang=EN-US><o:p>${words ? '' : '&nbsp;'}</o:p></span></p>\n  </td>`;
}

const isNumber = (text: string) => /^[\d.,+-]+$/.test(text.trim());

/**
 * Rows widened to the widest of the table: behind the label where numbers follow it, else at their end by blank cells,
 * or by null for what their last cell spans.
 */
function widened(rows: readonly string[][], filler: '' | null): (string | null)[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => {
    const number = row.findIndex(isNumber);
    const missing = width - row.length;
    if (number <= 0 || row.length <= 3) return [...row, ...Array.from({ length: missing }, () => filler)];
    return [...row.slice(0, number), ...Array.from({ length: missing }, () => ''), ...row.slice(number)];
  });
}

/** Merges fields that are spanned, and empty ones: at the start of a row into the cell above, behind words into these. */
function spansOf(rows: readonly (string | null)[][]): Cell[][] {
  const origins: (Cell | null)[][] = [];
  return rows.map((row, index) => {
    const cells: Cell[] = [];
    const own: (Cell | null)[] = [];
    origins[index] = own;
    row.forEach((text, column) => {
      const above = origins[index - 1]?.[column] ?? null;
      const left = own[column - 1] ?? null;
      const isLeading = row.slice(0, column).every((field) => field === '');
      if (text === null && left) {
        left.columns++;
        own.push(left);
      } else if (text === '' && isLeading && above && above.columns === 1) {
        above.rows++;
        own.push(above);
      } else if (text === '' && left && cells.at(-1) === left && left.text !== '' && !isNumber(left.text)) {
        left.columns++;
        own.push(left);
      } else {
        const cell = { text: text ?? '', columns: 1, rows: 1 };
        cells.push(cell);
        own.push(cell);
      }
    });
    return cells;
  });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
