import { beforeAll, describe, expect, it } from 'vitest';
import { MUTATIONS, SOURCE_ERRORS, type MutationKind } from './mutate.ts';
import { runMutants, type MutantRun } from './run-mutants.ts';

const SEED = 20_260_115;
const COUNT = 1000;

let run: MutantRun;
beforeAll(async () => {
  run = await runMutants(COUNT, SEED);
});

describe(`${COUNT} damaged reports (seed ${SEED})`, () => {
  it('never show a wrong number without a finding beside it', () => {
    expect(run.silent).toEqual([]);
  });

  it('never show a wrong number beside a finding either', () => {
    expect(run.beside).toEqual([]);
  });

  it('are damaged in every way there is', () => {
    expect([...run.outcomes.keys()].sort()).toEqual(
      [...Object.keys(MUTATIONS), ...Object.keys(SOURCE_ERRORS)].sort(),
    );
  });

  it('keep nearly all of their numbers', () => {
    const kept = [...run.outcomes].filter(([kind]) => kind in MUTATIONS).map(([, outcome]) => outcome);
    const right = kept.reduce((sum, outcome) => sum + outcome.right, 0);
    const all = kept.reduce(
      (sum, outcome) => sum + outcome.right + outcome.said + outcome.beside + outcome.silent,
      0,
    );
    expect(right / all).toBeGreaterThan(0.99);
  });

  it.each(Object.keys(SOURCE_ERRORS) as MutationKind[])(
    'notice most of what the sums can notice: %s',
    (kind) => {
      // Table 2 has no sums, and two outcomes of one remedy may change places under the same total.
      const { said, beside: noticed, silent: unnoticed } = run.outcomes.get(kind)!;
      expect((said + noticed) / (said + noticed + unnoticed)).toBeGreaterThan(0.7);
    },
  );
});
