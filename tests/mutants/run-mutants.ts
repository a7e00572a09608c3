import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import type { Report } from '../../src/schemas/report.ts';
import { filingOf } from '../filing.ts';
import { withDenseFigures } from './dense.ts';
import { mutate, MUTATIONS, SOURCE_ERRORS, strikes, type MutationKind, type Strike } from './mutate.ts';
import { judge } from './verdict.ts';

export const REPORTS = [
  '410703-data-bureau/2021',
  '410304-government/2021',
  '410726-government-office/2023',
  '410403-government/2020',
  '410300-data-bureau/2022',
] as const;

/** As many copies of each report with other numbers as there are beside the real one. */
const DENSE_COPIES = 12;

/** What came of all mutants of one kind, in cells. */
export interface Outcome {
  mutants: number;
  right: number;
  said: number;
  flagged: number;
  silent: number;
}

/** A mutant with a wrong number and nothing that says so. */
export interface SilentMutant {
  report: string;
  strike: Strike;
  cells: string[];
  text: string;
}

/** The outcomes by kind, and every silent mutant of the kinds that the archive answers for. */
export interface MutantRun {
  outcomes: Map<MutationKind, Outcome>;
  silent: SilentMutant[];
}

/** How a damaged text reaches the parser: as it is, or as another kind of file made from it. */
export type Medium = (text: string, index: number) => { path: string; value: string };

const AS_TEXT: Medium = (value) => ({ path: 'report.txt', value });

/** Damages the five real reports, and copies of them full of numbers, `count` times, and judges every cell. */
export async function runMutants(count: number, seed: number, medium = AS_TEXT): Promise<MutantRun> {
  const files = (await Promise.all(REPORTS.map((id) => undamaged(id, seed)))).flat();
  const kinds = [...Object.keys(MUTATIONS), ...Object.keys(SOURCE_ERRORS)] as MutationKind[];
  const run: MutantRun = { outcomes: new Map(), silent: [] };
  const choice = fc.tuple(fc.noBias(fc.nat(files.length - 1)), strikes(kinds));
  for (const [number, [index, strike]] of fc.sample(choice, { seed, numRuns: count }).entries()) {
    const { id, text, truth, parse } = files[index]!;
    const damaged = mutate(text, strike);
    const verdict = judge(await parse(medium(damaged, number)), truth);
    const outcome = run.outcomes.get(strike.kind) ?? { mutants: 0, right: 0, said: 0, flagged: 0, silent: 0 };
    run.outcomes.set(strike.kind, {
      mutants: outcome.mutants + 1,
      right: outcome.right + verdict.right,
      said: outcome.said + verdict.said,
      flagged: outcome.flagged + verdict.flagged,
      silent: outcome.silent + verdict.silent.length,
    });
    if (verdict.silent.length > 0 && strike.kind in MUTATIONS) {
      run.silent.push({ report: id, strike, cells: verdict.silent, text: damaged });
    }
  }
  return run;
}

interface Undamaged {
  id: string;
  text: string;
  truth: Report;
  parse: (file: ReturnType<Medium>) => Promise<Report>;
}

async function undamaged(id: string, seed: number): Promise<Undamaged[]> {
  const [agency = '', year = ''] = id.split('/');
  const filing = filingOf(agency, Number(year));
  const parse = (file: ReturnType<Medium>) => parseReport(new VFile(file), filing);
  const text = readFileSync(`content/reports/${id}.txt`, 'utf8');
  const edition = (await parse(AS_TEXT(text, 0))).form.requests!;
  const copies = fc.sample(withDenseFigures(text, edition), { seed, numRuns: DENSE_COPIES });
  return Promise.all(
    [text, ...copies].map(async (value) => ({
      id,
      text: value,
      truth: await parse(AS_TEXT(value, 0)),
      parse,
    })),
  );
}
