import type { Locator, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { addressesOf, missingFrom, withoutEarlier, withoutMoved } from '../../scripts/ledger/addresses.ts';
import { appendToLedger, publishedAddresses } from '../../scripts/ledger/ledger-folder.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { agenciesOf } from '../../scripts/synth/agencies.ts';
import { figuresOf } from '../../scripts/synth/figures.ts';
import { printTables } from '../../scripts/synth/print-tables.ts';
import { readMoved } from '../../src/archive/moved.ts';
import { crawlComparisons } from '../site/crawl-comparisons.ts';
import { reportPdf } from '../pdf/made-report-pdf.ts';
import { some } from '../some.ts';
import { buildOnce } from './build-once.ts';
import { withSite } from './read-pictured.ts';
import { npmRun, type Outcome } from './run-command.ts';

/**
 * A keeper's January, with commands alone: 30 reports of 10 agencies in four formats filed, three published anew, one
 * withdrawn, an agency renamed under a new id, one merged, a cell corrected. Everything is built before and after.
 */
const SEED = 7;
const folder = mkdtempSync(join(tmpdir(), 'january-'));
const content = join(folder, 'content');
const ledger = join(folder, 'docs/published-addresses');
const [siteBefore, siteAfter, cache] = ['before', 'after', 'cache'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const at = (path: string): string => join(content, path);

/** The words of an ordinary report, in one of the formats. */
function printed(title: string, tables: readonly string[][], format: string): string | Uint8Array {
  const words = [
    ['一、总体情况', '本机关依法公开政府信息，办理申请。'],
    ['二、主动公开政府信息情况', tables[0]!],
    ['三、收到和处理政府信息公开申请情况', tables[1]!],
    ['四、政府信息公开行政复议、行政诉讼情况', tables[2]!],
    ['五、存在的主要问题及改进情况', '公开的内容还不够细。下一步加以改进。'],
    ['六、其他需要报告的事项', '无其他需要报告的事项。'],
  ] as const;
  if (format === '.pdf') {
    const rowsOf = (text: string | readonly string[]) =>
      typeof text === 'string' ? text : text.map((row) => row.split('\t'));
    return reportPdf([title, ...words.flatMap(([head, text]) => [head, rowsOf(text)])]);
  }
  const isHtml = format === '.html';
  const heading = (level: number, text: string): string =>
    isHtml ? `<h${level}>${text}</h${level}>` : format === '.md' ? `${'#'.repeat(level)} ${text}` : text;
  const body = (text: string | readonly string[]): string => {
    if (typeof text === 'string') return isHtml ? `<p>${text}</p>` : text;
    if (!isHtml) return text.join('\n');
    const rows = text.map(
      (row) =>
        `<tr>${row
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
    return `<table>${rows.join('\n')}</table>`;
  };
  const parts = [heading(1, title), ...words.flatMap(([head, text]) => [heading(2, head), body(text)])];
  return isHtml
    ? `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${parts.join('\n')}\n</body></html>\n`
    : `${parts.join('\n\n')}\n`;
}

/** Where the archive is published before the chores. */
const ORIGIN = 'https://example.org/';
const FORMATS = ['.txt', '.md', '.html'];
const YEARS = [2022, 2023, 2024];
const agencies = agenciesOf('410000', 400, SEED)
  .filter(({ entry }) => entry.kind === 'department')
  .slice(0, 10)
  .map((agency) => ({ ...agency, years: YEARS }));
const figures = new Map(agencies.map((agency) => [agency.id, new Map(figuresOf(agency, SEED))]));
const reportFile = (at: number, year: number, format: string): string | Uint8Array => {
  const agency = agencies[at]!;
  const ofYear = figures.get(agency.id)!.get(year)!;
  const { proactive, requests, remedies } = printTables(ofYear);
  return printed(
    `${agency.entry.name}${year}年政府信息公开工作年度报告`,
    [proactive, requests, remedies],
    format,
  );
};
const reportText = (at: number, year: number, format: string): string => String(reportFile(at, year, format));
/** The one report whose words are on a page and whose tables are in what was attached to it. */
const JOINED = { at: 8, year: 2023 };
/** Where a report stays that is changed there. */
const PUBLISHED = 'http://www.example.gov.cn/2024.html';
/** What recheck noted of the address of another. */
const GONE = {
  address: 'http://www.example.gov.cn/gone.html',
  checkedOn: '2026-02-03',
  seenOn: '2025-11-29',
  sha256: null,
  gone: { on: '2026-01-05', status: 404 },
};
/** The one report that its agency published as a PDF. */
const PAGED = { at: 8, year: 2022 };

function commit(message: string): void {
  git('add', '--all', '--', 'content', 'docs', 'CHANGELOG.md');
  git('commit', '--quiet', '--message', message);
}

function run(...args: string[]): Outcome {
  const outcome = npmRun(['--silent', ...args], { CONTENT_DIR: content });
  expect(outcome.stderr).toBe('');
  expect(outcome.status).toBe(0);
  return outcome;
}

const idAt = (place: number): string => agencies[place]!.id;
const OLD_NAME = agencies[5]!.entry.name;
const NEW_NAME = `${OLD_NAME.replace(/[^省市县区]*$/u, '')}数据和政务服务局`;
const NEW_ID = `${idAt(5).slice(0, 6)}-data-and-services`;
const CORRECTED = { table: 'requests', row: 'received', column: 'total' };

beforeAll(async () => {
  for (const name of ['glossary.yml', 'pages'])
    cpSync(join(PROJECT, 'content', name), at(name), { recursive: true });
  mkdirSync(at('agencies'));
  for (const [place, { id, entry }] of agencies.entries()) {
    writeFileSync(at(`agencies/${id}.yml`), `# 登记于一月\n${stringify(entry, { singleQuote: true })}`);
    mkdirSync(at(`reports/${id}`), { recursive: true });
    for (const year of YEARS) {
      const isPaged = place === PAGED.at && year === PAGED.year;
      const format = isPaged ? '.pdf' : FORMATS[place % 3]!;
      writeFileSync(at(`reports/${id}/${year}${format}`), reportFile(place, year, format));
    }
  }
  writeFileSync(
    at(`reports/${idAt(1)}/2024.yml`),
    `url: ${PUBLISHED}\npublishedOn: 2025-01-20 # 网站所载\nretrievedOn: 2025-02-03\n`,
  );
  const whole = reportText(JOINED.at, JOINED.year, '.html');
  const joined = at(`reports/${idAt(JOINED.at)}/${JOINED.year}`);
  writeFileSync(`${joined}.html`, whole.replace(/<p>[^]*?<\/p>/g, ''));
  writeFileSync(`${joined}.page.html`, whole.replace(/<table>[^]*?<\/table>/g, ''));
  writeFileSync(at(`reports/${idAt(9)}/2023.yml`), `url: ${GONE.address}\n`);
  writeFileSync(at('originals.jsonl'), `${JSON.stringify(GONE)}\n`);
  writeFileSync(
    join(folder, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n### Data\n\n- First reports.\n',
  );
  for (const name of ['digests.txt', 'readings.jsonl']) writeFileSync(at(name), '');
  appendToLedger(new Map(), ledger);
  git('init', '--quiet');
  git('config', 'user.name', 'Keeper');
  git('config', 'user.email', 'keeper@example.org');
  run('accept');
  commit('File the reports of January');
  await buildOnce(siteAfter, cache, content, { SITE: ORIGIN, BASE: '/' });
  // In its place the next build keeps of it what does not change, as at a keeper's.
  cpSync(siteAfter, siteBefore, { recursive: true });
  appendToLedger(addressesOf(siteBefore), ledger);
  commit('Publish the addresses');

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const anew = (place: number, format: string): string =>
    reportText(place, 2024, format).replace('依法公开', '依法、及时公开');
  run('replace', '--', `${idAt(0)}/2024`, file('a.txt', anew(0, '.txt')), '--published', '2026-02-01');
  run(
    ...['replace', '--', `${idAt(1)}/2024`, file('b.html', anew(1, '.html'))],
    ...['--url', PUBLISHED, '--published', '2026-02-02', '--retrieved', '2026-02-03'],
  );
  run('replace', '--', `${idAt(2)}/2024`, file('c.md', anew(2, '.md')));
  run('withdraw', '--', `${idAt(3)}/2023`, '--reason', '误收了他人的文件。');
  run(
    ...['rename-agency', '--', idAt(5), '--name', NEW_NAME, '--since', '2024-03-01'],
    ...['--id', NEW_ID, '--reason', '机构改革。'],
  );
  run(
    ...[
      'merge-agencies',
      '--',
      idAt(6),
      '--into',
      idAt(7),
      '--since',
      '2025-01-01',
      '--reason',
      '职能划转。',
    ],
  );
  const was = JSON.parse(readFileSync(join(siteBefore, `reports/${idAt(4)}/2022.json`), 'utf8')).tables
    .requests.received.total.value as number;
  writeFileSync(
    at(`reports/${idAt(4)}/2022.yml`),
    stringify({
      corrections: [{ ...CORRECTED, was, now: was + 1, reason: '误印。', evidence: '网站更正公告。' }],
    }),
  );
  run('accept');
  commit('Correct a cell');
  await buildOnce(siteAfter, cache, content, { SITE: ORIGIN, BASE: '/' });
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (address: string): string => readFileSync(join(siteAfter, address, 'index.html'), 'utf8');

describe('the archive that January begins with', () => {
  it('shows every number and sum of its comparisons as its reports have them', () => {
    const crawl = crawlComparisons(siteBefore);
    expect(crawl.wrong).toEqual([]);
    expect(crawl.reports).toBe(agencies.length * YEARS.length);
    expect(crawl.values).toBeGreaterThan(crawl.reports * 60);
    expect(crawl.sums).toBeGreaterThan(200);
  });

  it('has maps that name only pages that are there, with times, and robots.txt names the map of them', () => {
    const listed = (path: string): string[] =>
      [...readFileSync(join(siteBefore, path), 'utf8').matchAll(/<loc>(.*?)<\/loc><lastmod>\d{4}-/g)].map(
        (match) => (match[1] ?? '').slice(ORIGIN.length),
      );
    const maps = listed('sitemap.xml');
    const pages = some(maps).flatMap(listed);
    expect(pages).toContain(`reports/${idAt(0)}/2022/`);
    expect(pages.filter((path) => !existsSync(join(siteBefore, path, 'index.html')))).toEqual([]);
    expect(new Set(pages).size).toBe(pages.length);
    expect(readFileSync(join(siteBefore, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${ORIGIN}sitemap.xml`);
  });

  it('has pages whose shared links show a picture that is there, and say where the page lies', () => {
    const address = `reports/${idAt(0)}/2022/`;
    const html = readFileSync(join(siteBefore, address, 'index.html'), 'utf8');
    const meta = (name: string): string =>
      new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    expect(meta('og:url')).toBe(`${ORIGIN}${address}`);
    expect(meta('og:image')).toMatch(new RegExp(`^${ORIGIN}.`));
    expect(existsSync(join(siteBefore, meta('og:image').slice(ORIGIN.length)))).toBe(true);
  });
});

describe('a report that its agency published as a PDF', () => {
  const address = `/reports/${idAt(PAGED.at)}/${PAGED.year}/`;

  it('leads from a number to the picture of its page, where it is marked, and back', async () => {
    const complaints = await withSite(siteBefore, async (open) => {
      const report = await open(address);
      const cell = report.locator('td[id="requests.received.total"]');
      const number = await cell.innerText();
      await cell.click();
      await report
        .locator('.number-card')
        .getByRole('link', { name: /^原文第/ })
        .click();
      await report.waitForURL(`**${address}source/#requests.received.total`);
      const frame = report.locator('rect:target');
      const sheet = report.locator('.page-sheet', { has: frame });
      await sheet.locator('canvas').waitFor();
      await expect.poll(() => inkUnder(report), { timeout: 30_000 }).toBeGreaterThan(0);
      const said = report.locator('.page-said', { hasText: '图中标出' });
      expect(await said.innerText()).toContain(`总计：${number}`);
      const { height } = report.viewportSize()!;
      await expect.poll(() => isWithin(frame, height), { timeout: 30_000 }).toBe(true);
      // Another number of the page, and from there to its cell.
      await report.locator('rect[id="requests.received.naturalPerson"]').click();
      await said.getByRole('link').click();
      await report.waitForURL(`**${address}#requests.received.naturalPerson`);
    });
    expect(complaints).toEqual([]);
  });

  it('says which page could not be drawn, with the way to it, where the file or the script is not there', async () => {
    await withSite(siteBefore, async (open) => {
      const cases = [
        ['**/*.pdf', '没有取到原始文件'],
        ['**/pdf.js', '没有取到画页面的程序'],
      ] as const;
      for (const [gone, why] of cases) {
        const page = await open('/404.html');
        await page.route(gone, (route) => route.fulfill({ status: 404 }));
        await page.goto(new URL(`${address}source/#P2`, page.url()).href);
        const said = page.locator('#P2 .page-said');
        await said.getByRole('link').waitFor();
        expect(await said.innerText()).toContain(`${why}，第 2 页`);
        expect(await said.getByRole('link').getAttribute('href')).toBe(`${address.slice(0, -1)}.pdf#page=2`);
      }
    });
  });

  it('says without scripts which page it is, what is printed there, and where the file has it', async () => {
    await withSite(siteBefore, async (open) => {
      const page = await open(`${address}source/#P2`, { javaScriptEnabled: false });
      expect(await page.locator('#P2 h2').innerText()).toBe('第 2 页');
      expect(await page.locator('#P2 .page-link a').getAttribute('href')).toBe(
        `${address.slice(0, -1)}.pdf#page=2`,
      );
      await page.locator('#P2 summary').click();
      expect(await page.locator('#P2 .printed').allInnerTexts()).not.toEqual([]);
    });
  });
});

/** Whether a spot has come to stand in a window of this height. */
async function isWithin(spot: Locator, height: number): Promise<boolean> {
  const box = await spot.boundingBox();
  return box !== null && box.y > 0 && box.y + box.height < height;
}

/** How many dark points the picture has under the frame that is marked. */
const inkUnder = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const frame = document.querySelector('rect:target')!;
    const canvas = frame.closest('.page-sheet')!.querySelector('canvas')!;
    const [inner, outer] = [frame.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const scale = canvas.width / outer.width;
    const at = (length: number) => Math.round(length * scale);
    const { data } = canvas
      .getContext('2d')!
      .getImageData(at(inner.x - outer.x), at(inner.y - outer.y), at(inner.width), at(inner.height));
    return data.filter((value, index) => index % 4 === 0 && value < 128).length;
  });

describe('a keeper’s January', () => {
  it('leaves content in which check finds no error and nothing is left to accept', () => {
    expect(npmRun(['--silent', 'accept'], { CONTENT_DIR: content }).stdout).toMatch(/^Nothing has changed/);
    const { status, stdout } = npmRun(['--silent', 'check'], { CONTENT_DIR: content });
    // The cell was corrected by one, so its sum does not hold any more.
    const errors = stdout.split('\n').filter((line) => / error /.test(line));
    expect(errors.every((line) => /applicant-total|request-balance/.test(line))).toBe(true);
    expect(status).toBe(errors.length > 0 ? 1 : 0);
  });

  it('answers at every address and anchor that was published before', () => {
    const [before, after] = [addressesOf(siteBefore), addressesOf(siteAfter)];
    expect(before.size).toBeGreaterThan(500);
    return readMoved(content).then((moved) => {
      expect(withoutEarlier(withoutMoved(missingFrom(before, after), moved), after)).toEqual([]);
      const answered = some(moved.filter(({ from }) => !from.includes('#'))).filter(
        ({ from }) => !existsSync(join(siteAfter, from.endsWith('/') ? `${from}index.html` : from)),
      );
      expect(answered).toEqual([]);
      const lost = moved.filter(({ to }) => to !== undefined && !after.has(to.replace(/#.*$/, '')));
      expect(lost).toEqual([]);
    });
  });

  it('keeps what was published: the older version, whole, at its dated address', () => {
    const [old, now] = [`reports/${idAt(1)}/2024/2025-01-20`, `reports/${idAt(1)}/2024`];
    const raw = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');
    expect(raw(siteAfter, `${old}.md`)).toBe(raw(siteBefore, `${now}.md`));
    // Under its old name there is the same file: the new one is a web page.
    expect(raw(siteAfter, `${now}.md`)).toBe(raw(siteBefore, `${now}.md`));
    expect(page(`${now}/`)).toContain('依法、及时公开');
    expect(page(`${now}/`)).toContain(`href="/${old}/"`);
    expect(page(`${old}/`)).toContain('依法公开');
    expect(page(`${old}/`)).toContain('id="requests.received.total"');
    expect(page(`${old}/source/`)).toContain('id="L1"');
    expect(JSON.parse(raw(siteAfter, `${old}.json`)).id).toBe(old.replace('reports/', ''));
  });

  it('says that an original was changed where it stands, on which days it was got, and what changed', () => {
    const now = `reports/${idAt(1)}/2024`;
    const said = page(`${now}/`);
    expect(said).toContain('原文有更动');
    expect(said).toContain('2026-02-03 取得的与 2025-02-03 取得的不同');
    expect(said).toContain('文字 1 处');
    expect(said).toMatch(/<ins><span[^>]*>〔新增：<\/span>、及时<span/);
    expect(page(`${now}/2025-01-20/`)).toMatch(/<ins><span[^>]*>〔新增：<\/span>、及时<span/);
    expect(page(`${now}/source/`)).toContain('原文有更动');
    // Of what was published elsewhere it is not said.
    expect(page(`reports/${idAt(0)}/2024/`)).toContain('机关重新发布过这份报告');
  });

  it('says that an original is gone, since when, and when it was last seen', () => {
    for (const address of [`reports/${idAt(9)}/2023/`, `reports/${idAt(9)}/2023/source/`]) {
      const said = page(address);
      expect(said).toContain('原网址上已没有这份报告');
      expect(said).toContain('2026-01-05 访问原网址，服务器答复网页不存在（404）');
      expect(said).toContain('最后一次见到原文是 2025-11-29');
    }
    expect(page(`reports/${idAt(9)}/2022/`)).not.toContain('已没有这份报告');
  });

  it('shows a report in two files as one, names both, and leads from its words to the lines of the page', () => {
    const address = `reports/${idAt(JOINED.at)}/${JOINED.year}`;
    const said = page(`${address}/`);
    expect(said).toContain('文字取自网页，表格取自附件');
    expect(said).toContain('本机关依法公开政府信息，办理申请。');
    expect(said).toContain('id="requests.received.total"');
    expect(said).toContain(`href="/${address}.page.html"`);
    const [, line = ''] =
      new RegExp(`href="/${address}/source/#page-L(\\d+)"[^>]*>[^<]*网页第`).exec(said) ?? [];
    expect(page(`${address}/source/`)).toContain(`id="page-L${line}"`);
    const read = (path: string): string => readFileSync(join(siteAfter, path), 'utf8');
    expect(read(`${address}.page.html`)).toBe(readFileSync(at(`${address}.page.html`), 'utf8'));
    expect(read('data/raw-files.sha256.txt')).toContain(`  ${address}.page.html\n`);
  });

  it('says of what was withdrawn that it was, and why, on its pages and in its files', () => {
    const address = `reports/${idAt(3)}/2023`;
    expect(page(`${address}/`)).toContain('误收了他人的文件。');
    expect(JSON.parse(readFileSync(join(siteAfter, `${address}.json`), 'utf8'))).toMatchObject({
      status: 'withdrawn',
      reason: '误收了他人的文件。',
    });
    expect(readFileSync(join(siteAfter, `${address}.txt`), 'utf8')).toContain('已撤下');
  });

  it('gives reports the name of their time, under the agency’s new id', () => {
    const titleOf = (address: string): string => /<h1[^>]*>([^<]*)/.exec(page(address))?.[1] ?? '';
    expect(titleOf(`reports/${NEW_ID}/2022/`)).toContain(OLD_NAME);
    expect(readFileSync(join(siteAfter, `reports/${NEW_ID}/2022.csv`), 'utf8')).toContain(OLD_NAME);
    expect(titleOf(`agencies/${NEW_ID}/`)).toContain(NEW_NAME);
    // All its reports print the old name.
    for (const address of ['compare/requests.received.total/2022', 'years/2022']) {
      expect([address, page(address).includes(`>${OLD_NAME}<`)]).toEqual([address, true]);
      expect([address, page(address).includes(`>${NEW_NAME}<`)]).toEqual([address, false]);
    }
    expect(page(`agencies/${NEW_ID}/`)).toContain(OLD_NAME);
    expect(page(`reports/${idAt(5)}/2022/`)).toContain(`/reports/${NEW_ID}/2022/`);
    expect(readFileSync(join(siteAfter, `reports/${idAt(5)}/2022.json`), 'utf8')).toBe(
      readFileSync(join(siteAfter, `reports/${NEW_ID}/2022.json`), 'utf8'),
    );
  });

  it('has the successor name whose work it took over, and go on from their figures', () => {
    const successor = page(`agencies/${idAt(7)}/`);
    expect(successor).toContain(agencies[6]!.entry.name);
    expect(successor).toContain(`href="/reports/${idAt(6)}/2022/`);
    const [, picture = ''] = /<figure[^>]*id="chart-succession"([^]*?)<\/figure>/.exec(successor) ?? [];
    expect(picture).toContain(`data-series="${agencies[6]!.entry.name}"`);
    expect(picture).toContain(`data-series="${agencies[7]!.entry.name}"`);
    expect(picture).toContain('2025-01-01');
    expect(page(`agencies/${idAt(6)}/`)).toContain('职能划转。');
  });

  it('is told in the history, one commit a chore, in the changelog and in the ledger; comments stay', () => {
    const subjects = git('log', '--format=%s').trim().split('\n').reverse();
    expect(subjects.slice(2).map((subject) => subject.split(' ')[0])).toEqual([
      ...['Let', 'Let', 'Let', 'Withdraw', 'Move', 'Merge', 'Correct'],
    ]);
    expect(git('status', '--porcelain', '--', 'content')).toBe('');
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toContain(`- Withdraw ${idAt(3)}/2023`);
    expect(publishedAddresses(ledger).get(`/reports/${NEW_ID}/2022/`)).toContain('requests.received.total');
    expect(readFileSync(at(`agencies/${NEW_ID}.yml`), 'utf8')).toContain('# 登记于一月');
    expect(readFileSync(at(`earlier/${idAt(1)}/2024/2025-01-20.yml`), 'utf8')).toContain('# 网站所载');
  });
});
