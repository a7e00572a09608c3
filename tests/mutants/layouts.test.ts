import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { withDenseFigures } from './dense.ts';
import { LAYOUTS } from './layouts.ts';
import { REPORTS } from './run-mutants.ts';
import { judge } from './verdict.ts';

const SEED = 20_260_131;

describe.each(Object.entries(LAYOUTS))('Reports printed with %s', (_, layout) => {
  it.each(REPORTS)('%s gives the same numbers', async (id) => {
    const [agency = '', year = ''] = id.split('/');
    const filing = filingOf(agency, Number(year));
    const parse = (value: string) => parseReport(new VFile({ value }), filing);
    const text = readFileSync(`content/reports/${id}.txt`, 'utf8');
    const dense = fc.sample(withDenseFigures(text, (await parse(text)).form.requests!), {
      seed: SEED,
      numRuns: 3,
    });
    for (const value of [text, ...dense]) {
      const verdict = judge(await parse(layout(value)), await parse(value));
      expect(verdict).toMatchObject({ said: 0, flagged: 0, silent: [] });
    }
  });
});

describe('Reports whose digits are all run together', () => {
  it.each(REPORTS)('%s shows no number that the sums do not decide', async (id) => {
    const [agency = '', year = ''] = id.split('/');
    const filing = filingOf(agency, Number(year));
    const parse = (value: string) => parseReport(new VFile({ value }), filing);
    const text = readFileSync(`content/reports/${id}.txt`, 'utf8');
    const glue = (value: string) => value.replace(/(?<=\d)\t(?=[\d+-])/g, '');
    for (const value of [
      text,
      ...fc.sample(withDenseFigures(text, (await parse(text)).form.requests!), { seed: SEED, numRuns: 3 }),
    ]) {
      expect(judge(await parse(glue(value)), await parse(value)).silent).toEqual([]);
    }
  });
});
