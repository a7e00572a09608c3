import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEngine, type Engine } from '../../src/client/search/engine.ts';
import { noFilters, type Filters } from '../../src/client/search/filters.ts';
import { openShards } from '../../src/client/search/pagefind-shards.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { regionsOf } from '../../src/archive/divisions.ts';
import { readReadersWords } from '../../src/archive/readers-words.ts';
import type { Manifest } from '../../src/search/archive-files.ts';
import { buildIndex } from '../../src/search/integration/build-index.ts';
import type { IndexSource } from '../../src/search/integration/index-source.ts';
import { searchable } from '../../src/search/searchable.ts';
import { some } from '../some.ts';

const BASE = 'http://archive.test/pagefind/';

/** Reports that this test asks for by name: those whose figures were copied by hand, whatever else the archive takes in. */
const REPORTS = some(
  globSync('tests/truth/*-????.json').map((path) => basename(path, '.json').replace(/-(\d{4})$/, '/$1')),
);

async function source(): Promise<IndexSource> {
  const archive = openArchive();
  const [listed, agencies] = await Promise.all([archive.list(), archive.agencies()]);
  const files = listed.filter(({ id }) => REPORTS.includes(id));
  return {
    reports: files,
    agencies: [...agencies.values()],
    regions: regionsOf([...agencies.values()].map((agency) => agency.division)),
    readersWords: await readReadersWords(archive.folder),
    readReport: archive.report,
  };
}

/** Limits so small that five reports need several parts, and each part several indexes. */
const LIMITS = { reports: 2, records: 3 };

describe.each([
  ['Pagefind', Infinity],
  ['lists of pairs', 0],
])('an archive divided into many parts whose phrases are carried by %s', (_, pagefind) => {
  let folder = '';
  let engine: Engine;
  let lost: string | null = null;
  const read = async (path: string): Promise<Response> => {
    try {
      if (lost !== null && path.includes(lost)) return new Response('', { status: 404 });
      return new Response(await readFile(join(folder, path)));
    } catch {
      return new Response('', { status: 404 });
    }
  };

  const openEngine = (): Engine =>
    createEngine({
      json: async <Value>(path: string) => (await (await read(path)).json()) as Value,
      bytes: async (path) => {
        const response = await read(path);
        if (!response.ok) throw new Error(`Could not load ${path}`);
        return new Uint8Array(await response.arrayBuffer());
      },
      find: openShards(BASE, 'test', () => import(pathToFileURL(join(folder, 'pagefind.js')).href)),
      simplify: async () => [],
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archive-index-'));
    await buildIndex(await source(), folder, { limits: { ...LIMITS, pagefind } });
    vi.stubGlobal('fetch', (input: Request | URL | string) =>
      read(new URL(input instanceof Request ? input.url : input).pathname.replace('/pagefind/', '')),
    );
    engine = openEngine();
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true, force: true });
  });

  const idsOf = async (query: string, filters: Partial<Filters> = {}) => {
    const result = await engine.search(
      { query, filters: { ...noFilters(), ...filters }, sort: 'newest' },
      Infinity,
    );
    return result?.hits.flatMap((hit) => [hit.id, ...hit.others.map(({ id }) => id)]).sort();
  };

  test('it is divided', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.parts.length).toBeGreaterThan(1);
    const shards = manifest.parts.flatMap((part) => part.shards).length;
    if (pagefind > 0) expect(shards).toBeGreaterThan(manifest.parts.length);
    else expect(shards).toBe(0);
    const years = manifest.parts.flatMap((part) => part.years);
    expect(years).toEqual([...new Set(years)].sort((a, b) => b - a));
  });

  test('pieces of every paragraph are found in exactly the reports that contain them', async () => {
    const { reports, agencies, readReport } = await source();
    const texts = await Promise.all(
      reports.map(async ({ id, agency }) => {
        const report = await readReport(id);
        const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
        const paragraphs = blocks.map((block) => block.text);
        const name = agencies.find((entry) => entry.id === agency)?.name ?? '';
        return { id, texts: [report.title, name, ...paragraphs].map(searchable) };
      }),
    );
    for (const { texts: paragraphs } of some(texts)) {
      for (const [place, paragraph] of paragraphs.entries()) {
        const piece = paragraph.slice((place * 7) % 20, ((place * 7) % 20) + 1 + (place % 12));
        if (piece === '' || /["-]/.test(piece)) continue;
        const expected = texts.filter((report) => report.texts.some((text) => text.includes(piece)));
        expect(await idsOf(piece), piece).toEqual(expected.map((report) => report.id).sort());
      }
    }
  });

  describe('marks in a query', () => {
    const readingOf = async (query: string) => {
      const state = { query, filters: noFilters(), sort: 'newest' } as const;
      return (await engine.search(state, Infinity))?.reading;
    };

    test.each(['“三审三校”', '“互联网+政务服务”'])('%s is found as it is printed', async (query) => {
      expect(await idsOf(query)).not.toEqual([]);
      expect(await readingOf(query)).toBeNull();
    });

    test.each([
      ['“依申请公开”', '依申请公开'],
      ['「社会監督」|『社会监督』', '社会监督'],
      ['“绿色通道 社会监督”|「绿色通道」', '绿色通道'],
    ])('%s stands nowhere so and is found without them', async (query, plain) => {
      expect(await idsOf(plain)).not.toEqual([]);
      expect(await idsOf(query)).toEqual(await idsOf(plain));
      expect(await readingOf(query)).toMatchObject({ isUnquoted: true, isSimplified: false });
    });

    test('a bar stands between alternatives, and everything found is in the list to download', async () => {
      const [one, other] = [await idsOf('绿色通道'), await idsOf('三审三校')];
      const both = [...new Set([...(one ?? []), ...(other ?? [])])].sort();
      expect(both.length).toBeGreaterThan(Math.max(one?.length ?? 0, other?.length ?? 0));
      expect(await idsOf('绿色通道|三审三校')).toEqual(both);
      expect(await idsOf('绿色通道 | 三审三校 社会监督')).toEqual(
        both.filter((id) => id === '410703-data-bureau/2021'),
      );
      const listed = await engine.list({
        query: '绿色通道|三审三校',
        filters: noFilters(),
        sort: 'newest',
      });
      expect(listed.map(({ id }) => id).sort()).toEqual(both);
    });
  });

  test('filters and sections hold across indexes', async () => {
    expect(await idsOf('政务公开', { year: ['2021'] })).toEqual([
      '410304-government/2021',
      '410703-data-bureau/2021',
    ]);
    expect(await idsOf('政务公开', { region: ['410700'], level: ['county'] })).toHaveLength(2);
    expect(await idsOf('三审三校', { section: ['problems'] })).toEqual([]);
    expect(await idsOf('三审三校', { section: ['problems', 'overview'] })).toHaveLength(2);
    expect(await idsOf('卫东区', { section: ['title'] })).toEqual(['410403-government/2020']);
    const ofForm2019 = await idsOf('', { form: ['2019'] });
    expect(ofForm2019).toContain('410403-government/2020');
    expect(ofForm2019).not.toContain('410703-data-bureau/2021');
  });

  test('the report whose agency is named so comes first', async () => {
    const found = await engine.search({ query: '瀍河', filters: noFilters(), sort: 'relevance' }, 10);
    expect(found?.hits[0]?.id).toBe('410304-government/2021');
  });

  test('an index file that is lost is an error, not a report that is not found', async () => {
    engine = openEngine();
    lost = pagefind > 0 ? '.pf_index' : '/pairs/';
    await expect(idsOf('绿色通道 社会监督')).rejects.toThrow(/Could not load/);
    lost = null;
    await expect(idsOf('绿色通道 社会监督')).resolves.toEqual(['410703-data-bureau/2021']);
    await expect(idsOf('社会监督')).resolves.toContain('410703-data-bureau/2021');
  });

  test('an index put together from what an earlier build kept is the same, and keeps nothing else', async () => {
    const again = await mkdtemp(join(tmpdir(), 'archive-index-'));
    const keep = join(again, 'kept');
    const out = join(again, 'index');
    for (let round = 0; round < 2; round++) {
      await mkdir(keep, { recursive: true });
      await writeFile(join(keep, 'of-an-older-build'), '');
      const { shards } = await buildIndex(await source(), out, { limits: { ...LIMITS, pagefind }, keep });
      const { parts } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
      expect(await readdir(keep)).toHaveLength(pagefind === 0 ? parts.length : shards);
    }
    const manifest = (path: string) => readFile(join(path, 'manifest.json'), 'utf8');
    expect(await manifest(out)).toBe(await manifest(folder));
    await rm(again, { recursive: true, force: true });
  });

  test('what an earlier build kept and was damaged since is made again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'archive-index-'));
    const keep = join(again, 'kept');
    const build = async () =>
      buildIndex(await source(), join(again, 'index'), { limits: { ...LIMITS, pagefind }, keep });
    await build();
    const names = await readdir(keep);
    const whole = await Promise.all(names.map((name) => readFile(join(keep, name))));
    expect(names.length).toBeGreaterThan(0);
    for (const [at, name] of names.entries()) {
      const damaged = Buffer.from(whole[at]!);
      // In the middle of packed bytes, which are read back whatever they are.
      damaged[damaged.length >> 1]! ^= 1;
      await writeFile(join(keep, name), damaged);
    }
    await build();
    expect(await Promise.all(names.map((name) => readFile(join(keep, name))))).toEqual(whole);
    await rm(again, { recursive: true, force: true });
  });

  test('where one report changes only its part is made again, and all is as if nothing had been kept', async () => {
    const again = await mkdtemp(join(tmpdir(), 'archive-index-'));
    const keep = join(again, 'kept');
    const plain = await source();
    const changed = async (id: string) => {
      const report = await plain.readReport(id);
      const text = JSON.stringify(report).replaceAll('社会监督', '社会的监督');
      return JSON.parse(text) as typeof report;
    };
    const limits = { ...LIMITS, pagefind };
    await buildIndex(plain, join(again, 'index'), { limits, keep });
    const before = await readdir(keep);
    await buildIndex({ ...plain, readReport: changed }, join(again, 'index'), { limits, keep });
    await buildIndex({ ...plain, readReport: changed }, join(again, 'fresh'), { limits });
    const manifest = (name: string) => readFile(join(again, name, 'manifest.json'), 'utf8');
    expect(await manifest('index')).toBe(await manifest('fresh'));
    const after = await readdir(keep);
    expect(after).toHaveLength(before.length);
    expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
    await rm(again, { recursive: true, force: true });
  });

  test('two builds are the same', async () => {
    const again = await mkdtemp(join(tmpdir(), 'archive-index-'));
    await buildIndex(await source(), again, { limits: { ...LIMITS, pagefind } });
    const manifest = (path: string) => readFile(join(path, 'manifest.json'), 'utf8');
    expect(await manifest(again)).toBe(await manifest(folder));
    await rm(again, { recursive: true, force: true });
  });
});

test('what is written in traditional characters is found by simplified ones, and the page can say so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'traditional-index-'));
  const plain = await source();
  const inTraditional = (text: string) => text.replaceAll('绿色通道', '綠色通道').replaceAll('总计', '總計');
  const readReport = async (id: string) =>
    JSON.parse(inTraditional(JSON.stringify(await plain.readReport(id)))) as Awaited<
      ReturnType<typeof plain.readReport>
    >;
  await buildIndex({ ...plain, readReport }, folder, { limits: { ...LIMITS, pagefind: 0 } });
  const engine = createEngine({
    json: async <Value>(path: string) => JSON.parse(await readFile(join(folder, path), 'utf8')) as Value,
    bytes: async (path) => new Uint8Array(await readFile(join(folder, path))),
    find: () => Promise.reject(new Error('There is no index of Pagefind')),
    simplify: async () => [],
  });
  const search = (query: string) => engine.search({ query, filters: noFilters(), sort: 'newest' }, Infinity);
  const found = await search('绿色通道 社会监督');
  expect(found?.hits.map(({ id }) => id)).toEqual(['410703-data-bureau/2021']);
  expect(found?.reading).toMatchObject({ isTraditional: true, isSimplified: false });
  expect(found?.hits[0]?.passages.some(({ text }) => text.includes('綠色通道'))).toBe(true);
  expect((await search('綠色通道'))?.reading).toBeNull();
  expect((await engine.tables('总计')).printed).toMatchObject([{ words: '總計', reports: 5 }]);
  expect((await search('红色通道'))?.total).toBe(0);
  await rm(folder, { recursive: true, force: true });
});
