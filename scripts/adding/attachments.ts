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

/** Some portals have the name of the document behind a question mark. */
function isDocument({ pathname, searchParams }: URL): boolean {
  return DOCUMENT.test(pathname) || [...searchParams.values()].some((value) => DOCUMENT.test(value));
}
