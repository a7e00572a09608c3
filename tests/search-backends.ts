import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexContent } from '../scripts/bench/search/index-content.ts';
import { asTyped, piecesOf } from '../scripts/bench/search/make-queries.ts';
import { PrintedTruth } from '../scripts/bench/search/printed-labels.ts';
import { numbersOf, takeNumbers } from '../scripts/bench/search/printed-numbers.ts';
import { substringTruth, type SearchedReport } from '../scripts/bench/search/searched-reports.ts';
import { random } from '../scripts/synth/random.ts';
import { writeArchive } from '../scripts/synth/write-archive.ts';
import { expect } from 'vitest';
import { createEngine, type Engine } from '../src/client/search/engine.ts';
import { noFilters, type Filters, type SearchState } from '../src/client/search/filters.ts';
import { openShards } from '../src/client/search/pagefind-shards.ts';
import { PART_LIMITS } from '../src/search/plan-parts.ts';

/** A made archive and its index in files, which every backend has to answer alike. */
export interface AskedArchive {
  /** Has the index in `index`. */
  folder: string;
  index: string;
  reports: SearchedReport[];
  cells: ReadonlyMap<number, readonly string[]>;
  printed: PrintedTruth;
}

const SEED = 20260131;
const PIECES = 380;
const CHARACTERS = 80;
const NUMBERS = 60;
const LABELS = 60;

/** Writes a synthetic archive and the index of several parts that a browser searches. */
export async function askedArchive(reports: number): Promise<AskedArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'search-backends-'));
  const content = join(folder, 'content');
  await writeArchive(content, { reports, seed: 7, province: '410000' });
  const index = join(folder, 'pagefind');
  const printed = new PrintedTruth();
  const cells = new Map<number, string[]>();
  const { reports: searched } = await indexContent(content, index, {
    limits: { ...PART_LIMITS, reports: Math.ceil(reports / 3), pagefind: 0 },
    withTables: true,
    take: (report) => {
      printed.take(report.words);
      takeNumbers(cells, report);
    },
  });
  return { folder, index, reports: searched, cells, printed };
}

/** The static backend without its browser: the engine over the files of an index. */
export function engineOfFiles(folder: string): Engine {
  const bytes = (path: string) => readFile(join(folder, path));
  return createEngine({
    json: async <Value>(path: string) => JSON.parse((await bytes(path)).toString()) as Value,
    bytes,
    find: openShards(
      'http://archive.test/pagefind/',
      'test',
      () => import(pathToFileURL(join(folder, 'pagefind.js')).href),
    ),
    simplify: async (text) => (await import('../src/client/search/simplify.ts')).simplify(text),
  });
}

/** What a backend answers wrongly, and how right it is over all queries of prose. */
export interface Judged {
  queries: number;
  hits: number;
  recall: number;
  precision: number;
  wrong: string[];
}

const stateOf = (query: string, more: Partial<Filters> = {}): SearchState => ({
  query,
  filters: { ...noFilters(), ...more },
  sort: 'newest',
});

/** Asks pieces of prose, single characters, numbers and labels, and holds the answers against plain comparison of the texts. */
async function judge(engine: Engine, archive: AskedArchive): Promise<Judged> {
  const { reports, cells, printed } = archive;
  const truth = substringTruth(reports);
  const { even } = random('characters', SEED);
  const characters = Array.from({ length: CHARACTERS }, () => {
    const { texts } = even(reports);
    return even([...even(texts.filter((text) => text !== ''))]);
  }).filter((character) => /\S/.test(character) && !/["＂-]/.test(character));
  const judged: Judged = { queries: 0, hits: 0, recall: 0, precision: 0, wrong: [] };
  let [found, right] = [0, 0];
  for (const phrase of [...piecesOf(reports, PIECES, SEED), ...characters]) {
    const result = await engine.search(stateOf(asTyped(phrase)), 0);
    const listed = await engine.list(stateOf(asTyped(phrase)));
    const ids = result?.reading ? [] : listed.map(({ id }) => id).sort();
    const expected = truth(phrase);
    const known = new Set(expected);
    const common = ids.filter((id) => known.has(id)).length;
    judged.queries += 1;
    judged.hits += expected.length;
    found += ids.length;
    right += common;
    const isCounted = result?.reading !== null || result.total === expected.length;
    if (common !== expected.length || common !== ids.length || !isCounted) judged.wrong.push(phrase);
  }
  for (const { typed, cells: of } of numbersOf(cells, NUMBERS, SEED)) {
    judged.queries += 1;
    if ((await engine.tables(typed)).cells?.cells !== of.length) judged.wrong.push(typed);
  }
  for (const piece of printed.pieces(LABELS, SEED)) {
    judged.queries += 1;
    const told = (await engine.tables(asTyped(piece))).printed.find(({ words }) => words === piece);
    if ((told?.reports ?? 0) !== printed.reportsWith(piece)) judged.wrong.push(piece);
  }
  return { ...judged, recall: right / judged.hits, precision: right / found };
}

/** States of the search page of every kind: filters, orders, sections, exclusions, other readings, patterns, places and measures. */
function statesOf({ reports }: AskedArchive): SearchState[] {
  const pieces = piecesOf(reports, 30, SEED + 1).map(asTyped);
  const [one = '', other = ''] = pieces;
  const [division] = reports.map(({ agency }) => agency.slice(0, 4));
  const years = [...new Set(reports.map(({ year }) => year))].sort();
  return [
    ...pieces.map((piece) => ({ ...stateOf(piece), sort: 'relevance' as const })),
    stateOf(''),
    stateOf('', { region: [`${division}00`] }),
    stateOf('公开', { from: years[0]!, to: years[2]! }),
    stateOf('公开', { year: [`${years[1]}`], level: ['county', 'township'] }),
    stateOf('政府信息', { section: ['overview'] }),
    stateOf('政府信息', { section: ['title', 'problems'], finding: ['request-balance'] }),
    stateOf('信息', { form: ['2021'] }),
    { ...stateOf('信息'), sort: 'oldest' },
    stateOf(`${one} ${other}`),
    stateOf(`公开 -${one}`),
    stateOf('“政府信息公开”|「依申请公开」'),
    stateOf('依申請公開'),
    stateOf('洛阳 不予公开 2021'),
    stateOf('县'),
    stateOf('。'),
    stateOf('公开.*信息'),
    stateOf('%公开%'),
    stateOf('公开" OR "信息'),
    stateOf('NEAR(公开 信息)'),
    stateOf("公开' OR 1=1 --"),
    stateOf('公开*'),
    stateOf('\\'),
    stateOf('龘'),
    stateOf('😀'),
  ];
}

/** All that a backend says of a state. */
async function saidOf(engine: Engine, state: SearchState) {
  const result = await engine.search(state, 30);
  return {
    result,
    list: await engine.list(state),
    alternatives: result?.total === 0 ? await engine.alternatives(state) : null,
    tables: state.query.trim() === '' ? null : await engine.tables(state.query),
    meaning: state.query.trim() === '' ? null : await engine.meaning(state.query),
    directory: await engine.directory(),
  };
}

/** Holds a backend against plain comparison of the texts, query by query. Returns what came of it. */
export async function expectExact(engine: Engine, archive: AskedArchive): Promise<Judged> {
  const judged = await judge(engine, archive);
  expect(judged).toMatchObject({ recall: 1, precision: 1, wrong: [] });
  expect(judged.queries).toBeGreaterThanOrEqual(500);
  return judged;
}

/** Holds what a backend says in every state of the page against what the files of the site's own index say. */
export async function expectSameAnswers(engine: Engine, archive: AskedArchive): Promise<void> {
  const files = engineOfFiles(archive.index);
  for (const state of statesOf(archive))
    expect(await saidOf(engine, state), JSON.stringify(state)).toEqual(await saidOf(files, state));
}
