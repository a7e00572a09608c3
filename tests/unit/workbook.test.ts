import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { zipped, type ZipEntry } from '../../src/integrations/data-files/zip-file.ts';
import { workbookParts } from '../../src/downloads/workbook.ts';
import type { Sheet, SheetCell } from '../../src/downloads/worksheet.ts';

async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  function* entries(): Generator<ZipEntry> {
    for (const { path, pieces } of workbookParts(sheets))
      yield { path, level: 1, pieces: [...pieces].map((piece) => Buffer.from(piece)) };
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(entries())) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sheet = (name: string, rows: readonly (readonly SheetCell[])[]): Sheet => ({
  name,
  widths: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => 12),
  heads: 1,
  fixed: 1,
  rows,
});

async function readBack(rows: readonly (readonly SheetCell[])[]): Promise<SheetCell[][]> {
  const { sheets } = await readXlsx(await workbook([sheet('表', rows)]));
  return sheets[0]!.rows as SheetCell[][];
}

describe('a workbook', () => {
  it('gives back its sheets by name and in order', async () => {
    const { sheets } = await readXlsx(
      await workbook([sheet('封面', [['a']]), sheet('主动公开', [['b'], [2]])]),
    );
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['封面', [['a']]],
      ['主动公开', [['b'], [2]]],
    ]);
  });

  it('keeps numbers as numbers and texts as texts, also those that look like numbers, dates or formulas', async () => {
    const rows = [
      ['代码', '值'],
      ['010304', -57],
      ['2021-01', 2926.8311],
      ['=1+1', 0],
      ['+cmd', 1e21],
    ];
    expect(await readBack(rows)).toEqual(rows);
  });

  it('leaves empty cells empty and keeps what comes after them in its column', async () => {
    expect(await readBack([['a', null, 3]])).toEqual([['a', null, 3]]);
  });

  it('writes marks of XML, line breaks and spaces as they are, and marks what XML cannot hold', async () => {
    expect(await readBack([['<b>&"\'</b>', ' 两\n行 ', '\u0001\uD800']])).toEqual([
      ['<b>&"\'</b>', ' 两\n行 ', '\uFFFD\uFFFD'],
    ]);
  });

  it('names columns past Z', async () => {
    const row = Array.from({ length: 800 }, (_, at) => at);
    expect(await readBack([row])).toEqual([row]);
  });

  it('is the same bytes every time', async () => {
    const once = () => workbook([sheet('表', [['a', 1]])]);
    expect(await once()).toEqual(await once());
  });
});
