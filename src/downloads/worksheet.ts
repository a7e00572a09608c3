import { escapeXml } from '../text/xml.ts';

/** How every part begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of what parts hold. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A cell: text, a number, a share that is shown in percent, or nothing. */
export type SheetCell = string | number | { readonly share: number } | null;

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  name: string;
  /** Column widths in characters. */
  widths: readonly number[];
  /** How many rows from the top are heads: bold, and they stay in sight. */
  heads: number;
  /** How many columns from the left stay in sight. */
  fixed: number;
  /** A sheet to read, not to calculate with: lines wrap, and it prints as wide as the paper. */
  prose?: boolean;
  rows: Iterable<readonly SheetCell[]>;
}

/** One sheet, row by row as its rows are read. */
export function* worksheet({ widths, heads, fixed, prose, rows }: Omit<Sheet, 'name'>): Generator<string> {
  const fit = prose ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  yield `${XML}<worksheet xmlns="${MAIN}">${fit}<sheetViews><sheetView workbookViewId="0">${pane(heads, fixed)}</sheetView></sheetViews>`;
  yield `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  const letters = widths.map((_, at) => columnLetters(at));
  let number = 0;
  for (const row of rows) {
    number += 1;
    const style = number <= heads ? ' s="1"' : prose ? ' s="2"' : '';
    const height = style ? ` ht="${heightOf(row, widths)}" customHeight="1"` : '';
    let xml = `<row r="${number}"${height}>`;
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at];
      if (value === null || value === undefined || value === '') continue;
      const place = `<c r="${letters[at]}${number}"`;
      if (typeof value === 'object') {
        xml += `${place} s="3"><v>${value.share}</v></c>`;
        continue;
      }
      xml +=
        typeof value === 'number'
          ? `${place}${style}><v>${value}</v></c>`
          : `${place}${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    }
    yield `${xml}</row>`;
  }
  yield `</sheetData>${prose ? '<pageSetup paperSize="9" fitToHeight="0"/>' : ''}</worksheet>`;
}

/** Points of a line of the default font. */
const LINE = 15;

/** How high a row of wrapped texts is; a Han character is as wide as two digits. Spreadsheets do not tell by themselves. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((value, at) => {
    const text = typeof value === 'object' ? '' : String(value);
    const wide = text.match(/[^\u0000-\u02FF]/g)?.length ?? 0;
    return Math.ceil((text.length + wide) / (widths[at] ?? 1));
  });
  return LINE * Math.max(1, ...lines);
}

function pane(heads: number, fixed: number): string {
  if (heads === 0 && fixed === 0) return '';
  const [x, y] = [fixed > 0 ? ` xSplit="${fixed}"` : '', heads > 0 ? ` ySplit="${heads}"` : ''];
  const side = fixed > 0 && heads > 0 ? 'bottomRight' : heads > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${x}${y} topLeftCell="${columnLetters(fixed)}${heads + 1}" activePane="${side}" state="frozen"/>`;
}

/** A, B … Z, AA: the column at an index from 0. */
function columnLetters(index: number): string {
  const before = index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(65 + (index % 26));
}
