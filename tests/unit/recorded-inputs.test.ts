import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeDigest } from '../../scripts/site/incremental/made-from.ts';
import { isWhole } from '../../scripts/site/incremental/kept-site.ts';
import { asked, digestNow, digestOnce, recording, type Asked } from '../../src/recording/inputs.ts';
import { isUntouched, readStamps, writeStamps } from '../../src/recording/file-stamps.ts';
import { announceLastSite, fileDigest, lastFiles, takerFrom } from '../../src/recording/last-site.ts';
import { keptFiles } from '../../src/recording/kept-files.ts';
import { keyed } from '../../src/recording/keyed.ts';
import { readSealed, writeSealed } from '../../src/recording/sealed-json.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  recording.isOn = false;
  rmSync(folder, { recursive: true });
});

/** What a page asks for, each question with its digest. */
async function recorded(page: () => Promise<unknown>): Promise<Map<string, string>> {
  const inputs: Asked = new Map();
  await recording.page.run(inputs, page);
  return new Map(
    await Promise.all([...inputs].map(async ([question, digest]) => [question, await digest] as const)),
  );
}

describe('what a page asks for', () => {
  it('is recorded with every page that asks, also where the answer is remembered, and not what the answer asks', async () => {
    let answer: Promise<string[]> | undefined;
    const inner = asked('inner', async () => ['a', 'b']);
    const outer = asked('outer', async (_: number) => (await (answer ??= inner())).toReversed());
    const [first, second] = [await recorded(() => outer(1)), await recorded(() => outer(2))];
    expect([...first.keys(), ...second.keys()]).toEqual(['["outer",1]', '["outer",2]']);
    expect(await digestNow('', '["outer",1]')).toBe(first.get('["outer",1]'));
    expect(await digestNow('', '["nobody"]')).toBeNull();
    expect(await digestNow('en/', '["outer",1]'), 'of another language').toBeNull();
  });

  it('differs where anything in the answer does, maps and sets included', async () => {
    const digests = await Promise.all(
      [new Map([['a', 1]]), new Map([['a', 2]]), new Set([1]), [1], {}, null].map(async (value, at) => {
        const ask = asked(`question ${at}`, async () => value);
        return [...(await recorded(ask)).values()][0];
      }),
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is digested once for all lists that have it, and by its members and their order', () => {
    const report = (year: number) => ({ year, toJSON: vi.fn(() => ({ year })) });
    const [first, second] = [report(2022), report(2023)];
    const digests = [
      [first],
      [first, second],
      [second, first],
      [[first], second],
      new Map([['a', first]]),
      new Map([['a', second]]),
      new Map([['b', first]]),
      new Set([first]),
      ['a', 'b'],
      ['a', ['b']],
      [],
      new Map(),
      [undefined, first],
      [null, first],
    ].map(digestOnce);
    expect(new Set(digests).size).toBe(digests.length);
    expect(digestOnce([first, { year: 2023 }])).toBe(digestOnce([{ year: 2022 }, second]));
    expect(first.toJSON).toHaveBeenCalledTimes(1);
    expect(() => digestOnce([{ name: () => '' }])).toThrow(TypeError);
  });

  it('is told by its key where it is given it; what is given functions has none and is rendered every time', async () => {
    recording.isOn = true;
    const keys = async (props: object) => (await keyed(() => [{ params: {}, props }])())[0]!.cacheKey;
    const names = new Map([['410000', '河南省']]);
    expect(await keys({ names, year: 2023 })).toBe(await keys({ names: new Map(names), year: 2023 }));
    expect(await keys({ names, year: 2023 })).not.toBe(await keys({ names, year: 2024 }));
    expect(await keys({ names: new Map([['410000', '河北省']]), year: 2023 })).not.toBe(
      await keys({ names, year: 2023 }),
    );
    expect(await keys({ names: () => names })).toBeUndefined();
  });
});

describe('what pages are made from', () => {
  /** Put together from functions that record, or of the settings; the last two are asked by `npm run dev` alone. */
  const TOGETHER = [
    'reportVersion',
    'earlierPaths',
    'feedSurroundings',
    'builtLanguages',
    'searchServer',
    'searchServerOrigin',
    'movedPages',
    'everyVersion',
    'pageBytes',
    'rawBytes',
  ];

  it('is handed out by queries that record', () => {
    const others = globSync('src/queries/*.ts').flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^export (?:async )?(?:function|const) (\w+)(?! = asked\()\b(?! = asked)/gm,
        ),
      ].map(([, name]) => name),
    );
    expect(others.sort()).toEqual([...TOGETHER].sort());
  });

  it('is known to those who answer before any page is rendered', () => {
    const asking = globSync('src/queries/*.ts').filter((file) =>
      readFileSync(file, 'utf8').includes(' = asked('),
    );
    const together = readFileSync('src/queries/every-query.ts', 'utf8');
    expect(asking.filter((file) => !together.includes(`import './${basename(file)}'`))).toEqual([]);
  });

  it('is asked of nobody else', () => {
    const asking = globSync('src/{pages,layouts,components}/**/*.{ts,astro}').flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /^import (?!type)[^;]*?from '[./]*\/((?:archive|loaders|integrations|threads)\/.*)';$/gm,
        ),
      ].map(([, module]) => module),
    );
    // The first records; the second is a version of a package.
    expect(new Set(asking)).toEqual(
      new Set(['integrations/data-files/manifest.ts', 'integrations/page-pictures/drawer-version.ts']),
    );
  });
});

describe('what a build keeps', () => {
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

  it('is taken as a whole, byte for byte, or not at all', () => {
    write('a', 'one');
    write('b', 'two');
    const files = new Map(['a', 'b'].map((path) => [path, fileDigest(join(folder, path))!]));
    const next = join(folder, 'next');
    expect(takerFrom(folder, next)(files)).toBe(true);
    expect(readFileSync(join(next, 'b'), 'utf8')).toBe('two');
    truncateSync(join(folder, 'b'), 1);
    expect(takerFrom(folder, join(folder, 'other'))(files)).toBe(false);
    expect(statSync(join(folder, 'other'), { throwIfNoEntry: false })).toBeUndefined();
    expect(isWhole(next, Object.fromEntries(files))).toBe(false);
  });

  it('is read unless it was not touched since its bytes were known', () => {
    const [site, stamps] = [join(folder, 'site'), join(folder, 'stamps.json')];
    mkdirSync(site);
    const at = (name: string): string => join(site, name);
    const changes: Record<string, (path: string) => void> = {
      nothing: () => {},
      'one byte, and its time put back': (path) => {
        const { atime, mtime } = statSync(path);
        writeFileSync(path, 'b');
        utimesSync(path, atime, mtime);
      },
      'another file in its place': (path) => {
        writeFileSync(`${path}.next`, 'b');
        renameSync(`${path}.next`, path);
      },
      'cut short': (path) => truncateSync(path),
      gone: (path) => rmSync(path),
    };
    for (const name of Object.keys(changes)) writeFileSync(at(name), 'a');
    const digest = fileDigest(at('nothing'))!;
    const digests = Object.fromEntries(Object.keys(changes).map((name) => [name, digest]));
    const later = Date.now() + 60_000;
    writeStamps(stamps, site, digests, later);
    for (const [name, change] of Object.entries(changes)) change(at(name));
    const untouched = (): string[] =>
      Object.keys(changes).filter((name) => isUntouched(readStamps(stamps), site, name, digest));
    expect(untouched()).toEqual(['nothing']);
    expect(isUntouched(readStamps(stamps), site, 'nothing', 'another digest')).toBe(false);
    announceLastSite('code', site, stamps);
    try {
      expect(Object.keys(changes).filter((name) => lastFiles()(name, digest))).toEqual(['nothing']);
    } finally {
      announceLastSite('', null);
    }
    const young = Date.now() - 60_000;
    writeStamps(stamps, site, { nothing: digest }, young);
    expect(untouched(), 'changed since the build began').toEqual([]);
    truncateSync(stamps, 3);
    expect(readStamps(stamps)).toEqual({});
  });

  it('is made again where its list was cut short, or is of other code', () => {
    const list = join(folder, 'list.json');
    write('a', 'one');
    const files = { a: fileDigest(join(folder, 'a'))! };
    announceLastSite('code', folder);
    const taken = (): boolean => keptFiles(list).take('group', 'key') !== null;
    try {
      const kept = keptFiles(list);
      kept.keep('group', 'key', files);
      kept.finish();
      expect(taken()).toBe(true);
      announceLastSite('other code', folder);
      expect(taken()).toBe(false);
      announceLastSite('code', folder);
      truncateSync(list, readFileSync(list).length - 3);
      expect(taken()).toBe(false);
    } finally {
      announceLastSite('', null);
    }
    writeSealed(list, { a: 1 });
    expect(readSealed(list)).toEqual({ a: 1 });
    expect(readSealed(join(folder, 'nothing'))).toBeNull();
  });

  it('is of no use with other settings, and of use where Astro sets some while it builds', () => {
    const environment = { ...process.env };
    const before = codeDigest(environment);
    vi.stubEnv('NODE_ENV', 'set by Vite');
    expect(codeDigest(environment)).toBe(before);
    vi.unstubAllEnvs();
    vi.stubEnv('SITE', 'https://archive.example.org');
    expect(codeDigest()).not.toBe(before);
  });
});
