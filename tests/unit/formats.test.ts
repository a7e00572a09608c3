import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../src/formats/format-error.ts';
import { FORMATS, extensionsOf, formatOf } from '../../src/formats/registry.ts';
import { some } from '../some.ts';

const bytes = (...parts: readonly (string | readonly number[] | Buffer)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const nameOf = (path: string | undefined, value: Uint8Array | string): string =>
  formatOf(new VFile({ value, ...(path === undefined ? {} : { path }) })).name;

/** What a file is refused with. */
function refusal(path: string, value: Uint8Array | string): string {
  try {
    return nameOf(path, value);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0];
const PAGE = '<!DOCTYPE html>\n<html><body><p>一、总体情况</p></body></html>';
const RECORD = readFileSync('content/reports/350128-government/2020.json');

describe('The format of a file', () => {
  it('is told by its bytes, whatever its name', () => {
    for (const path of ['2021.txt', '2021.md', '2021.json', 'report', undefined]) {
      expect(nameOf(path, PAGE), path).toBe('html');
      expect(nameOf(path, RECORD), path).toBe('record');
    }
  });

  it('is told of comments without end before anything is tried twice', () => {
    expect(nameOf('2021.html', '<!--[if mso]>1<![endif]-->'.repeat(200))).toBe('html');
  });

  it('is told by its bytes behind marks of byte order, comments and white space, in two bytes a letter too', () => {
    for (const page of [
      bytes([0xef, 0xbb, 0xbf], PAGE),
      bytes([0xff, 0xfe], Buffer.from(PAGE, 'utf16le')),
      bytes(`\r\n<!-- saved from url=(0014)about:internet -->\r\n${PAGE}`),
      bytes(`<?xml version="1.0" encoding="UTF-8"?>\n${PAGE}`),
      bytes('<HTML xmlns:o="urn:schemas-microsoft-com:office:office">'),
    ])
      expect(nameOf('2021.txt', page)).toBe('html');
  });

  it.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['pdf', bytes('\r\n%PDF-1.4\n')],
    ['docx', bytes(ZIP, '[Content_Types].xml', [0, 1], ZIP, 'word/document.xml')],
    ['doc', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0, 0])],
    ['png', bytes([0x89], 'PNG\r\n')],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['mhtml', bytes('From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5?=\r\nMIME-Version: 1.0\r\n')],
    ['mhtml', bytes('Content-Type: multipart/related;\r\n\tboundary="x"\r\n')],
  ])('is told by the marks that programs set at its start: %s', (name, value) => {
    for (const path of ['2021.txt', '2021.html', '2021.doc', 'report'])
      expect(nameOf(path, value)).toBe(name);
  });

  it('is told by its name where its bytes do not tell', () => {
    expect(nameOf('2021.html', '<table><tr><td>1</td></tr></table>')).toBe('html');
    expect(nameOf('2021.HTM', '一、总体情况')).toBe('html');
    expect(nameOf('2021.json', '{}')).toBe('record');
    expect(nameOf('2021.md', '# 一、总体情况')).toBe('text');
  });

  it('is text where neither tells', () => {
    expect(nameOf('report.aspx', '一、总体情况')).toBe('text');
    expect(nameOf(undefined, '一、总体情况')).toBe('text');
    expect(nameOf('2021.txt', '<一、总体情况>')).toBe('text');
    expect(nameOf('2021.txt', '{"holding": "report"}')).toBe('text');
  });
});

describe('A file that cannot be read', () => {
  it.each([
    ['workbook (xlsx)', bytes(ZIP, '[Content_Types].xml', [0, 1], ZIP, 'xl/workbook.xml')],
    ['OFD document', bytes(ZIP, 'OFD.xml')],
    ['Office or OpenDocument file', bytes(ZIP, 'mimetypeapplication/vnd.oasis.opendocument.text')],
    ['rich text (rtf)', bytes('{\\rtf1\\ansi')],
    ['picture', bytes('GIF89a')],
    ['picture', bytes('II', [0x2a, 0])],
    ['packed file (zip, rar, 7z or gzip)', bytes(ZIP, '2021.txt')],
    ['packed file (zip, rar, 7z or gzip)', bytes('Rar!')],
    ['empty file', bytes()],
    ['empty file', bytes(' \r\n\t\n')],
    ['empty file', bytes([0xef, 0xbb, 0xbf], '\u3000\n\u00a0')],
    ['empty file', bytes([0xff, 0xfe], Buffer.from('\u3000\r\n', 'utf16le'))],
  ])('says what it is under any name: %s', (what, value) => {
    for (const path of ['2021.txt', '2021.html', '2021.json', '2021.pdf', 'report'])
      expect(refusal(path, value)).toBe(
        `Unexpected ${what}, expected text, Markdown, HTML, PDF, a Word document (docx), an old Word document (doc), a web archive (mhtml), PNG, JPEG or a figures record`,
      );
  });

  it('is none that only begins like one', () => {
    for (const text of ['BM市人民政府', 'PK 政府信息公开', '0000', '@@', 'Content-Type 一词'])
      expect(refusal('2021.txt', text)).toBe('text');
  });
});

describe('The registry', () => {
  it('has no name, no extension twice', () => {
    const names = FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(extensionsOf()).size).toBe(extensionsOf().length);
    for (const extension of some(extensionsOf())) expect(extension).toMatch(/^\.[a-z]+$/);
  });

  it('is the only place that knows formats by name', () => {
    // Synthetic reports are printed as text; the archive's own README is in Markdown.
    const known = ['scripts/synth/print-report.ts', 'src/discovery/media-types.ts'];
    const files = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
        `${folder}/${path}`.replaceAll('\\', '/'),
      ),
    );
    const knowing = files.filter(
      (path) =>
        /\.(?:ts|astro|mjs)$/.test(path) &&
        !path.startsWith('src/formats/') &&
        /'\.(?:txt|md|htm)'|txt\|md\|html|\/formats\/(?:text|html|record)\.ts'/.test(
          readFileSync(path, 'utf8'),
        ),
    );
    expect(knowing.sort()).toEqual(known);
  });
});
