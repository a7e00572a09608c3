import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { Sidecar } from '../../src/schemas/sidecar.ts';
import { buildOnce, smallContent } from './build-once.ts';

const AGENCY = '410304-government';
const MEGABYTE = 1_000_000;

/** What an attacker would have a page run, in the ways that markup can be broken into. */
const ATTACK = [
  '<script>hostile()</script>',
  '<x-hostile onclick=hostile()>',
  '"><img src=x onerror=hostile()>',
  "'><svg onload=hostile()>",
  '<a href="javascript:hostile()">附件</a>',
  '</title></textarea></style></script><iframe srcdoc="<script>hostile()</script>">',
  '[附件](javascript:hostile())',
  '{{hostile()}} ${hostile()} <!-- --> &lt;script&gt;',
].join(' ');
const BIDI = '\u202Eetar\u202C \u2066hidden\u2069 \u200B\u200F';

const original = readFileSync(join(PROJECT, `content/reports/${AGENCY}/2021.txt`), 'utf8');
const title = (year: number): string => `洛阳市瀍河回族区人民政府${year}年政府信息公开工作年度报告`;
const ROW = '一、本年新收政府信息公开申请数量';

interface Hostile {
  kind: string;
  extension: '.txt' | '.md' | '.html';
  text: string;
}

/** Reports that nobody would file and that somebody could, by year. */
const MADE: Record<number, Hostile> = {
  2008: {
    kind: 'markup in title and prose',
    extension: '.txt',
    text: `${ATTACK}${title(2008)}\n${ATTACK}\n${original}`,
  },
  2009: {
    kind: 'markup in labels and cells',
    extension: '.txt',
    text: original.replaceAll(/\t/g, `\t${ATTACK}\t`).replace('本年新收', `本年${ATTACK}新收`),
  },
  2010: {
    kind: 'controls of direction',
    extension: '.txt',
    text: original.replaceAll('政府', `政${BIDI}府`),
  },
  2011: {
    kind: 'NUL and other control characters',
    extension: '.txt',
    text: original.replaceAll('公', '公\0\x01\x1B[31m\x7F'),
  },
  2012: {
    kind: 'a line of a megabyte',
    extension: '.txt',
    text: `${original}\n${'公开'.repeat(MEGABYTE / 2)}\n`,
  },
  2013: {
    kind: 'a megabyte of numbers in a line',
    extension: '.txt',
    text: `${original.replace(ROW, `${'1 '.repeat(MEGABYTE / 2)}\n${ROW}`)}`,
  },
  2014: {
    kind: 'thirty thousand cells in a row',
    extension: '.txt',
    text: original.replace(ROW, `${ROW}${'\t1'.repeat(30_000)}`),
  },
  2015: {
    kind: 'a table of seven thousand rows',
    extension: '.txt',
    text: original.replace(ROW, `${`${ROW}\t1\t0\t0\t0\t0\t0\t1\n`.repeat(7_000)}${ROW}`),
  },
  2016: {
    kind: 'marks of emphasis',
    extension: '.md',
    text: `${original}\n${'**a _b '.repeat(MEGABYTE / 7)}\n${ATTACK}`,
  },
  2017: {
    kind: 'a page that would run',
    extension: '.html',
    text: `<html><head><title>${title(2017)}</title></head><body onload=hostile()><p>${title(2017)}</p><p>${ATTACK}</p><table><tr><td>${ATTACK}</td></tr></table></body></html>`,
  },
  2018: {
    kind: 'a page nested a hundred thousand deep',
    extension: '.html',
    text: `<p>${title(2018)}</p>${'<div>'.repeat(100_000)}字`,
  },
  2019: {
    kind: 'ten thousand sections',
    extension: '.txt',
    text: `${title(2019)}\n${'一、总体情况\n字\n'.repeat(10_000)}`,
  },
  2020: { kind: 'hardly anything', extension: '.txt', text: '字' },
};

/** Those with the title of the agency and year that they are filed under. */
const REPORTS: Record<number, Hostile> = Object.fromEntries(
  Object.entries(MADE).map(([year, made]) => [
    year,
    {
      ...made,
      text: made.text.replaceAll(/漯河回族自治县人民(政[^府]*府)2021年/g, `洛阳市瀍河回族区人民$1${year}年`),
    },
  ]),
);
const NAME = '洛阳市瀍河回族区人民政府';
/** Hardly a report: keepers must say why it is one. */
const NO_REPORTS = [2017, 2018, 2019, 2020];
/** Its name is torn apart in the title. */
const MISPRINTED = 2010;
/** All that print the name in a title. */
const TITLED = Object.keys(REPORTS)
  .map(Number)
  .filter((year) => year !== 2020 && year !== MISPRINTED);

let folder = '';
let site = '';

/** Every HTML page of the site; raw reports are not pages. */
const pagesOf = (): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html') && !/^reports\/[^/]+\/\d{4}\.html$/.test(path));

function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Element> {
  if (tree.isElementNode(node)) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

beforeAll(async () => {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache/hostile-'));
  const content = join(folder, 'content');
  smallContent(content, [AGENCY]);
  for (const [year, { extension, text }] of Object.entries(REPORTS))
    writeFileSync(join(content, `reports/${AGENCY}/${year}${extension}`), text);
  // JSON is YAML.
  writeFileSync(
    join(content, `reports/${AGENCY}/2008.yml`),
    JSON.stringify({
      url: `https://example.org/?${encodeURI(ATTACK)}`,
      notes: ATTACK + BIDI,
      confirmed: [{ rule: 'source-address', note: ATTACK + BIDI }],
    }),
  );
  const confirm = (year: number, rule: string): void =>
    writeFileSync(
      join(content, `reports/${AGENCY}/${year}.yml`),
      JSON.stringify({ confirmed: [{ rule, note: ATTACK }] }),
    );
  for (const year of NO_REPORTS) confirm(year, 'no-report');
  confirm(MISPRINTED, 'agency-mismatch');
  writeFileSync(
    join(content, `agencies/${AGENCY}.yml`),
    JSON.stringify({
      name: `瀍河${ATTACK}`,
      division: '410304',
      level: 'county',
      kind: 'government',
      note: ATTACK,
      confirmed: [{ rule: 'agency-name', note: ATTACK + BIDI }],
      printedNames: [
        { name: ATTACK, years: [2008], reason: ATTACK, evidence: [ATTACK] },
        { name: NAME, years: TITLED, reason: ATTACK, evidence: [] },
        { name: '漯河回族自治县人民政府', years: [2021], reason: ATTACK, evidence: [] },
      ],
    }),
  );
  writeFileSync(
    join(content, 'moved.yml'),
    JSON.stringify([
      { from: '/reports/410304-government/1999/', on: '2026-01-01', reason: ATTACK },
      {
        from: '/reports/410304-government/1998/',
        to: `/reports/${AGENCY}/2021/`,
        on: '2026-01-01',
        reason: '更正归属。',
      },
    ]),
  );
  site = join(folder, 'site');
  await buildOnce(site, join(folder, 'cache'), content, { NODE_OPTIONS: '--max-old-space-size=1024' });
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an archive of hostile reports', () => {
  it('is built within a gigabyte, a page for each report', () => {
    const pages = new Set(pagesOf());
    for (const year of Object.keys(REPORTS))
      expect(pages.has(`reports/${AGENCY}/${year}/index.html`), REPORTS[Number(year)]?.kind).toBe(true);
  });

  it('has no element, attribute or address that comes from their text', () => {
    const wrong: string[] = [];
    for (const path of pagesOf()) {
      const html = readFileSync(join(site, path), 'utf8');
      if (html.includes('\0')) wrong.push(`${path}: NUL`);
      for (const element of elementsOf(parse(html))) {
        const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
        // The frame of embedded pages says where links open; a base of the text's would say where they lead.
        const isOurs = element.tagName === 'base' && path.startsWith('embed/') && !attributes.has('href');
        if (!isOurs && ['x-hostile', 'iframe', 'embed', 'object', 'base'].includes(element.tagName))
          wrong.push(`${path}: <${element.tagName}>`);
        for (const [name, value] of attributes) {
          if (name.startsWith('on') || name === 'srcdoc' || name === 'style') wrong.push(`${path}: ${name}`);
          if (
            ['href', 'src', 'action'].includes(name) &&
            /^\s*(?:javascript|vbscript|data:text)/i.test(value)
          )
            wrong.push(`${path}: ${name}=${value}`);
        }
        const isData = /json/.test(attributes.get('type') ?? '');
        if (element.tagName === 'script' && !isData && !attributes.get('src')?.startsWith('/'))
          wrong.push(`${path}: a script of its own`);
        if (element.tagName === 'img' && attributes.get('src') === 'x') wrong.push(`${path}: <img>`);
      }
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });

  it('shows that text as text', () => {
    const page = readFileSync(join(site, `reports/${AGENCY}/2008/index.html`), 'utf8');
    expect(page).toContain('&lt;script&gt;hostile()&lt;/script&gt;');
  });

  it('keeps every page below four megabytes, even that of thirty thousand cells in one line', () => {
    const sizes = pagesOf().map((path) => [readFileSync(join(site, path)).length, path] as const);
    expect(sizes.filter(([size]) => size > 4 * MEGABYTE)).toEqual([]);
  });

  it('gives data that is data', () => {
    for (const year of Object.keys(REPORTS)) {
      const report = JSON.parse(
        readFileSync(join(site, `reports/${AGENCY}/${year}.json`), 'utf8'),
      ) as unknown;
      expect(report).toMatchObject({ id: `${AGENCY}/${year}` });
      const { extension, text } = REPORTS[Number(year)] ?? { extension: '', text: '' };
      expect(readFileSync(join(site, `reports/${AGENCY}/${year}${extension}`), 'utf8')).toBe(text);
    }
  });

  it('says where a page went, and why, at the address it had', () => {
    const page = readFileSync(join(site, `reports/${AGENCY}/1998/index.html`), 'utf8');
    expect(page).toContain('更正归属。');
    expect(page).toContain(`content="0;url=/reports/${AGENCY}/2021/"`);
    expect(readFileSync(join(site, `reports/${AGENCY}/1999/index.html`), 'utf8')).not.toContain(
      'http-equiv="refresh"',
    );
  });

  it('takes no address of a source that is not on the web', () => {
    for (const url of ['javascript:hostile()', 'data:text/html,x', 'file:///etc/passwd'])
      expect([url, Sidecar.safeParse({ url }).success]).toEqual([url, false]);
    expect(Sidecar.safeParse({ url: 'http://www.example.gov.cn/a.html' }).success).toBe(true);
  });
});
