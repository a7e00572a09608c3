import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readShards } from '../../scripts/site/shards/join-shards.ts';
import { beginShard, finishShard } from '../../scripts/site/shards/shard-folder.ts';
import { isOfDivisions, shardWanted } from '../../scripts/site/shards/shard-wanted.ts';
import { writeLoaded } from '../../src/archive/loaded-archive.ts';
import { writeKept } from '../../scripts/site/incremental/kept-site.ts';

const AGENCIES = ['320800-government', '410304-government', '410305-government'];

let folder = '';
let content = '';
let shards = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
  [content, shards] = [join(folder, 'content'), join(folder, 'shards')];
  mkdirSync(join(content, 'agencies'), { recursive: true });
  for (const agency of AGENCIES) {
    writeFileSync(join(content, 'agencies', `${agency}.yml`), '');
    mkdirSync(join(content, 'reports', agency), { recursive: true });
    writeFileSync(join(content, 'reports', agency, '2023.txt'), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A shard of which nothing but the lists is there. */
async function makeShard(prefixes: readonly string[], code = 'code'): Promise<string> {
  const place = join(shards, prefixes.join('-'));
  const cache = join(place, 'cache');
  beginShard(place);
  await writeLoaded(join(cache, 'astro'), { digests: new Map(), listed: [], agencies: new Map() });
  writeKept(cache, { site: '', code, content: '', count: 0, languages: {}, files: {}, hosting: {} });
  await finishShard(place, prefixes);
  return place;
}

const read = (): Promise<unknown> => readShards(shards, 'code', content);

describe('shards that are assembled', () => {
  it('have every agency with reports once', async () => {
    await makeShard(['32']);
    await makeShard(['4103']);
    await expect(read()).resolves.toHaveLength(2);
  });

  it('are refused with one sentence where one is missing', async () => {
    await expect(read()).rejects.toThrow(/^Unexpected absence of shards in .*, expected [^.]*$/);
    await makeShard(['32']);
    await expect(read()).rejects.toThrow(
      'Unexpected absence of a shard with 410304-government, expected one: SHARD=41 npm run build',
    );
  });

  it('are refused where two have one agency', async () => {
    await makeShard(['32']);
    await makeShard(['41']);
    await makeShard(['410305']);
    await expect(read()).rejects.toThrow(
      /^Unexpected second shard with 410305-government, .* 41 and 410305: /,
    );
  });

  it('are refused where one is of other code, and where one was broken off or damaged', async () => {
    await makeShard(['32']);
    const place = await makeShard(['41'], 'older');
    await expect(read()).rejects.toThrow(/^Unexpected shard 41 of another version of the code/);
    await makeShard(['41']);
    cpSync(place, join(folder, 'whole'), { recursive: true });
    beginShard(place);
    await expect(read()).rejects.toThrow(/^Unexpected shard 41 that was broken off or damaged/);
    for (const list of ['shard.json', 'cache/kept-site.json']) {
      cpSync(join(folder, 'whole'), place, { recursive: true });
      await expect(read()).resolves.toHaveLength(2);
      truncateSync(join(place, list), 70);
      await expect(read()).rejects.toThrow(/^Unexpected shard 41 that was broken off or damaged/);
    }
  });
});

describe('SHARD', () => {
  it('names divisions by first digits, and the whole site where it names none', () => {
    expect(shardWanted(content, '41,32')).toEqual(['32', '41']);
    expect(shardWanted(content, ' 4103 32, 32')).toEqual(['32', '4103']);
    for (const none of [undefined, '', ' ,']) expect(shardWanted(content, none)).toBeNull();
  });

  it.each(['4', '41x', '河南', '4103041', '41;32', '../41', '11'])('%s is refused', (named) => {
    expect(() => shardWanted(content, named)).toThrow(/^Unexpected .* in SHARD, expected first digits of /);
  });

  it('means the pages of divisions and of their agencies', () => {
    const isOf41 = isOfDivisions((code) => code.startsWith('41'));
    for (const path of ['reports/410304-government/2021', 'agencies/410304-government', 'regions/410000'])
      expect(isOf41(path)).toBe(true);
    for (const path of [
      '',
      'years/2021',
      'reports/320800-government/2021',
      'regions/320000',
      'compare/x/4100',
    ])
      expect(isOf41(path)).toBe(false);
  });
});
