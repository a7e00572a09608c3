import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { SITE } from '../../scripts/site/folders.ts';
import { basePath } from '../../scripts/site/hosting/write-hosting.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** An element of a built page: its name and its attributes. */
export interface PageElement {
  name: string;
  attributes: Map<string, string>;
  element: Element;
}

/** A page of the built site. */
export interface BuiltPage {
  /** Path of the address, as a reader sees it: `/reports/`. */
  address: string;
  elements: PageElement[];
  ids: Set<string>;
}

/** Raw reports keep their own extension: an .html among them is a document of the archive, not a page of the site. */
const RAW_REPORT = /^reports\/[^/]+\/\d{4}\.html$/;

/** The path that the site in dist was built to live under, with a slash at both ends. */
export const base = basePath(process.env['BASE']);

/** An address that a page of the site names, as a path below its base: `/reports/`; null where it lies outside of it. */
export function belowBase(address: string): string | null {
  const { pathname } = new URL(address, 'http://site');
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : null;
}

/** Every file of the built site, with forward slashes, relative to it. */
export const siteFiles: readonly string[] = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(SITE.length + 1)
      .split(sep)
      .join('/'),
  )
  .sort();

export const readSiteFile = (path: string): string => readFileSync(join(SITE, path), 'utf8');

function* descend(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  if ('content' in node) yield* descend(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* descend(child);
}

/** The texts below a node, in their order; those of scripts and styles too. */
export function* textsOf(node: DefaultTreeAdapterTypes.Node): Generator<string> {
  if (tree.isTextNode(node)) yield node.value;
  else if ('childNodes' in node) for (const child of node.childNodes) yield* textsOf(child);
}

export const textOf = (node: DefaultTreeAdapterTypes.Node): string => [...textsOf(node)].join('');

function readPage(path: string): BuiltPage {
  const elements = [...descend(parse(readSiteFile(path)))].map((element) => ({
    name: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    element,
  }));
  return {
    address: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    elements,
    ids: new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? [])),
  };
}

/** Every page of the built site. */
export const pages: readonly BuiltPage[] = siteFiles
  .filter((path) => path.endsWith('.html') && !RAW_REPORT.test(path) && !path.startsWith('pagefind/'))
  .map(readPage);
