import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { allDivisions } from '../../src/archive/divisions.ts';
import { isMirrored } from '../../src/language/mirrored.ts';
import { GOVERNMENT } from '../../src/vocabulary/agencies.ts';
import { some } from '../some.ts';
import { base, pages, readSiteFile, siteFiles, textOf, type BuiltPage } from './built-pages.ts';

const HAN = /\p{Script=Han}/u;
const ENGLISH = /^\/en\//;
const english = pages.filter(({ address }) => ENGLISH.test(address));
const chinese = pages.filter(({ address }) => !ENGLISH.test(address));
const pageAt = new Map(pages.map((page) => [page.address, page]));
const twinOf = (page: BuiltPage): BuiltPage | undefined => pageAt.get(page.address.replace(ENGLISH, '/'));

/** An address of the site below its base. */
const below = (href = ''): string => (href.startsWith(base) ? `/${href.slice(base.length)}` : href);

type Node = DefaultTreeAdapterTypes.Node;

/** Every text of a page that readers see, with the language that it is said to be in. */
function* spoken(node: Node, language = ''): Generator<[text: string, language: string]> {
  if (tree.isTextNode(node)) yield [node.value, language];
  if (!('childNodes' in node)) return;
  if (['script', 'style', 'title'].includes(node.nodeName)) return;
  const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
  for (const child of node.childNodes) yield* spoken(child, own ?? language);
}

const bodyOf = ({ elements }: BuiltPage): Node => elements.find(({ name }) => name === 'body')!.element;

describe('The English pages', () => {
  it('are those of every page that has one, and no other', () => {
    const mirrored = chinese.map(({ address }) => address).filter((address) => isMirrored(address.slice(1)));
    expect(mirrored.length).toBeGreaterThan(80);
    expect(english.map(({ address }) => address.replace(ENGLISH, '/')).sort()).toEqual(mirrored.sort());
  });

  it('hold no Chinese but what is marked as Chinese', () => {
    const unmarked = some(english).flatMap((page) =>
      [...spoken(bodyOf(page), 'en')]
        .filter(([text, language]) => HAN.test(text) && language !== 'zh-CN')
        .map(([text]) => `${page.address}: ${text.trim().slice(0, 60)}`),
    );
    expect(unmarked.slice(0, 20)).toEqual([]);
  });

  it('put a space between a sentence and the words that follow it', () => {
    const files = some(siteFiles.filter((file) => /^en\/.*\.html$/.test(file)));
    const glued = files.flatMap((file) =>
      [...readSiteFile(file).matchAll(/[a-z\d]\.<(?:a|span|em|strong)\b[^>]*>(?=[A-Za-z\d])[^<]{0,30}/g)].map(
        ([text]) => `${file}: ${text}`,
      ),
    );
    expect(glued.slice(0, 20)).toEqual([]);
  });

  it('hold no Chinese but names, labels of the form and what reports and keepers wrote', () => {
    const files = [
      ...globSync('content/**/*.{yml,txt,json,md,html}', { cwd: PROJECT }).filter(
        (file) => !/\/pages\//.test(file),
      ),
      ...globSync(
        [
          'src/vocabulary/*.ts',
          'src/checks/*.ts',
          'src/language/en/*.ts',
          'src/language/zh-CN/language-pages.ts',
        ],
        {
          cwd: PROJECT,
        },
      ),
      ...globSync('content/pages/*.en.md', { cwd: PROJECT }),
    ];
    const known = [
      ...some(files).map((file) => readFileSync(join(PROJECT, file), 'utf8')),
      // As reports were read: other encodings, other formats, lines that were joined.
      ...siteFiles.filter((file) => /^reports\/.*\.json$/.test(file)).map(readSiteFile),
      // A government that the registry does not have is named by its division.
      ...allDivisions().map(
        ({ path }) =>
          path
            .slice(-2)
            .map(({ name }) => name)
            .join('') + GOVERNMENT,
      ),
    ].join('\n');
    const words = new Set(
      english.flatMap((page) =>
        [...spoken(bodyOf(page))].flatMap(([text]) => text.match(/\p{Script=Han}+/gu) ?? []),
      ),
    );
    expect(words.size).toBeGreaterThan(200);
    expect([...words].filter((word) => !known.includes(word))).toEqual([]);
  });

  const reports = english.filter(({ address }) => /^\/en\/reports\/[^/]+\/\d{4}\//.test(address));

  it('have in each cell the number of the Chinese page', () => {
    const cells = ({ elements }: BuiltPage): string[][] =>
      elements
        .filter(({ name, attributes }) => name === 'tr' && /^\w+\..*/.test(attributes.get('id') ?? ''))
        .map(({ attributes, element }) => [
          attributes.get('id')!,
          ...element.childNodes
            .filter((child) => child.nodeName === 'td')
            .map((cell) => /^−?[\d.]+|^/.exec(textOf(cell).trim())![0]),
        ]);
    expect(reports.length).toBeGreaterThan(10);
    for (const report of reports) {
      const own = cells(report);
      expect(own.flat().length, report.address).toBeGreaterThan(200);
      expect(own, report.address).toEqual(cells(twinOf(report)!));
    }
  });

  it('keep every anchor of the Chinese pages but those of cells that no page links to, which a script gives', () => {
    const linked = new Set(
      english.flatMap((page) =>
        page.elements
          .filter(({ name, attributes }) => name === 'a' && attributes.get('href')?.includes('#'))
          .map(({ attributes }) =>
            below(new URL(attributes.get('href')!, `http://x${base}${page.address.slice(1)}`).href.slice(8)),
          ),
      ),
    );
    expect(linked.size).toBeGreaterThan(1000);
    const OF_APPLICANTS = /^requests\.(?!received\.).+\.(?!total$)\w+$/;
    const lost = some(english).flatMap((page) =>
      [...(twinOf(page)?.ids ?? [])]
        .filter((id) => !page.ids.has(id))
        .filter((id) => !OF_APPLICANTS.test(id) || linked.has(`${page.address}#${id}`))
        .map((id) => `${page.address}#${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('of reports have 40 KB each', () => {
    const bytes = reports.map(({ address }) =>
      Buffer.byteLength(readSiteFile(`${address.slice(1)}index.html`)),
    );
    expect(bytes.reduce((sum, size) => sum + size, 0) / reports.length / 1024).toBeLessThan(40);
  });

  it('say of every link whether it leads to a page in Chinese', () => {
    const wrong = some(english).flatMap((page) =>
      page.elements
        .filter(({ name, attributes }) => name === 'a' && attributes.get('href')?.startsWith(base))
        .filter(({ attributes }) => {
          const path = below(attributes.get('href')).replace(/[?#].*$/, '');
          // Lines and pages of a raw file are in the language of the file.
          const isPlace = /\/source\/#/.test(attributes.get('href') ?? '');
          return (
            path.endsWith('/') && !ENGLISH.test(path) && !isPlace && attributes.get('hreflang') !== 'zh-CN'
          );
        })
        .map(({ attributes }) => `${page.address}: ${attributes.get('href')}`),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('lead to English pages wherever there is one, but for the page itself and prose', () => {
    const wrong = some(english).flatMap((page) =>
      page.elements
        .filter(({ name, element }) => name === 'a' && element.parentNode && !isApart(element))
        .map(({ attributes }) => below(attributes.get('href')))
        .filter((href) => /^\/(?!en\/)/.test(href) && isMirrored(href.slice(1).replace(/[?#].*$/, '')))
        .map((href) => `${page.address}: ${href}`),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

/** Whether a link is the one to the page in Chinese, or to the prose of a report. */
function isApart(element: BuiltPage['elements'][number]['element']): boolean {
  const parent = element.parentNode as typeof element;
  return (
    parent.tagName === 'language-switch' ||
    (parent.attrs ?? []).some(({ name, value }) => name === 'class' && value === 'prose-elsewhere')
  );
}

describe('What the English comparison and search read', () => {
  const read = (path: string) => JSON.parse(readSiteFile(path)) as Record<string, unknown>;
  const files = siteFiles.filter(
    (file) => file.startsWith('compare/data/') && !/pictures-|\/agencies\/|told\.json/.test(file),
  );

  it('has the words of every measure in English, and no numbers', () => {
    const measures = some(files.filter((file) => !file.endsWith('agencies.json')));
    for (const file of measures) {
      const own = read(`en/${file}`);
      expect(Object.keys(own), file).toEqual(['measure']);
      // A definition may quote a word of the form.
      expect(JSON.stringify(own), file).not.toMatch(/[，。、：；]/);
      const { id, series, anchor } = own['measure'] as Record<string, unknown>;
      expect(read(file)['measure'], file).toMatchObject({ id, series, anchor });
    }
  });

  it('names the agencies of the Chinese comparison, and what the index of the search names', () => {
    const agencies = (file: string) =>
      read(file)['agencies'] as { id: string; name: string; years: number[] }[];
    const own = agencies('en/compare/data/agencies.json');
    expect(own.map(({ id, years }) => [id, years])).toEqual(
      agencies('compare/data/agencies.json').map(({ id, years }) => [id, years]),
    );
    const names = read('en/search/names.json') as Record<string, Record<string, { name: string }>>;
    for (const { id, name } of own) expect(names['agencies']?.[id]?.name).toBe(name);
    const { regions, findings } = read('pagefind/directory.json') as {
      regions: { code: string; name: string }[];
      findings: { id: string }[];
    };
    for (const { code, name } of some(regions))
      expect(names['regions']?.[code]?.name).toMatch(new RegExp(` ${name}$`));
    for (const { id } of some(findings)) expect(names['rules']?.[id], id).toBeTypeOf('string');
  });
});

describe('A page that is in two languages', () => {
  it('leads to itself in the other one, and back', () => {
    const switches = (page: BuiltPage): string[] =>
      page.elements
        .filter(
          ({ element }) => (element.parentNode as { tagName?: string } | null)?.tagName === 'language-switch',
        )
        .map(({ attributes }) => below(attributes.get('href')));
    // What other sites show leads to the page that it is from.
    for (const page of some(english.filter(({ address }) => !address.startsWith('/en/embed/')))) {
      const twin = twinOf(page)!;
      expect(switches(page), page.address).toEqual([twin.address]);
      expect(switches(twin), twin.address).toEqual([page.address]);
    }
  });
});

/** The words that English pages do without, by what they say instead, as docs/english-terms.md lists them. */
const TERMS = readFileSync(join(PROJECT, 'docs/english-terms.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, term]) => term && HAN.test(term))
  .map(([, , say = '', not = '']) => ({ say, not: not.split(', ') }));

describe('The words of the English pages', () => {
  const texts = english.map((page) => ({
    address: page.address,
    text: [...spoken(bodyOf(page), 'en')]
      .filter(([, language]) => language !== 'zh-CN')
      .map(([text]) => text.toLowerCase())
      .join(' '),
  }));

  it.each(some(TERMS))('say $say', ({ say, not }) => {
    expect(some(texts).some(({ text }) => text.includes(say.toLowerCase()))).toBe(true);
    const found = texts.flatMap(({ address, text }) =>
      not.filter((word) => text.includes(word)).map((word) => `${address}: ${word}`),
    );
    expect(found.slice(0, 10)).toEqual([]);
  });
});
