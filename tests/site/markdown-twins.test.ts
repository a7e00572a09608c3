import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../scripts/site/folders.ts';
import { isTwin, twinAddress } from '../../src/discovery/markdown-twin.ts';
import { pageMarkdown } from '../../src/discovery/page-markdown.ts';
import { spareMarkup } from '../../src/integrations/language-pages/spare-markup.ts';
import { twinWords } from '../../src/language/twins.ts';
import type { Report } from '../../src/schemas/report.ts';
import { some } from '../some.ts';
import { base, belowBase, pages, readSiteFile, siteFiles, textOf, type BuiltPage } from './built-pages.ts';
import { PAGE_KINDS } from '../browser/page-kinds.ts';

const reader = unified().use(remarkParse).use(remarkGfm);
const twins = siteFiles.filter((path) => isTwin(`/${path}`)).map((path) => `/${path}`);
const pageAt = new Map(pages.map((page) => [page.address, page]));

const read = (twin: string): string => readFileSync(join(SITE, twin), 'utf8');
const parsed = new Map<string, Root>();
/** Parsed once for all tests: that takes longer than all else here. */
function parse(twin: string): Root {
  const tree = parsed.get(twin) ?? reader.parse(read(twin));
  parsed.set(twin, tree);
  return tree;
}
const pageOf = (twin: string): string => twin.replace(/[^/]*$/, '');

function linksIn(tree: Root): Link[] {
  const links: Link[] = [];
  visit(tree, 'link', (link) => void links.push(link));
  return links;
}

/** The targets of all links of a twin, which no text can hold: its brackets are escaped. */
const targetsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/(?<!\\)\]\(([^()\s]*)\)/g)].map(([, target = '']) => target);

/** What a cell prints itself, without the links that it has. */
const printedIn = (element: Parameters<typeof textOf>[0]): string =>
  element.nodeName === 'a'
    ? ''
    : 'childNodes' in element
      ? element.childNodes.map(printedIn).join('')
      : textOf(element);

/** The number that a cell begins with; empty where it has none. */
const numberIn = (element: Parameters<typeof textOf>[0]): string =>
  /^−?[\d.]+|^/.exec(textOf(element).trim())![0];

const findingsOf = ({ elements }: BuiltPage): BuiltPage['elements'] =>
  elements.filter(({ attributes }) => /^finding-\d+$/.test(attributes.get('id') ?? ''));

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Reports as the archive publishes them, with their page and its twin. */
const reports = pages.flatMap((page) => {
  const [, id] = /^\/reports\/([^/]+\/\d{4})\/$/.exec(page.address) ?? [];
  if (id === undefined || !siteFiles.includes(`reports/${id}.json`)) return [];
  const report = JSON.parse(readSiteFile(`reports/${id}.json`)) as Report;
  return [{ report, page, twin: `${page.address}index.md` }];
});

describe('The Markdown twins of the built site', () => {
  it('lie beside every page but those that have none for a reason, and each page names its own', () => {
    expect(twins.length).toBeGreaterThan(100);
    const named = ({ elements }: BuiltPage): string[] =>
      elements
        .filter(({ name, attributes }) => name === 'link' && attributes.get('type') === 'text/markdown')
        .map(({ attributes }) => belowBase(attributes.get('href') ?? '') ?? '');
    const expected = pages.map((page) => [page.address, twinAddress(page.address)] as const);
    expect(pages.map((page) => [page.address, named(page)[0] ?? null])).toEqual(expected);
    expect(expected.flatMap(([, twin]) => twin ?? []).sort()).toEqual([...twins].sort());
    const without = expected.filter(([, twin]) => twin === null).map(([page]) => page);
    expect(
      without.filter((page) => !/^\/(?:404\.html|(?:en\/)?embed\/.*|kit\/|.*\/source\/)$/.test(page)),
    ).toEqual([]);
  });

  it('tell the address of every cell by its row and its column, and print it as the page does', () => {
    for (const folder of ['', '/en'])
      for (const { page, twin } of some(reports)) {
        const printed = new Map(
          page.elements
            .filter(({ name, attributes }) => name === 'td' && attributes.has('id'))
            .map(({ attributes, element }) => [
              attributes.get('id')!,
              folder === '' ? squeezed(printedIn(element)) : numberIn(element),
            ]),
        );
        const told = new Map<string, string>();
        visit(parse(folder + twin), 'table', ({ children: [head, ...rows] }) => {
          const keys = head!.children.map((cell) =>
            cell.children.flatMap((node) => (node.type === 'inlineCode' ? node.value : [])).at(-1),
          );
          for (const { children } of rows) {
            const [, row] =
              /^\.\/#(.*)/.exec(linksIn({ type: 'root', children: [children[0]!] })[0]?.url ?? '') ?? [];
            for (const [index, key] of keys.entries()) {
              if (row === undefined || key === undefined) continue;
              const own = children[index]!.children.filter(({ type }) => type !== 'link');
              const text = squeezed(toString(own));
              told.set(`${row}.${key}`, folder === '' ? text : /^−?[\d.]+|^/.exec(text)![0]);
            }
          }
        });
        expect(printed.size, twin).toBeGreaterThan(100);
        expect(Object.fromEntries(told), twin).toEqual(Object.fromEntries(printed));
      }
  });

  it('have no number twice: English ones, which have no prose, 12 KB a report, Chinese ones 14', () => {
    const each = (folder: string): number =>
      reports.reduce((sum, { twin }) => sum + Buffer.byteLength(read(folder + twin)), 0) / reports.length;
    expect(each('/en') / 1024).toBeLessThan(12);
    expect(each('') / 1024).toBeLessThan(14);
  });

  it('hold every paragraph of a report as it is printed, and the sentence of every finding', () => {
    for (const { report, page, twin } of some(reports)) {
      const text = squeezed(toString(parse(twin)));
      const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
      expect(
        blocks.filter((block) => !text.includes(squeezed(block.text))),
        twin,
      ).toEqual([]);
      const findings = findingsOf(page);
      expect(findings.length > 0, twin).toBe(report.findings.length > 0);
      for (const { element } of findings) expect(text).toContain(squeezed(textOf(element)));
      const english = squeezed(toString(parse(`/en${twin}`)));
      for (const { element } of findingsOf(pageAt.get(`/en${page.address}`)!))
        expect(english).toContain(squeezed(textOf(element)));
    }
  });

  it('lead only where their page leads, and to their page', () => {
    const wrong: string[] = [];
    for (const twin of some(twins)) {
      const page = pageAt.get(pageOf(twin))!;
      const own = base + page.address.slice(1);
      const targets = new Set(
        page.elements
          .filter(({ name }) => name === 'a')
          .map(({ attributes }) => new URL(attributes.get('href') ?? '', `http://site${own}`).href),
      );
      const [first = '', ...links] = targetsIn(read(twin));
      if (twin.startsWith('/en/')) {
        const chinese = links.shift();
        if (chinese !== base + twin.slice('/en/'.length)) wrong.push(`${twin}: ${chinese}`);
      }
      if (new URL(first, 'http://site').pathname !== own) wrong.push(`${twin}: ${first}`);
      for (const link of links) {
        const target = new URL(link.replaceAll('&amp;', '&'), `http://site${base}${twin.slice(1)}`);
        const isOwn = target.pathname === own && page.ids.has(decodeURIComponent(target.hash.slice(1)));
        if (!isOwn && !targets.has(target.href)) wrong.push(`${twin}: ${link}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('say the same of a page without the end tags and quotation marks that it can do without', () => {
    const kinds = PAGE_KINDS.map(([, page]) => page.replace(/\?.*/, '')).filter(
      (page) => twinAddress(page) !== null && pageAt.has(page),
    );
    for (const page of some(kinds)) {
      const html = readSiteFile(`${page.slice(1)}index.html`);
      const told = { path: base + page.slice(1), address: page, chinese: null };
      for (const words of [twinWords('zh-CN'), twinWords('en')])
        expect(pageMarkdown(spareMarkup(html), told, words), page).toBe(pageMarkdown(html, told, words));
    }
  });

  it('hold no markup that a text brought: on every kind of page', () => {
    const kinds = PAGE_KINDS.flatMap(([, page]) => twinAddress(page.replace(/\?.*/, '')) ?? []);
    for (const twin of some(kinds.filter((twin) => twins.includes(twin)))) {
      visit(parse(twin), (node) => {
        expect(['html', 'image', 'definition', 'footnoteDefinition'], twin).not.toContain(node.type);
      });
    }
  });

  it('are all reached from /llms.txt, by the links of the twins themselves', () => {
    const seen = new Set<string>();
    const addressesIn = (text: string): string[] => targetsIn(text).map((url) => belowBase(url) ?? '');
    const queue = addressesIn(readSiteFile('llms.txt'));
    expect(queue).toContain('/en/llms.txt');
    expect(queue.filter((address) => !siteFiles.includes(address.slice(1)))).toEqual([]);
    while (queue.length > 0) {
      const twin = queue.pop()!;
      if (seen.has(twin)) continue;
      seen.add(twin);
      if (twin.endsWith('/llms.txt')) queue.push(...addressesIn(readSiteFile(twin.slice(1))));
      if (!twins.includes(twin)) continue;
      for (const url of targetsIn(read(twin))) {
        const target = belowBase(new URL(url, `http://site${base}${twin.slice(1)}`).href);
        if (target?.endsWith('/')) queue.push(`${target}index.md`);
      }
    }
    // The home page and the search lead to others; earlier versions of a report are reached from its page.
    const known = ['/index.md', '/search/index.md', '/en/index.md', '/en/search/index.md'];
    expect(twins.filter((twin) => !seen.has(twin) && !known.includes(twin))).toEqual([]);
  });
});
