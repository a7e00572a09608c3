import { basename } from 'node:path';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, visit } from 'unist-util-visit';

/** How the names of documents end that portals attach. */
const DOCUMENT = /\.(?:pdf|docx?|wps|ofd|xlsx?|zip|rar)$/i;
/** No report has as many documents. */
const MOST = 5;

/** The addresses of the documents that a page links to, in its order, each once. */
export function attachmentsOf(html: string, address: string): string[] {
  const found = new Set<string>();
  visit(unified().use(rehypeParse).parse(html) as Nodes, 'element', ({ tagName, properties }: Element) => {
    const { href } = properties;
    if (tagName !== 'a' || typeof href !== 'string' || !URL.canParse(href, address)) return;
    const to = new URL(href, address);
    to.hash = '';
    if (/^https?:$/.test(to.protocol) && isDocument(to)) found.add(to.href);
    return found.size >= MOST ? EXIT : undefined;
  });
  return [...found];
}

/** The documents in these paths that a page names, which was saved together with them: in its order, each once. */
export function attachmentsAmong(html: string, paths: readonly string[]): string[] {
  const named = attachmentsOf(html, 'https://saved.invalid/').flatMap((address) => {
    const { pathname, searchParams } = new URL(address);
    return [pathname, ...searchParams.values()].map((name) => basename(decoded(name)));
  });
  return [...new Set(named.flatMap((name) => paths.filter((path) => basename(path) === name)))];
}

/** A name as people write it; as it stands where that is not written so. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Some portals have the name of the document behind a question mark. */
function isDocument({ pathname, searchParams }: URL): boolean {
  return DOCUMENT.test(pathname) || [...searchParams.values()].some((value) => DOCUMENT.test(value));
}
