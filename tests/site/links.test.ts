import { describe, expect, it } from 'vitest';
import { base, pages, readSiteFile, siteFiles, type BuiltPage, type PageElement } from './built-pages.ts';

const files = new Set(siteFiles);
const pageAt = new Map(pages.map((page) => [page.address, page]));

/** Where the site itself is published, which citations and canonical addresses name. */
const ownOrigin = process.env['SITE'] ? new URL(process.env['SITE']).origin : null;
/** What a page consists of, in order. */
const LANDMARKS = ['header', 'main', 'footer'];

function isInside(element: PageElement['element'], name: string): boolean {
  for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null) {
    if (parent.nodeName === name) return true;
  }
  return false;
}

/** Addresses that an element leads to or loads. */
function targetsOf({ name, attributes }: PageElement): string[] {
  const addresses = ['href', 'src', 'action', 'poster', 'data'].flatMap((key) => attributes.get(key) ?? []);
  const sources = (attributes.get('srcset') ?? '')
    .split(',')
    .flatMap((part) => part.trim().split(/\s+/, 1)[0] || []);
  return name === 'base' ? [] : [...addresses, ...sources];
}

const isElsewhere = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/** Why an address of a page leads nowhere; null where it arrives. */
function problemOf(address: string, from: string): string | null {
  const url = new URL(address, `http://site${base.slice(0, -1)}${from}`);
  if (!url.pathname.startsWith(base)) return 'lies outside of the site';
  const path = decodeURI(url.pathname.slice(base.length - 1));
  const page = pageAt.get(path);
  if (!page) {
    if (files.has(path.slice(1))) return null;
    return pageAt.has(`${path}/`) ? 'lacks the slash at its end' : 'is not there';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor === '' || page.ids.has(anchor) ? null : `has no #${anchor}`;
}

describe('the built site', () => {
  it('has pages', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pageAt.has('/')).toBe(true);
    expect(files.has('404.html')).toBe(true);
  });

  it('has no link, asset or anchor that leads nowhere', () => {
    const broken = new Map<string, Set<string>>();
    for (const page of pages) {
      for (const address of page.elements.flatMap(targetsOf).filter((address) => !isElsewhere(address))) {
        const problem = problemOf(address, page.address);
        if (!problem) continue;
        const what = `${address} ${problem}`;
        broken.set(what, (broken.get(what) ?? new Set()).add(page.address));
      }
    }
    const lines = [...broken].map(
      ([what, from]) => `${what}: linked from ${[...from][0]} and ${from.size - 1} more`,
    );
    expect(lines.slice(0, 50)).toEqual([]);
  });

  it('names in labels and descriptions only elements that the page has', () => {
    const references = [
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-details',
      'for',
      'headers',
      'list',
    ];
    const broken = pages.flatMap((page) =>
      page.elements.flatMap(({ name, attributes }) =>
        references.flatMap((key) =>
          (attributes.get(key) ?? '')
            .split(/\s+/)
            .filter((id) => id !== '' && !page.ids.has(id))
            .map((id) => `${page.address}: <${name} ${key}> ${id}`),
        ),
      ),
    );
    expect(broken.slice(0, 50)).toEqual([]);
  });

  it('gives no id twice on one page', () => {
    const repeated = pages.flatMap((page) => {
      const ids = page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.address}: #${id}`);
    });
    expect(repeated.slice(0, 50)).toEqual([]);
  });

  it('gives every page a language, a title of its own, a description and one heading of the first level', () => {
    const titles = new Map<string, string>();
    const wrong: string[] = [];
    for (const page of pages) {
      const has = (name: string, test: (attributes: Map<string, string>) => boolean = () => true): number =>
        page.elements.filter((element) => element.name === name && test(element.attributes)).length;
      const titleElement = page.elements.find((element) => element.name === 'title')?.element.childNodes[0];
      const title = titleElement && 'value' in titleElement ? titleElement.value.trim() : '';
      const language = page.address.startsWith('/en/') ? 'en' : 'zh-CN';
      if (has('html', (attributes) => attributes.get('lang') === language) !== 1)
        wrong.push(`${page.address}: language`);
      if (title === '') wrong.push(`${page.address}: no title`);
      else if (titles.has(title)) wrong.push(`${page.address}: title of ${titles.get(title)}: ${title}`);
      titles.set(title, page.address);
      if (has('meta', (meta) => meta.get('name') === 'description' && Boolean(meta.get('content'))) !== 1) {
        wrong.push(`${page.address}: description`);
      }
      if (has('h1') !== 1) wrong.push(`${page.address}: ${has('h1')} h1`);
      if (has('main', (attributes) => attributes.get('id') === 'main') !== 1)
        wrong.push(`${page.address}: main`);
    }
    expect(wrong.slice(0, 50)).toEqual([]);
  });

  it('loads nothing from others and runs nothing inline', () => {
    const wrong = pages.flatMap((page) =>
      page.elements.flatMap(({ name, attributes, element }) => {
        const found: string[] = [];
        // Where the page is, and its twins in other languages: named whole, and never loaded.
        const isNamed = /^(?:canonical|alternate)$/.test(attributes.get('rel') ?? '');
        const loads = name !== 'a' && name !== 'form' && !isNamed;
        for (const key of ['src', 'href', 'data', 'poster'].filter(() => loads)) {
          const address = attributes.get(key) ?? '';
          if (isElsewhere(address) && !address.startsWith('data:')) found.push(`${key}=${address}`);
        }
        const isData = /json/.test(attributes.get('type') ?? '');
        if (name === 'script' && !attributes.has('src') && !isData && element.childNodes.length > 0)
          found.push('inline script');
        if (name === 'style') found.push('inline style sheet');
        for (const key of attributes.keys())
          if (key === 'style' || /^on[a-z]+$/.test(key)) found.push(`${key} attribute`);
        return found.map((what) => `${page.address}: <${name}> ${what}`);
      }),
    );
    expect([...new Set(wrong)].slice(0, 50)).toEqual([]);
  });

  it('has a policy on every page', () => {
    const without = pages.filter(
      (page) =>
        !page.elements.some(
          ({ name, attributes }) =>
            name === 'meta' &&
            attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy' &&
            /default-src 'self'/.test(attributes.get('content') ?? '') &&
            !/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/.test(attributes.get('content') ?? ''),
        ),
    );
    expect(without.map((page) => page.address)).toEqual([]);
  });

  it('leads to no other site that /about/ does not list with its context', () => {
    const leaving = ({ elements }: BuiltPage): string[] =>
      elements
        .filter(({ name }) => name === 'a' || name === 'area' || name === 'form')
        .flatMap(targetsOf)
        .filter((address) => /^(?:https?:)?\/\//.test(address));
    const listed = new Set(leaving(pageAt.get('/about/')!).map((address) => new URL(address).href));
    expect(listed.size).toBeGreaterThan(3);
    const unlisted = pages.flatMap((page) =>
      leaving(page)
        .map((address) => new URL(address))
        .filter((url) => url.origin !== ownOrigin && !listed.has(url.href) && !listed.has(`${url.origin}/`))
        .map((url) => `${page.address}: ${url.href}`),
    );
    expect(unlisted.slice(0, 20)).toEqual([]);
  });

  it('has headings in order and its landmarks once each', () => {
    const wrong: string[] = [];
    // What others embed is a figure alone.
    for (const { address, elements } of pages.filter((page) => !/^\/(?:en\/)?embed\//.test(page.address))) {
      const levels = elements
        .filter(({ name, element }) => /^h[1-6]$/.test(name) && !isInside(element, 'noscript'))
        .map(({ name }) => Number(name[1]));
      const skipped = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1);
      if (skipped >= 0) wrong.push(`${address}: h${levels[skipped]} after h${levels[skipped - 1] ?? 0}`);
      const order = elements
        .filter(({ name, element }) => LANDMARKS.includes(name) && element.parentNode?.nodeName === 'body')
        .map(({ name }) => name);
      if (order.join() !== LANDMARKS.join()) wrong.push(`${address}: ${order.join()}`);
      const unnamed = elements.filter(
        ({ name, attributes }) =>
          name === 'nav' && !attributes.has('aria-label') && !attributes.has('aria-labelledby'),
      );
      if (unnamed.length > 0) wrong.push(`${address}: a navigation without a name`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('has style sheets whose own addresses arrive', () => {
    const broken = siteFiles
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) =>
        [...readSiteFile(path).matchAll(/url\(["']?([^"')]+)["']?\)/g)]
          .map((match) => match[1] ?? '')
          .filter((address) => !isElsewhere(address) && !address.startsWith('#'))
          .flatMap((address) => (problemOf(address, `/${path}`) ? [`${path}: ${address}`] : [])),
      );
    expect(broken).toEqual([]);
  });
});
