import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recheckedLines, walkLines } from '../../scripts/rechecking/print-recheck.ts';
import { recheckReports, type Rechecking, type Walk } from '../../scripts/rechecking/recheck-reports.ts';
import type { Rechecked } from '../../scripts/rechecking/rechecked.ts';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { publishedAddresses } from '../../scripts/ledger/ledger-folder.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readOriginals } from '../../src/archive/originals.ts';
import type { Report } from '../../src/schemas/report.ts';
import { gb18030Bytes } from '../../src/text/encode.ts';
import { docxOf } from '../layouts/printers/docx.ts';
import { add, filesIn, madePage, madeParts, madeProject, mistakesIn } from './adding/made-archive.ts';
import { HOST, openPortal, page, status, type Page, type Portal } from './adding/made-portal.ts';

const [BUREAU, CIVIL] = ['延津县财政局', '延津县民政局'];
const ID = '410726-finance-bureau/2023';
const TAGS = '<meta name="PubDate" content="2024-01-20">';
const REPORT = madePage(BUREAU, 2023, TAGS);
const OTHER = madePage(CIVIL, 2023);
const WORDS = '以公开为常态';
/** The report with a sentence changed and, in table 3, another number of new requests. */
const CHANGED = REPORT.replace(WORDS, '以公开为常态、不公开为例外').replace(
  /(本年新收[^]*?<td[^>]*>)(\d+)(<)/,
  (_, before: string, number: string, after: string) => `${before}${Number(number) + 1}${after}`,
);
const ATTACHED = docxOf(madeParts(BUREAU, 2022));
const leading = `<!doctype html><html><head><meta charset="utf-8"></head><body><h1>${BUREAU}2022年政府信息公开工作年度报告</h1><p>见附件：<a href="P0201.docx">年报</a></p></body></html>`;

let project = '';
let content = '';
let portal: Portal;
/** What the portal gives, as it is meanwhile. */
let pages: Record<string, Page> = {};
beforeEach(async () => {
  ({ project, content } = madeProject());
  pages = {
    '/report.html': page(REPORT),
    '/other.html': page(OTHER),
    '/leading.html': page(leading),
    '/P0201.docx': page(ATTACHED, 'application/octet-stream'),
  };
  portal = await openPortal(pages);
  await added('/report.html');
});
afterEach(async () => {
  await portal.close();
  rmSync(project, { recursive: true, force: true });
});

async function added(path: string): Promise<void> {
  const [outcome] = await add(content, HOST + path, { get: portal.get, today: '2026-02-10' });
  expect(outcome).toMatchObject({ kind: 'added' });
  portal.requests.length = 0;
}

const recheck = (today: string, asked: Partial<Rechecking> = {}): Promise<Walk> =>
  recheckReports({
    folder: content,
    today,
    isDry: false,
    get: portal.get,
    isWanted: () => true,
    said: () => undefined,
    ...asked,
  });

async function only(today: string, asked: Partial<Rechecking> = {}): Promise<Rechecked> {
  const { outcomes } = await recheck(today, asked);
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
}

const report = (id = ID): Promise<Report> => openArchive({ folder: content }).report(id);
const files = (): Record<string, string> => filesIn(join(project));
const isOf = (id: string) => (path: string) => path.includes(id);

const mistakes = (): Promise<string[]> => mistakesIn(content);

describe('npm run recheck, of an original that is as it was', () => {
  it('says so, and notes the day and nothing else', async () => {
    const before = files();
    expect(await only('2026-05-05')).toEqual({ id: ID, address: `${HOST}/report.html`, kind: 'same' });
    const { 'content/originals.jsonl': noted, ...rest } = files();
    expect(rest).toEqual(before);
    expect(JSON.parse(noted!)).toMatchObject({
      address: `${HOST}/report.html`,
      seenOn: '2026-05-05',
      gone: null,
    });
    expect(portal.requests).toEqual([`GET ${HOST}/report.html`]);
    expect(await mistakes()).toEqual([]);
  });

  it.each([
    [
      'a page rebuilt around it',
      REPORT.replace('<body>', '<body><div class="nav"><a href="/">首页</a></div>'),
    ],
    [
      'a number that is used once',
      REPORT.replace('</body>', '<script nonce="8f3a">var t=1764;</script></body>'),
    ],
    ['the day of today', REPORT.replace('</body>', '<p>今天是2026年5月5日 星期二</p></body>')],
    ['a count of visits', REPORT.replace('</body>', '<p>浏览次数：1024</p></body>')],
    ['other characters for the same words', gb18030Bytes(REPORT.replace(/utf-8/i, 'gbk'))],
  ])('takes other bytes with the same words and cells for no new version: %s', async (_, body) => {
    pages['/report.html'] = page(body, 'text/html');
    const before = files();
    expect(await only('2026-05-05')).toMatchObject({ kind: 'same-words' });
    const { 'content/originals.jsonl': noted, ...rest } = files();
    expect(rest).toEqual(before);
    expect(JSON.parse(noted!)).toMatchObject({
      sha256: expect.not.stringContaining((await report()).source.sha256),
    });
  });
});

describe('npm run recheck, of an original that was changed', () => {
  beforeEach(() => {
    pages['/report.html'] = page(CHANGED);
  });

  it('files it as replace does: both are kept, and what changed is shown in words and cells', async () => {
    const was = (await report()).tables.requests['received']!['total']!;
    const found = await only('2026-05-05');
    expect(found).toMatchObject({ kind: 'changed', version: `${ID}/2024-01-20` });
    const lines = recheckedLines(found).join('\n');
    expect(lines).toContain('以公开为常态、不公开为例外');
    expect(lines).toMatch(/cell requests\.received\.\w+ \(.*\): \d+ → \d+/);
    expect(readFileSync(join(content, `reports/${ID}.html`), 'utf8')).toBe(CHANGED);
    expect(readFileSync(join(content, `earlier/${ID}/2024-01-20.html`), 'utf8')).toBe(REPORT);
    expect((await report()).source).toMatchObject({ url: `${HOST}/report.html`, retrievedOn: '2026-05-05' });
    expect((await report(`${ID}/2024-01-20`)).tables.requests['received']!['total']).toEqual(was);
    expect(await mistakes()).toEqual([]);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect(files()['CHANGELOG.md']).toContain(`${ID}/2024-01-20 keeps the one before`);
    const ledger = publishedAddresses(join(project, 'docs/published-addresses'));
    expect(ledger.get(`/reports/${ID}/2024-01-20/`)).toContain('requests.received.total');
  });

  it('has nothing to do when it is done again, and keeps every version that follows', async () => {
    await only('2026-05-05');
    const before = files();
    expect(await only('2026-05-06')).toMatchObject({ kind: 'same' });
    const { 'content/originals.jsonl': _, ...rest } = files();
    const { 'content/originals.jsonl': __, ...was } = before;
    expect(rest).toEqual(was);
    pages['/report.html'] = page(REPORT.replace(WORDS, '坚持公开'));
    expect(await only('2026-06-01')).toMatchObject({ kind: 'changed', version: `${ID}/2026-05-05` });
    expect(Object.keys(files()).filter(isOf(`earlier/${ID}/`)).length).toBeGreaterThanOrEqual(2);
    expect(await mistakes()).toEqual([]);
  });

  it('shows what it would write with --dry-run, and writes nothing', async () => {
    const before = files();
    const found = await only('2026-05-05', { isDry: true });
    expect(recheckedLines(found).join('\n')).toMatch(
      /\+ reports\/410726-finance-bureau\/2023\.html {2}[0-9a-f]{64}/,
    );
    expect(files()).toEqual(before);
  });

  it.each([
    [
      'an error page',
      page('<p>您访问的页面不存在或已删除！</p>'),
      /Unexpected error page in place of the report/,
    ],
    [
      'a page that lost a table',
      page(REPORT.replace(/<table[^]*?<\/table>/, '')),
      /without table proactive.*npm run replace/,
    ],
    ['the report of another agency', page(OTHER), /民政局/],
    ['the report on another year', page(madePage(BUREAU, 2022)), /2022/],
  ] satisfies [string, Page, RegExp][])('lets nothing else take its place: %s', async (_, there, why) => {
    pages['/report.html'] = there;
    const before = files();
    expect(await only('2026-05-05')).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(why) as string,
    });
    expect(files()).toEqual(before);
  });
});

describe('npm run recheck, of an original that is gone', () => {
  it.each([404, 410])(
    'tells readers of status %d with the day it was last seen, until it is there again',
    async (code) => {
      await only('2026-05-05');
      pages['/report.html'] = status(code);
      expect(await only('2026-06-01')).toMatchObject({
        kind: 'vanished',
        status: code,
        seenOn: '2026-05-05',
      });
      expect(await only('2026-07-01')).toMatchObject({ kind: 'vanished', seenOn: '2026-05-05' });
      expect((await report()).source.vanished).toEqual({
        on: '2026-06-01',
        status: code,
        seenOn: '2026-05-05',
      });
      expect(await mistakes()).toEqual([]);
      pages['/report.html'] = page(REPORT);
      expect(await only('2026-08-01')).toMatchObject({ kind: 'same' });
      expect((await report()).source.vanished).toBeUndefined();
    },
  );

  it('knows the day that it was got on, where it was never asked for again', async () => {
    pages['/report.html'] = status(404);
    expect(await only('2026-06-01')).toMatchObject({ kind: 'vanished', seenOn: '2026-02-10' });
  });

  it.each([
    ['403', status(403)],
    ['503', status(503)],
    ['silence', (_: unknown, response: { destroy: () => void }) => response.destroy()],
  ] as [string, Page][])('concludes nothing from %s, and notes nothing', async (_, answer) => {
    pages['/report.html'] = answer;
    const before = files();
    expect(await only('2026-06-01')).toMatchObject({ kind: 'unreachable' });
    expect(files()).toEqual(before);
  });

  it('finds a report gone whose attachment is, and not one whose attachment is kept back', async () => {
    await added('/leading.html');
    const isWanted: Rechecking['isWanted'] = ({ year }) => year === 2022;
    expect(await only('2026-05-01', { isWanted })).toMatchObject({ kind: 'same' });
    pages['/P0201.docx'] = status(403);
    expect(await only('2026-05-02', { isWanted })).toMatchObject({ kind: 'unreachable' });
    pages['/P0201.docx'] = status(404);
    expect(await only('2026-05-03', { isWanted })).toMatchObject({ kind: 'vanished', seenOn: '2026-05-01' });
  });
});

describe('A walk over many addresses', () => {
  it('goes on where it was interrupted, and asks of each once a day', async () => {
    await added('/other.html');
    await added('/leading.html');
    const stopped = recheck('2026-05-05', {
      said: () => {
        throw new Error('interrupted');
      },
    });
    await expect(stopped).rejects.toThrow('interrupted');
    const { outcomes, passed } = await recheck('2026-05-05');
    expect(outcomes).toHaveLength(2);
    expect(passed).toMatchObject({ done: 1 });
    expect((await recheck('2026-05-05')).outcomes).toEqual([]);
    // The next day those come first that were not asked for the longest.
    writeFileSync(
      join(content, 'originals.jsonl'),
      readFileSync(join(content, 'originals.jsonl'), 'utf8').replace(
        /(other\.html","checkedOn":")2026-05-05/,
        '$12026-05-04',
      ),
    );
    expect((await recheck('2026-05-06')).outcomes[0]).toMatchObject({ address: `${HOST}/other.html` });
  });

  it('does not wait again for a server that does not answer', async () => {
    await added('/other.html');
    pages['/report.html'] = pages['/other.html'] = (_, response) => response.destroy();
    const { outcomes } = await recheck('2026-05-05');
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unreachable', 'unreachable']);
    expect(portal.requests.filter((request) => !request.endsWith('robots.txt'))).toHaveLength(1);
  });

  it('ends with how many of each there are, and what it passed over', async () => {
    const walk = await recheck('2026-05-05');
    expect(walkLines(walk, true)).toEqual([
      '     1  unchanged',
      '     0  other bytes, the same words and cells',
      '     0  changed: the new version leads, both are kept',
      '     0  gone: readers are told, with the day last seen',
      '     0  not reachable now: nothing concluded',
      '     0  to look at: what is there was not filed',
      '     0  asked for today already',
      '     2  without an address in their notes',
      '     1  records of figures, of which the archive has no original',
      'Nothing was written.',
    ]);
  });
});

describe('content/originals.jsonl', () => {
  it.each([
    ['no JSON', 'gone'],
    ['a line without a day', '{"address":"http://www.yanjin.gov.cn/report.html"}'],
  ])('is held against its form by check: %s', async (_, line) => {
    writeFileSync(join(content, 'originals.jsonl'), `${line}\n`);
    expect(await mistakes()).toContainEqual(expect.stringMatching(/Unexpected line 1 .*each address once/));
  });

  it('forgets addresses that no report has any more', async () => {
    const gone = {
      address: `${HOST}/none.html`,
      checkedOn: '2026-01-01',
      seenOn: null,
      sha256: null,
      gone: null,
    };
    writeFileSync(join(content, 'originals.jsonl'), `${JSON.stringify(gone)}\n`);
    await recheck('2026-05-05');
    expect([...(await readOriginals(content)).keys()]).toEqual([`${HOST}/report.html`]);
  });
});
