import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { docToHtml } from '../../src/formats/doc/doc-to-html.ts';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { makeReport, type MadeReport } from '../layouts/made-report.ts';
import { partsOf } from '../layouts/parts.ts';
import { docxOf } from '../layouts/printers/docx.ts';
import { htmlPage, spanned } from '../layouts/printers/html.ts';
import { randomFrom } from '../layouts/random.ts';
import { scoreReport } from '../layouts/score.ts';

const filing = filingOf('410703-data-bureau', 2021);

const read = (value: Uint8Array | string, year = 2021) =>
  parseReport(new VFile({ path: 'report.bin', value }), { ...filing, year });

const made = (number: number): MadeReport =>
  makeReport(randomFrom(`office/${number}`), {
    zeros: ['printed', 'blank', 'dash', 'mixed'],
    places: 'all',
    signs: true,
  });

/** Text in letters of ASCII and lines of at most 76, as messages carry it. */
function quotedPrintable(text: string): string {
  let quoted = '';
  let length = 0;
  for (const byte of Buffer.from(text)) {
    const isPlain = byte >= 32 && byte < 127 && byte !== 61;
    const token = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (length + token.length > 75) {
      quoted += '=\r\n';
      length = 0;
    }
    quoted += token;
    length += token.length;
  }
  return quoted;
}

/** A page as a browser saves it: a message whose parts are the page and what it shows. */
function archiveOf(html: string): string {
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.example.gov.cn/report.html',
    'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----part"',
    '',
    '',
    '------part',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(html),
    '------part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------part--',
    '',
  ].join('\r\n');
}

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('A Word document', () => {
  it.each(NUMBERS)('is read as printed, merged cells and all: %i', async (number) => {
    const report = made(number);
    const score = scoreReport(report, await read(docxOf(partsOf(report)), report.year));
    expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
    expect(score.right).toBeGreaterThan(150);
  });

  it('gives prose, title and places that are lines of the page it is read as', async () => {
    const report = await read(docxOf(partsOf(made(1))), made(1).year);
    expect(report.title).toContain('政府信息公开工作年度报告');
    expect(report.sections.map(({ key }) => key)).toHaveLength(6);
    const { line } = report.tables.requests.received!.total!.place as { line: number };
    expect(line).toBeGreaterThan((report.sections[1]!.place as { line: number }).line);
  });

  it('has no digits that are hidden or struck through', async () => {
    const report = made(1);
    const hidden = (property: string) =>
      `<w:r><w:rPr><w:${property}/></w:rPr><w:t>9</w:t></w:r></w:p></w:tc>`;
    const files = unzipSync(docxOf(partsOf(report)));
    const body = strFromU8(files['word/document.xml']!)
      .replaceAll(/(?<=\d<\/w:t><\/w:r>)<\/w:p><\/w:tc>/g, hidden('vanish'))
      .replace(hidden('vanish'), hidden('dstrike'));
    const score = scoreReport(
      report,
      await read(zipSync({ ...files, 'word/document.xml': strToU8(body) }), report.year),
    );
    expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
  });

  it('is refused in a sentence where it is damaged', async () => {
    const whole = docxOf(partsOf(made(1)));
    await expect(read(whole.slice(0, whole.length - 200))).rejects.toThrow(/damage in the Word document/);
    const empty = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w') });
    await expect(read(empty)).rejects.toThrow(/damage in the Word document/);
  });

  it('is refused where it is the form that nobody has filled in, and no zeros are made of it', async () => {
    const form = partsOf(
      makeReport(randomFrom('form'), {
        zeros: ['blank'],
        places: 'all',
        editions: ['2021'],
        scales: ['none'],
      }),
    ).map((part) => (part.kind === 'line' ? { ...part, text: '（文字描述）' } : part));
    await expect(read(docxOf(form))).rejects.toThrow('Unexpected empty form');
  });
});

describe('A document of an old Word', () => {
  const bytes = readFileSync(new URL('doc/revised.doc', import.meta.url));

  it('is read as printed: merged cells, and nothing that is hidden, struck, raised or taken back in a revision', async () => {
    const report = await read(bytes);
    expect(report.title).toBe('青禾县水务局2021年政府信息公开工作年度报告');
    const valuesOf = (row: string) =>
      Object.values(report.tables.requests[row]!).map(({ value, status }) => value ?? status);
    const blank = (count: number) => Array.from({ length: count }, () => 'blank');
    expect(valuesOf('received')).toEqual([12, 3, 0, ...blank(3), 15]);
    expect(valuesOf('refused.stateSecret')).toEqual([1, 2, ...blank(4), 3]);
    expect(valuesOf('refused.prohibitedByLaw')).toEqual([7, ...blank(4), 1, 8]);
    expect(report.sections.at(-1)!.blocks[0]).toMatchObject({ text: '无其他需要报告的事项。' });
  });

  it('has a mark for a digit in smaller print, and none for sizes that editors mix', () => {
    const page = docToHtml(readFileSync(new URL('doc/smaller-print.doc', import.meta.url)));
    expect(page).toContain('<tr><td>36<small>1</small></td><td>36</td></tr>');
  });

  it('is refused in a sentence where it is damaged, or none of Word', async () => {
    await expect(read(bytes.subarray(0, 9000))).rejects.toThrow(/damage in the Word document/);
    const other = Buffer.from(bytes.toString('latin1').replace('W\0o\0r\0d\0D', 'W\0o\0r\0k\0D'), 'latin1');
    await expect(read(other)).rejects.toThrow('Unexpected old Office file that is no Word document');
  });
});

describe('A web archive', () => {
  it.each(NUMBERS)('is read as the page in it: %i', async (number) => {
    const report = made(number);
    const page = htmlPage(partsOf(report), { table: spanned });
    const score = scoreReport(report, await read(archiveOf(page), report.year));
    expect(score).toMatchObject({ said: [], unsaid: [], wrong: [] });
    expect(score.right).toBeGreaterThan(150);
  });

  it.each([
    [
      'parts in parts without end',
      Array.from(
        { length: 300 },
        (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
      ).join(''),
    ],
    ['a megabyte of fields', `Subject: ${'=?utf-8?B?5YWs?= '.repeat(60_000)}\n\n<p>公`],
  ])('is refused in a sentence where it is made to be slow: %s', async (_, text) => {
    await expect(read(`MIME-Version: 1.0\n${text}`)).rejects.toThrow(/^Unexpected damage in the web archive/);
  });

  it('is refused in a sentence where it holds no page', async () => {
    await expect(read('MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n')).rejects.toThrow(
      'Unexpected web archive without a page',
    );
  });
});
