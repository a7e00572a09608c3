import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { makeReport } from '../layouts/made-report.ts';
import { partsOf } from '../layouts/parts.ts';
import { docxOf } from '../layouts/printers/docx.ts';
import { randomFrom } from '../layouts/random.ts';
import { scoreReport } from '../layouts/score.ts';

const filing = filingOf('410703-data-bureau', 2021);
const report = makeReport(randomFrom('word/1'), { zeros: ['printed'], places: 'all' });
const files = unzipSync(docxOf(partsOf(report)));
const BODY = 'word/document.xml';
const body = strFromU8(files[BODY]!);

const read = (value: Uint8Array) =>
  parseReport(new VFile({ path: 'report.docx', value }), { ...filing, year: report.year });

const documentOf = (xml: string, others: Record<string, string> = {}) =>
  zipSync(
    {
      ...files,
      [BODY]: strToU8(xml),
      ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)])),
    },
    // To pack eighty megabytes well takes longer than to refuse them.
    { level: 1 },
  );

const NAMES =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const NUMBER = /<w:p>((?:<w:r><w:t xml:space="preserve">\d+<\/w:t><\/w:r>)+)<\/w:p><\/w:tc>/g;

/** The document with the runs of each number as a word processor writes them. */
const withNumbers = (as: (runs: string) => string): string =>
  body
    .replace('<w:document ', `<w:document ${NAMES} `)
    .replace(NUMBER, (_, runs: string) => `<w:p>${as(runs)}</w:p></w:tc>`);

const run = (words: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const marked = (runs: string, properties: string) =>
  runs.replaceAll('<w:r>', `<w:r><w:rPr>${properties}</w:rPr>`);
const shading = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const box = (runs: string) => `<w:txbxContent><w:p>${runs}</w:p></w:txbxContent>`;
const STYLES =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="character" w:styleId="Raised"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Small"><w:rPr><w:sz w:val="12"/></w:rPr></w:style><w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Unseen"/></w:style></w:styles>';

describe('A number in a Word document', () => {
  it.each<[string, (runs: string) => string]>([
    ['beside one that a style hides', (runs) => run('9', '<w:rStyle w:val="Own"/>') + runs],
    ['beside one that is white', (runs) => run('9', '<w:color w:val="FFFFFF"/>') + runs],
    ['beside one of a point', (runs) => run('9', '<w:sz w:val="2"/>') + runs],
    ['beside a raised one', (runs) => runs + run('9', '<w:position w:val="12"/>')],
    ['beside one that a style raises', (runs) => runs + run('9', '<w:rStyle w:val="Raised"/>')],
    ['in sizes that editors mix', (runs) => runs.replace('<w:r>', '<w:r><w:rPr><w:sz w:val="21"/></w:rPr>')],
    [
      'beside a picture that stands over the page',
      (runs) => `${runs}<w:r><w:drawing><wp:anchor/></w:drawing></w:r>`,
    ],
    ['beside one that was moved away', (runs) => `<w:moveFrom>${run('9')}</w:moveFrom>${runs}`],
    ['as the result of a field', (runs) => `<w:fldSimple w:instr=" =SUM(LEFT) ">${runs}</w:fldSimple>`],
    [
      'with a reading above it',
      (runs) => `<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${runs}</w:rubyBase></w:ruby></w:r>`,
    ],
    [
      'beside one in the colour of its shading',
      (runs) => run('9', `<w:color w:val="EEEEEE"/>${shading('EEEEEE')}`) + runs,
    ],
    [
      'beside one in the colour of a pen',
      (runs) => run('9', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>') + runs,
    ],
    [
      'beside one in the colour of a theme’s paper',
      (runs) => run('9', '<w:color w:val="000000" w:themeColor="background1"/>') + runs,
    ],
    [
      'with the mark of a note that is not there',
      (runs) => `${runs}<w:r><w:footnoteReference w:id="7"/></w:r>`,
    ],
    ['as a link whose address is not there', (runs) => `<w:hyperlink r:id="rId99">${runs}</w:hyperlink>`],
    ['in a direction', (runs) => `<w:dir w:val="ltr">${runs}</w:dir>`],
    [
      'in a box of text for new programs alone',
      (runs) =>
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box(runs)}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
    ],
    [
      'in a box of text for new programs and for old ones',
      (runs) =>
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(runs)}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(runs)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ],
  ])('is read %s', async (_, as) => {
    const score = scoreReport(report, await read(documentOf(withNumbers(as), { 'word/styles.xml': STYLES })));
    expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
  });

  it.each<[string, (runs: string) => string]>([
    ['a formula', () => '<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>'],
    ['a picture', () => '<w:r><w:drawing/></w:r>'],
    ['a letter of a font of pictures', () => '<w:r><w:sym w:font="Wingdings" w:char="F08C"/></w:r>'],
    [
      'an equation',
      () =>
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>E</w:instrText></w:r><w:r><w:instrText>Q \\o(9)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
    ['in a font of pictures', () => run('9', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')],
    [
      'what a control asks for',
      (runs) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`,
    ],
    [
      'two that a place to set words at parts',
      () => `${run('3')}<w:r><w:ptab w:relativeTo="margin" w:alignment="right"/></w:r>${run('6')}`,
    ],
    ['beside a digit in smaller print', (runs) => runs + run('9', '<w:sz w:val="12"/>')],
    [
      'beside a digit that a style sets in smaller print',
      (runs) => runs + run('9', '<w:rStyle w:val="Small"/>'),
    ],
    ['beside a picture in its line', (runs) => `${runs}<w:r><w:drawing><wp:inline/></w:drawing></w:r>`],
    ['struck out', (runs) => runs.replaceAll('<w:r>', '<w:r><w:rPr><w:strike/></w:rPr>')],
    ['that of a list', () => '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'],
    ['under a black pen', (runs) => marked(runs, '<w:highlight w:val="black"/>')],
    ['digits from right to left', (runs) => `<w:bdo w:val="rtl">${runs}</w:bdo>`],
  ])('is said to be unreadable where it is %s', async (_, as) => {
    const score = scoreReport(report, await read(documentOf(withNumbers(as), { 'word/styles.xml': STYLES })));
    expect(score).toMatchObject({ unsaid: [], wrong: [] });
    expect(score.said.length).toBeGreaterThan(150);
  });
});

/** The document with cells that say how they look. */
const withCells = (properties: string, xml: string) => xml.replaceAll('<w:tcPr>', `<w:tcPr>${properties}`);
/** Numbers alone in a colour. */
const coloured = (colour: string, other = '') =>
  withNumbers((runs) => marked(runs, `<w:color w:val="${colour}"/>${other}`));
const tableStyle = (xml: string, style = 'Grid') =>
  xml.replaceAll('<w:tbl>', `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/></w:tblPr>`);
const OF_TABLES = STYLES.replace(
  '</w:styles>',
  `<w:style w:type="table" w:styleId="Shaded"><w:tblStylePr w:type="band1Horz"><w:tcPr>${shading('4472C4')}</w:tcPr></w:tblStylePr></w:style><w:style w:type="table" w:styleId="Grid"><w:basedOn w:val="Shaded"/></w:style></w:styles>`,
);

it.each([
  ['hides', withNumbers((runs) => marked(runs, '<w:vanish/>'))],
  ['sets in the colour of the cell', withCells(shading('EEEEEE'), coloured('eeeeee'))],
  [
    'sets in the colour of the cell beside other grounds',
    withCells(shading('4472C4'), coloured('4472C4')).replace(
      '</w:tbl>',
      `</w:tbl><w:p><w:pPr>${shading('FFC000')}</w:pPr></w:p>`,
    ),
  ],
  [
    'sets in white beside tables with grounds',
    coloured('FFFFFF').replace('<w:body>', `<w:body><w:p><w:pPr>${shading('FFC000')}</w:pPr></w:p>`),
  ],
  [
    'sets in white on a theme’s paper',
    withCells(
      '<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="background1"/>',
      coloured('FFFFFF'),
    ),
  ],
])('takes a cell for blank whose number a Word document %s', async (_, xml) => {
  const { tables } = await read(documentOf(xml));
  expect(tables.requests['received']!['naturalPerson']!.status).toBe('blank');
});

it.each([
  ['a cell of another colour', withCells(shading('4472C4'), coloured('FFFFFF'))],
  [
    'a cell that a pattern fills',
    withCells('<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', coloured('FFFFFF')),
  ],
  [
    'a cell that is filled whole',
    withCells('<w:shd w:val="solid" w:color="4472C4" w:fill="FFFFFF"/>', coloured('FFFFFF')),
  ],
  [
    'a cell of a theme’s colour',
    withCells(
      '<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="accent1"/>',
      coloured('FFFFFF'),
    ),
  ],
  ['a cell that the style of its table may fill', tableStyle(coloured('FFFFFF'))],
  ['shading of their own', coloured('FFFFFF', shading('4472C4'))],
  [
    'paper of another colour',
    coloured('FFFFFF').replace('<w:body>', '<w:background w:color="4472C4"/><w:body>'),
  ],
  [
    'paragraphs whose end alone is of their colour',
    withNumbers(
      (runs) =>
        `<w:pPr><w:rPr>${shading('EEEEEE')}</w:rPr></w:pPr>${marked(runs, '<w:color w:val="EEEEEE"/>')}`,
    ),
  ],
  ['a colour that the program chooses', withCells(shading('000000'), coloured('auto'))],
])('reads letters that a Word document shows on %s', async (_, xml) => {
  const score = scoreReport(report, await read(documentOf(xml, { 'word/styles.xml': OF_TABLES })));
  expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
});

it('reads no number of a row of which a Word document may show a cell less', async () => {
  const revised = body.replaceAll('<w:tr><w:tc><w:tcPr>', '$&<w:cellDel w:id="1" w:author="a"/>');
  expect(revised).toContain('w:cellDel');
  const score = scoreReport(report, await read(documentOf(revised)));
  expect(score).toMatchObject({ unsaid: [], wrong: [] });
  expect(score.said.length).toBeGreaterThan(150);
});

it('reads the rows of a Word document that are shown, and cells where they stand', async () => {
  const rows = body
    .replaceAll(
      /<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/g,
      (row) =>
        `<w:tr><w:trPr><w:hidden/></w:trPr>${row.slice('<w:tr>'.length).replace(/\d+(?=<\/w:t>)/g, '9')}${row}`,
    )
    // A blank cell at the start of a row is left out, and those behind it begin further right.
    .replaceAll(
      /<w:tr><w:tc><w:tcPr>(<w:vMerge\/>)<\/w:tcPr><w:p>(?:<w:r><w:t xml:space="preserve"><\/w:t><\/w:r>)?<\/w:p><\/w:tc>/g,
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>',
    );
  expect(rows).toContain('w:gridBefore');
  const score = scoreReport(report, await read(documentOf(rows)));
  expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
});

/** The beginning and the end of a body around what is repeated. */
const [START, END] = body.split(/(?<=<w:body>).*(?=<\/w:body>)/s) as [string, string];
const cells = '<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>';

describe('A hostile Word document', () => {
  it.each([
    ['a million paragraphs', () => documentOf(START + '<w:p/>'.repeat(1_000_000) + END)],
    ['a million runs', () => documentOf(`${START}<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>${END}`)],
    ['thirty thousand rows', () => documentOf(`${START}<w:tbl>${cells.repeat(30_000)}</w:tbl>${END}`)],
    [
      'tables within each other',
      () =>
        documentOf(
          START + '<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000) + END,
        ),
    ],
    ['a body of eighty megabytes', () => documentOf(START + ' '.repeat(80_000_000) + END)],
    ['styles of ten megabytes', () => documentOf(body, { 'word/styles.xml': ' '.repeat(10_000_000) })],
    ['notes without end', () => documentOf(body, { 'word/footnotes.xml': '<w:p/>'.repeat(1_000_000) })],
    [
      'thousands of parts',
      () =>
        documentOf(body, Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`word/${at}.bin`, '']))),
    ],
    ['another file in place of words', () => documentOf(`${START}<w:altChunk/>${END}`)],
  ])('is refused in a sentence, and never handed on: %s', async (_, made) => {
    await expect(read(made())).rejects.toThrow(
      /^Unexpected (?:Word document|64,001 paragraphs).*, expected /,
    );
  });

  it('is given no more room than it says it needs', async () => {
    const whole = Buffer.from(documentOf(START + '<w:p/>'.repeat(50_000) + END));
    const size = strFromU8(unzipSync(whole)[BODY]!).length;
    const stated = Buffer.alloc(4);
    stated.writeUInt32LE(size);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(1000);
    for (let at = whole.indexOf(stated); at >= 0; at = whole.indexOf(stated, at + 1)) lie.copy(whole, at);
    await expect(read(whole)).rejects.toThrow(/^Unexpected damage in the Word document/);
  });

  it('is read without what it shows and does not say', async () => {
    const pictures = { 'word/media/image1.png': '\0'.repeat(50_000_000) };
    const score = scoreReport(report, await read(documentOf(body, pictures)));
    expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
  });
});

describe('A Word document that calls its namespace otherwise', () => {
  const hidden = withNumbers((runs) => run('9', '<w:vanish/>') + runs);
  const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

  it.each([
    ['by the prefix of a library', hidden.replace(/(<\/?|\s|xmlns:)w(?=[:=])/g, '$1ns0')],
    [
      'by no prefix',
      hidden
        .replace('xmlns:w=', `xmlns:q="${MAIN}" xmlns=`)
        .replace(/<(\/?)w:/g, '<$1')
        .replace(/\sw:(?=\w+=)/g, ' q:'),
    ],
    [
      'by that of the strict edition',
      hidden.replace(MAIN, 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
    ],
  ])('shows no more than any other: %s', async (_, xml) => {
    const { wrong, unsaid, said } = scoreReport(report, await read(documentOf(xml)));
    expect([...wrong, ...unsaid, ...said].map(({ is }) => is)).toEqual([]);
  });
});
