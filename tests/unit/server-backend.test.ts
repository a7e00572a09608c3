import { afterEach, expect, test, vi } from 'vitest';
import { searchBackends as words } from '#language/search-backends.ts';
import { noFilters } from '../../src/client/search/filters.ts';
import { SearchFailure } from '../../src/client/search/search-backend.ts';
import { askServer } from '../../src/client/search/server-backend.ts';
import type { FileSearch } from '../../src/client/search/static-backend.ts';

const CHOSEN = 'https://archive.example/base/search-backend.json';
const BASE = 'https://archive.example/base/pagefind/';
const STATE = { query: '公开', filters: { ...noFilters(), year: ['2021'] }, sort: 'newest' as const };

const BY_FILES = { total: 1 };
const BY_SERVER = { total: 2 };

/** Files that find `BY_FILES`, and what was asked of them. */
function filesWith(search: () => Promise<unknown> = async () => BY_FILES): FileSearch {
  return { search, answered: async () => ({}), tables: async () => BY_FILES } as unknown as FileSearch;
}

/** Answers requests by the last part of their path; a function may fail. */
function network(answers: Record<string, () => unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: URL | string) => {
    const url = new URL(address);
    asked.push(url.href);
    const answer = await answers[url.pathname.split('/').at(-1) ?? '']?.();
    return answer === undefined
      ? new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } })
      : new Response(JSON.stringify(answer));
  });
  return asked;
}

const own = () => ({ edition: 'e1' });
const named = (server: string) => () => ({ backend: 'server', server });

afterEach(() => vi.unstubAllGlobals());

test('the server that the file names is asked with the query string of the page', async () => {
  const asked = network({
    'search-backend.json': named('/search-api'),
    'manifest.json': own,
    search: () => ({ edition: 'e1', answer: BY_SERVER }),
  });
  const backend = askServer(CHOSEN, BASE, filesWith());
  expect(await backend.search(STATE, 20)).toEqual(BY_SERVER);
  expect(backend.notice?.()).toBeNull();
  const query = new URLSearchParams({
    q: '公开',
    year: '2021',
    sort: 'newest',
    shown: '20',
    language: 'zh-CN',
  });
  expect(asked).toContain(`https://archive.example/search-api/search?${query}`);
});

test('a file that chooses the files asks no server', async () => {
  const asked = network({ 'search-backend.json': () => ({ backend: 'static' }) });
  const backend = askServer(CHOSEN, BASE, filesWith());
  expect(await backend.search(STATE, 20)).toEqual(BY_FILES);
  expect(backend.notice?.()).toBeNull();
  expect(asked).toEqual([CHOSEN]);
});

const FAILURES: [keyof typeof words.notice, () => unknown][] = [
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['unreachable', () => undefined],
  ['unreachable', () => ({ refused: 'failed' })],
  ['incomplete', () => ({ refused: 'incomplete' })],
  ['slow', () => ({ refused: 'slow' })],
  ['slow', () => ({ refused: 'busy' })],
  ['otherEdition', () => ({ edition: 'e0', answer: BY_SERVER })],
];

test.each(FAILURES)(
  'where the server is %s the files are searched, and it is said',
  async (notice, search) => {
    network({ 'search-backend.json': named('https://s.example/'), 'manifest.json': own, search });
    const backend = askServer(CHOSEN, BASE, filesWith());
    expect(await backend.search(STATE, 20)).toEqual(BY_FILES);
    expect(backend.notice?.()).toBe(words.notice[notice]);
  },
);

test('a server that did not answer rests, one that was slow does not, and what was said of it is not said again', async () => {
  let answer: unknown = { refused: 'slow' };
  const asked = network({
    'search-backend.json': named('https://s.example/'),
    'manifest.json': own,
    search: () => answer,
  });
  const backend = askServer(CHOSEN, BASE, filesWith());
  await backend.search(STATE, 20);
  answer = { edition: 'e1', answer: BY_SERVER };
  expect(await backend.search(STATE, 20)).toEqual(BY_SERVER);
  expect(backend.notice?.()).toBeNull();
  answer = { refused: 'incomplete' };
  await backend.search(STATE, 20);
  const before = asked.length;
  expect(await backend.search(STATE, 20)).toEqual(BY_FILES);
  expect(backend.notice?.()).toBe(words.notice.incomplete);
  expect(asked.length).toBe(before);
});

test('a site without an index of its own says that the server does not answer', async () => {
  network({ 'search-backend.json': named('https://s.example/') });
  const bare = filesWith(() => Promise.reject(new SearchFailure('unbuilt', '404')));
  const backend = askServer(CHOSEN, BASE, bare);
  await expect(backend.search(STATE, 20)).rejects.toMatchObject({ said: words.unserved });
});

test('a site without an index of its own takes the server at its word', async () => {
  network({
    'search-backend.json': named('https://s.example/'),
    search: () => ({ edition: 'e7', answer: BY_SERVER }),
  });
  expect(await askServer(CHOSEN, BASE, filesWith()).search(STATE, 20)).toEqual(BY_SERVER);
});

test('an earlier search is given up for a later one, whoever answers first', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  let count = 0;
  network({
    'search-backend.json': named('https://s.example/'),
    'manifest.json': own,
    search: () => ((count += 1) === 1 ? promise : { edition: 'e1', answer: BY_SERVER }),
  });
  const backend = askServer(CHOSEN, BASE, filesWith());
  const first = backend.search(STATE, 20);
  await vi.waitFor(() => expect(count).toBe(1));
  expect(await backend.search(STATE, 20)).toEqual(BY_SERVER);
  resolve({ refused: 'slow' });
  expect(await first).toBeNull();
});
