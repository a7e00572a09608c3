import { escapeXml } from '../text/xml.ts';

/**
 * A workbook as the parts of an XLSX file, each in pieces. The libraries that write several sheets hold every cell in
 * memory: a gigabyte at 20,000 reports. Texts are inline strings, which no spreadsheet takes for a formula, a number or
 * a date, so division codes stay as they are.
 */

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

export interface WorkbookPart {
  path: string;
  pieces: Iterable<string>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of the workbook, in the order of the file. The rows are read when their part is. */
export function* workbookParts(sheets: readonly Sheet[]): Generator<WorkbookPart> {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const names = numbered.map(
    ({ name, number }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  yield {
    path: '[Content_Types].xml',
    pieces: [
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      contentType('/xl/workbook.xml', 'sheet.main'),
      contentType('/xl/styles.xml', 'styles'),
      ...numbered.map(({ number }) => contentType(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
      '</Types>',
    ],
  };
  yield { path: '_rels/.rels', pieces: relationships([['officeDocument', 'xl/workbook.xml']]) };
  yield {
    path: 'xl/workbook.xml',
    pieces: [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`,
      ...names,
      '</sheets></workbook>',
    ],
  };
  yield {
    path: 'xl/_rels/workbook.xml.rels',
    pieces: relationships([
      ...numbered.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  };
  yield { path: 'xl/styles.xml', pieces: STYLES };
  for (const { number, ...sheet } of numbered) {
    yield { path: `xl/worksheets/sheet${number}.xml`, pieces: worksheet(sheet) };
  }
}

const contentType = (part: string, kind: string): string =>
  `<Override PartName="${part}" ContentType="${TYPE}.${kind}+xml"/>`;

/** What a part refers to: rId1 is the first. */
function* relationships(targets: readonly (readonly [kind: string, target: string])[]): Generator<string> {
  yield `${XML}<Relationships xmlns="${RELATIONS}">`;
  for (const [at, [kind, target]] of targets.entries())
    yield `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  yield '</Relationships>';
}

/** Style 1 is a head: bold, wrapped. Style 2 is prose: wrapped. Style 3 is a share: percent with two decimals. */
const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  // 10 is the built-in format 0.00%.
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
];

function* worksheet({ widths, heads, fixed, prose, rows }: Omit<Sheet, 'name'>): Generator<string> {
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
