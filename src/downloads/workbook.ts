import { escapeXml } from '../text/xml.ts';
import { type Sheet, worksheet, XML, MAIN } from './worksheet.ts';

/**
 * A workbook as the parts of an XLSX file, each in pieces. The libraries that write several sheets hold every cell in
 * memory: a gigabyte at 20,000 reports. Texts are inline strings, which no spreadsheet takes for a formula, a number or
 * a date, so division codes stay as they are.
 */

export interface WorkbookPart {
  path: string;
  pieces: Iterable<string>;
}

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
