import { beforeAll, describe, expect, it } from 'vitest';
import { runMutants, type MutantRun } from '../mutants/run-mutants.ts';
import { FAITHFUL_VARIANTS, htmlOfText } from './html-of-text.ts';

const SEED = 20_260_116;
const COUNT = 400;

let run: MutantRun;
beforeAll(async () => {
  run = await runMutants(COUNT, SEED, (text, index) => ({
    path: 'report.html',
    value: htmlOfText(text, FAITHFUL_VARIANTS[index % FAITHFUL_VARIANTS.length]!),
  }));
});

describe(`${COUNT} damaged reports as web pages (seed ${SEED})`, () => {
  it('never show a wrong number without a finding beside it', () => {
    expect(run.silent).toEqual([]);
  });

  it('never show a wrong number beside a finding either', () => {
    expect(run.beside).toEqual([]);
  });
});
