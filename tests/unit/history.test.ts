import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentDigest, contentHistory } from '../../src/archive/history.ts';

let repository = '';
let content = '';

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', repository, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      GIT_COMMITTER_DATE: `${date} +0800`,
    },
  }).trim();
let date = '';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

/** Commits everything and gives the commit's id. */
function commit(at: string): string {
  date = at;
  git('add', '--all');
  git('commit', '--quiet', '--message', 'x');
  return git('rev-parse', 'HEAD');
}

const RAW = 'reports/410304-government/2021.txt';
const NOTES = 'reports/410304-government/2021.yml';
const OTHER = 'reports/410304-瀍河/2022.txt';

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'history-'));
  content = join(repository, 'archive/content');
  date = '2026-01-01T08:00:00';
  git('init', '--quiet', '--initial-branch=main');
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

describe('the history of the content', () => {
  it('names the newest commit that changed any of a report’s files, in UTC', async () => {
    write(`archive/content/${RAW}`, '1');
    write(`archive/content/${OTHER}`, '1');
    const first = commit('2026-01-01T08:00:00');
    write(`archive/content/${NOTES}`, 'notes: x');
    const second = commit('2026-02-01T08:00:00');
    write('archive/readme.md', 'not content');
    commit('2026-03-01T08:00:00');

    const { lastChange, whole } = await contentHistory(content);
    expect(lastChange([RAW])).toEqual({ kind: 'commit', id: first, changedAt: '2026-01-01T00:00:00Z' });
    expect(lastChange([RAW, NOTES, 'agencies/nobody.yml'])?.id).toBe(second);
    expect(lastChange([OTHER])?.id).toBe(first);
    expect(lastChange(['agencies/nobody.yml'])).toBeNull();
    expect(whole?.id).toBe(second);
  });

  it('takes a change from a branch for the merge that brought it, whose tree holds all content', async () => {
    git('checkout', '--quiet', '-b', 'branch');
    write(`archive/content/${OTHER}`, '2');
    commit('2026-04-01T08:00:00');
    git('checkout', '--quiet', 'main');
    write(`archive/content/${RAW}`, '2');
    commit('2026-04-02T08:00:00');
    date = '2026-04-03T08:00:00';
    git('merge', '--quiet', '--no-edit', 'branch');
    const merge = git('rev-parse', 'HEAD');

    const { lastChange, whole } = await contentHistory(content);
    expect(lastChange([OTHER])?.id).toBe(merge);
    expect(whole?.id).toBe(merge);
  });

  it('names no commit for what is changed, new or gone since, only for the rest', async () => {
    write(`archive/content/${RAW}`, '3');
    write('archive/content/reports/410304-government/2023.txt', 'new');
    const { lastChange, whole } = await contentHistory(content);
    expect(lastChange([RAW, NOTES])).toBeNull();
    expect(lastChange(['reports/410304-government/2023.txt'])).toBeNull();
    expect(lastChange([OTHER])).not.toBeNull();
    expect(whole).toBeNull();
    git('checkout', '--quiet', '.');
    git('clean', '--quiet', '-fd');
  });

  it('names the commit that removed a file of those that are meant, and none where one is changed', async () => {
    const isMeant = (path: string): boolean => path.includes('/2022.');
    rmSync(join(content, OTHER));
    const removed = commit('2026-05-01T08:00:00');
    expect((await contentHistory(content)).lastChangeWhere(isMeant)?.id).toBe(removed);
    write('archive/content/reports/410304-government/2022.yml', 'notes: x');
    expect((await contentHistory(content)).lastChangeWhere(isMeant)).toBeNull();
    git('clean', '--quiet', '-fd');
  });

  it('is empty outside of a repository, in a shallow clone and without Git', async () => {
    const shallow = mkdtempSync(join(tmpdir(), 'shallow-'));
    git('clone', '--quiet', '--depth=1', `file://${repository}`, join(shallow, 'clone'));
    for (const history of [
      await contentHistory(join(shallow, 'clone/archive/content')),
      await contentHistory(shallow),
      await contentHistory(content, () => Promise.resolve(null)),
    ])
      expect([history.whole, history.lastChange([RAW])]).toEqual([null, null]);
    rmSync(shallow, { recursive: true });
  });
});

describe('the digest of the content', () => {
  const report = (sha256: string) => ({
    id: '410304-government/2021',
    source: { path: RAW, sha256, bytes: 1 },
    corrections: [],
  });

  it('is that of the raw files, whatever the day', () => {
    const one = contentDigest([report('a'.repeat(64))]);
    expect(one).toEqual({ kind: 'digest', id: expect.stringMatching(/^[0-9a-f]{64}$/), changedAt: null });
    expect(contentDigest([report('a'.repeat(64))])).toEqual(one);
    expect(contentDigest([report('b'.repeat(64))])).not.toEqual(one);
  });
});
