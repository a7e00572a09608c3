import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { RecordError } from '../../src/formats/record/parse-record.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { FiguresRecord } from '../../src/schemas/figures-record.ts';
import { filingOf } from '../filing.ts';

const text = readFileSync('content/reports/350128-government/2020.json', 'utf8');

function parse(value: string, agency = '350128-government', year = 2020) {
  return parseReport(new VFile({ path: '2020.json', value }), filingOf(agency, year));
}

/** The record of 2020 with something changed in it. */
function changed(change: (record: FiguresRecord) => void): string {
  const record = JSON.parse(text) as FiguresRecord;
  change(record);
  return JSON.stringify(record, null, 2);
}

describe('A figures record', () => {
  it('may leave cells out: they are absent, and the rules of arithmetic do not judge them', async () => {
    const report = await parse(
      changed((record) => {
        delete record.requests['granted'];
        record.sourceErrors = [];
      }),
    );
    expect(report.tables.requests['granted']!['total']).toEqual({ value: null, status: 'absent' });
    expect(report.findings.map(({ rule }) => rule)).toContain('row-missing');
    expect(report.findings.map(({ rule }) => rule)).not.toContain('disposition-total');
  });

  it('keeps blanks and dashes apart from zero', async () => {
    const { tables } = await parse(
      changed((record) => Object.assign(record.remedies['litigationDirect']!, { pending: '', total: '—' })),
    );
    const { upheld, pending, total } = tables.remedies['litigationDirect']!;
    expect([upheld?.status, pending?.status, total?.status]).toEqual(['printed', 'blank', 'dash']);
  });

  it('reads no report prose and so misses no section, no title', async () => {
    const rules = (await parse(text)).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('section-missing');
    expect(rules).not.toContain('title-missing');
    expect(rules).not.toContain('table-missing');
  });

  it('points at the number itself', async () => {
    const { findings } = await parse(text);
    const { place } = findings.find(({ rule }) => rule === 'disposition-total')!;
    if (!('line' in place)) throw new Error('Unexpected page, expected a line');
    const line = text.split('\n')[place.line - 1]!;
    expect(line.slice(place.column - 1)).toMatch(/^20, "business"/);
  });

  it.each([
    ['broken JSON', text.replace('"requests": {', '"requests": '), /Unexpected JSON/],
    ['a key given twice', text.replace('"year": 2020,', '"year": 2020, "year": 2020,'), /Unexpected JSON/],
    ['a row that the form does not have', text.replace('"granted"', '"given"'), /given/],
    [
      'a cell of another edition',
      changed((record) => Object.assign(record.proactive['regulations']!, { inForce: 1 })),
      /regulations\.inForce.*form of 2019/,
    ],
    [
      'words for a number',
      changed((record) => Object.assign(record.requests['granted']!, { total: '约三件' })),
      /约三件.*requests\.granted\.total/,
    ],
    ['another year', text.replace('"year": 2020', '"year": 2021'), /year 2021.*expected 2020/],
    ['another agency', text.replace('平潭综合实验区', '平潭县'), /agency 平潭县.*expected 平潭综合实验区/],
    [
      'a source error that the figures do not have',
      changed((record) => Object.assign(record.sourceErrors[0]!, { sum: 25 })),
      /source error .*25 and 20/,
    ],
  ])('is refused with %s', async (_, value, message) => {
    await expect(parse(value)).rejects.toThrow(RecordError);
    await expect(parse(value)).rejects.toThrow(message);
  });
});
