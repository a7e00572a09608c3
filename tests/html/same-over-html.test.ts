import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import type { Report } from '../../src/schemas/report.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { lineOf } from '../line-of.ts';
import { filingOf } from '../filing.ts';
import { some } from '../some.ts';
import { HTML_VARIANTS, htmlOfText } from './html-of-text.ts';

const REPORTS = [
  ['410703-data-bureau', 2021],
  ['410304-government', 2021],
  ['410726-government-office', 2023],
  ['410403-government', 2020],
  ['410300-data-bureau', 2022],
] as const;

describe.each(REPORTS)('The report of %s on %i', async (agency, year) => {
  const text = readFileSync(`content/reports/${agency}/${year}.txt`, 'utf8');
  const parse = (path: string, value: string) =>
    parseReport(new VFile({ path, value }), filingOf(agency, year));
  const printed = await parse('report.txt', text);

  describe.each(HTML_VARIANTS)('as a web page: $markup, $geometry', async (variant) => {
    const page = htmlOfText(text, variant);
    const read = await parse('report.html', page);

    it('gives every cell that the text gives', () => {
      expect(cellsOf(read)).toEqual(cellsOf(printed));
    });

    it('gives every line of prose that the text gives, and no other', () => {
      expect(read.title).toBe(printed.title);
      expect(linesOf(read)).toEqual(linesOf(printed));
    });

    it('gives every line of prose its place in the page', () => {
      const lines = page.split('\n');
      for (const { text, place } of some(read.sections.flatMap(({ blocks }) => blocks))) {
        expect(lines[lineOf(place)! - 1]).toContain(text[0]);
      }
    });
  });
});

function cellsOf({ form, tables }: Report) {
  const cells = CELLS.map(({ id, table, row, column }) => {
    const { value, status, raw, note, unit, candidates, decidedBy } = {
      unit: undefined,
      ...tables[table][row.key]![column.key]!,
    };
    return [id, { value, status, raw, note, unit, candidates, decidedBy }] as const;
  });
  return { form, ...Object.fromEntries(cells) };
}

function linesOf({ preamble, sections }: Report) {
  const lines = (blocks: Report['preamble']) =>
    blocks.map(({ kind, text, strong }) => ({ kind, text: text.replace(/\s+/g, ' ').trim(), strong }));
  return [
    lines(preamble),
    ...sections.map(({ key, title, blocks }) => ({ key, title, lines: lines(blocks) })),
  ];
}
