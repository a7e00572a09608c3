import { fieldsOf, type Grid, type GridCell } from '../grids.ts';
import type { Part } from '../parts.ts';

/** How a page's editor writes what the report says. */
export interface HtmlStyle {
  /** A table's markup. */
  table: (grid: Grid, caption: string | undefined) => string;
  line?: (text: string) => string;
  heading?: (text: string) => string;
  page?: (title: string, body: string) => string;
}

export function htmlPage(parts: readonly Part[], style: HtmlStyle): string {
  const line = style.line ?? ((text) => `<p>${text}</p>`);
  const heading = style.heading ?? line;
  let title = '';
  const body = parts.map((part) => {
    if (part.kind === 'table') return style.table(part.grid, part.caption);
    if (part.kind === 'title') {
      title = escape(part.text);
      return `<h1>${title}</h1>`;
    }
    return part.kind === 'heading' ? heading(escape(part.text)) : line(escape(part.text));
  });
  return (style.page ?? plainPage)(title, body.join('\n'));
}

function plainPage(title: string, body: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>\n`;
}

/** The markup of a table whose cells span as the grid says. */
export function spanned(
  grid: Grid,
  caption: string | undefined,
  cellOf: (cell: GridCell) => string = plainCell,
): string {
  const rows = grid.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`);
  return `<table border="1">\n${captionOf(caption)}${rows.join('\n')}\n</table>`;
}

export function captionOf(caption: string | undefined): string {
  return caption ? `<caption>${escape(caption)}</caption>\n` : '';
}

export function plainCell(cell: GridCell): string {
  return `<td${spans(cell)}>${escape(cell.text)}</td>`;
}

/** colspan and rowspan, where there are any. */
export function spans({ columns, rows }: GridCell): string {
  return (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
}

/** A table without spans: the fields that a cell covers are blank, or repeat its words. */
export function exploded(grid: Grid, covered: 'blank' | 'repeated', caption?: string): string {
  const rows = fieldsOf(grid).map((fields) =>
    fields.map(({ cell, begins }) => `<td>${begins || covered === 'repeated' ? escape(cell.text) : ''}</td>`),
  );
  return `<table>\n${captionOf(caption)}${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}\n</table>`;
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');
}
