import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeArchive } from '../../scripts/synth/write-archive.ts';
import { regionsOf } from '../../src/archive/divisions.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readReadersWords } from '../../src/archive/readers-words.ts';
import type { Report } from '../../src/schemas/report.ts';
import { buildIndex } from '../../src/search/integration/build-index.ts';
import type { IndexSource } from '../../src/search/integration/index-source.ts';
import { some } from '../some.ts';
import { treeDigests } from '../tree-digests.ts';

/** Agencies with many years each, whose texts lie across the parts. */
const content = await mkdtemp(join(tmpdir(), 'indexed-content-'));
await writeArchive(content, { reports: 40, seed: 1, province: '410000' });
afterAll(() => rm(content, { recursive: true }));
const archive = openArchive({ folder: content });
const files = await archive.list();
const [one, other] = some([...new Set(files.map(({ agency }) => agency))]);
const agencies = [...(await archive.agencies()).values()];
const parsed = new Map(
  await Promise.all(files.map(async ({ id }) => [id, await archive.report(id)] as const)),
);

/** The archive with some reports replaced, each of which is made from something else then. */
async function source(changed: ReadonlyMap<string, Report> = new Map()): Promise<IndexSource> {
  return {
    reports: files.map(({ id, agency, year }) => ({
      id,
      agency,
      year,
      digest: createHash('sha256')
        .update(JSON.stringify(changed.get(id) ?? id))
        .digest('hex'),
    })),
    agencies,
    regions: regionsOf(agencies.map(({ division }) => division)),
    readersWords: await readReadersWords(archive.folder),
    readReport: async (id) => changed.get(id) ?? parsed.get(id)!,
  };
}

const withSentence = (report: Report): Report => ({
  ...report,
  preamble: [
    ...report.preamble,
    { anchor: 'p-more', text: '补充一句，龘字罕见。' } as Report['preamble'][number],
  ],
});

describe.each([
  ['Pagefind', Infinity],
  ['lists of pairs', 0],
])('an index whose phrases are carried by %s, made again where it changed', (_, pagefind) => {
  let folder = '';
  let round = 0;
  const limits = { reports: 6, records: 60, pagefind };
  const place = (name: string | number): string => join(folder, String(name));

  /** Builds beside the index of the round before, from which it takes what it can. Gives the reports that were read. */
  async function build(from: IndexSource): Promise<string[]> {
    const [last, next] = [place(round), place(++round)];
    const read: string[] = [];
    const taken = new Set<string>();
    await buildIndex(
      {
        ...from,
        readReport: (id) => {
          read.push(id);
          return from.readReport(id);
        },
      },
      next,
      {
        limits,
        keep: place('kept'),
        code: 'code',
        isThere(path, digest) {
          const file = join(last, path);
          const isSame =
            existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === digest;
          if (isSame) taken.add(path);
          return isSame;
        },
      },
    );
    for (const path of taken) await cp(join(last, path), join(next, path));
    return read;
  }

  async function expectFresh(from: IndexSource): Promise<void> {
    await buildIndex(from, place('fresh'), { limits });
    expect(treeDigests(place(round))).toEqual(treeDigests(place('fresh')));
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept-index-'));
    await build(await source());
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads no report where none changed', async () => {
    expect(await build(await source())).toEqual([]);
    await expectFresh(await source());
  });

  it('reads the part and the agency of a report that changed, and no other', async () => {
    const { id, agency } = files.at(-1)!;
    const changed = await source(new Map([[id, withSentence(parsed.get(id)!)]]));
    const read = await build(changed);
    await expectFresh(changed);
    expect(read).toContain(id);
    expect(new Set(read).size).toBeLessThan(files.length);
    expect(
      new Set(read).isSupersetOf(
        new Set(files.filter((file) => file.agency === agency).map((file) => file.id)),
      ),
    ).toBe(true);
  });

  it('is as if made from nothing where the newest report has sections less, so that those of all parts behind it move', async () => {
    const { id } = files.toSorted((a, b) => b.year - a.year)[0]!;
    const whole = parsed.get(id)!;
    const shorter = await source(new Map([[id, { ...whole, preamble: [], sections: [] }]]));
    await build(shorter);
    await expectFresh(shorter);
    await build(await source());
    await expectFresh(await source());
  });

  it('is as if made from nothing with one report fewer, and with it again', async () => {
    const whole = await source();
    const fewer = { ...whole, reports: whole.reports.filter(({ id }) => id !== files[1]!.id) };
    await build(fewer);
    await expectFresh(fewer);
    await build(whole);
    await expectFresh(whole);
  });

  it('is as if made from nothing where an agency has another name or place', async () => {
    const whole = await source();
    const renamed = {
      ...whole,
      agencies: agencies.map((agency) => (agency.id === one ? { ...agency, name: '改名后的机关' } : agency)),
    };
    await build(renamed);
    await expectFresh(renamed);
    const alone = { ...whole, reports: whole.reports.filter(({ agency }) => agency === other) };
    await build(alone);
    await expectFresh(alone);
  });

  it('is as if made from nothing where what was kept, or a file of the last one, was cut short', async () => {
    const kept = await readdir(place('kept-parts'));
    await truncate(join(place('kept-parts'), kept[0]!), 40);
    const texts = await readdir(join(place(round), 'texts', one!));
    await truncate(join(place(round), 'texts', one!, texts[0]!), 10);
    await build(await source());
    await expectFresh(await source());
  });
});
