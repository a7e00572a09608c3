import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isTwin } from '../../src/discovery/markdown-twin.ts';
import { FORMATS } from '../../src/formats/registry.ts';

/** Address of a page or file below the site's base → the anchors in it that others may link to. */
export type Addresses = Map<string, Set<string>>;

/**
 * Folders whose addresses nobody is given: files made from code, the search index, the page of parts. Those of figures by year and
 * province are told by their catalogue, whose address is promised.
 */
const INTERNAL =
  /^\/(?:_astro|pagefind|pdfjs|kit|data\/figures|(?:[a-z]{2}\/)?compare\/data)\/|^\/[a-z]{2}\/search\/names\.json$|^\/(?:404\.html|_headers|_redirects|\.nojekyll|sitemap\.xml|sitemap\/.+)$/;

const REPORT = /^\/reports\/[^/]+\/\d{4}\/(?:\d{4}-\d{2}-\d{2}\/)?$/;
const SOURCE = /^\/reports\/[^/]+\/\d{4}\/(?:\d{4}-\d{2}-\d{2}\/)?source\/$/;

const OF_A_REPORT =
  /^(?:(?:overview|proactive|requests|remedies|problems|other)(?:-p\d+)?|(?:proactive|requests|remedies)\..+)$/;

/** Which anchors of a page are promised to stay. Others (`finding-3`, ids of headings) follow what the page shows. */
export function isPromised(address: string, anchor: string): boolean {
  if (REPORT.test(address)) return OF_A_REPORT.test(anchor);
  if (SOURCE.test(address)) return /^(?:(?:page-)?L|P)\d+$/.test(anchor) || OF_A_REPORT.test(anchor);
  return /^\/(?:methodology|glossary)\/$/.test(address) && !/-head$|^main$|^search-/.test(anchor);
}

/** Every address that a built site publishes, with its anchors. */
export function addressesOf(site: string): Addresses {
  const addresses: Addresses = new Map();
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const address = `/${relative(site, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    // A twin's address is that of its page, which is promised.
    if (INTERNAL.test(address) || isTwin(address)) continue;
    const anchors = address.endsWith('/') ? idsIn(readFileSync(file, 'utf8')) : [];
    addresses.set(address, new Set(anchors.filter((anchor) => isPromised(address, anchor))));
  }
  // Keepers may complete a record of figures; the lines of a report as received never change.
  for (const [address, anchors] of addresses)
    if (SOURCE.test(address) && isOfRecord(address, addresses)) anchors.clear();
  return addresses;
}

/** Whether a record of figures stands in place of the report: where one stood, its address goes on to answer. */
function isOfRecord(source: string, addresses: Addresses): boolean {
  const report = source.replace(/\/source\/$/, '');
  const isReport = WORDED.some((extension) => addresses.has(report + extension));
  return addresses.has(`${report}/record.json`) && !isReport;
}

/** The extensions of what is no record of figures. */
const WORDED = FORMATS.filter(({ kind }) => kind !== 'figures').flatMap(({ extensions }) =>
  Object.keys(extensions),
);

const idsIn = (html: string): string[] =>
  [...html.matchAll(/<[a-z][^<>]*?\sid="?([^"\s>]+)/g)].map((match) => match[1] ?? '');

/** `address` or `address#anchor` of everything in the first that the second lacks, in order. */
export function missingFrom(published: Addresses, site: Addresses): string[] {
  return [...published]
    .flatMap(([address, anchors]) => {
      const present = site.get(address);
      if (!present) return [address];
      return [...anchors].filter((anchor) => !present.has(anchor)).map((anchor) => `${address}#${anchor}`);
    })
    .sort();
}

/** Of these, what has neither moved nor been withdrawn with a word about it: a page stands for all its anchors. */
export function withoutMoved(missing: readonly string[], moved: readonly { from: string }[]): string[] {
  const from = new Set(moved.map((entry) => entry.from));
  return missing.filter((address) => !from.has(address) && !from.has(address.replace(/#.*$/, '')));
}

/**
 * Of these, what no earlier version of a report has: a page leads on to the earlier versions of its report with an anchor
 * that it lacks.
 */
export function withoutEarlier(missing: readonly string[], site: Addresses): string[] {
  const anchorsBefore = new Map<string, Set<string>>();
  for (const [address, anchors] of site) {
    const leading = address.replace(/^(\/reports\/[^/]+\/\d{4}\/)\d{4}-\d{2}-\d{2}\//, '$1');
    if (leading !== address)
      anchorsBefore.set(leading, (anchorsBefore.get(leading) ?? new Set()).union(anchors));
  }
  return missing.filter((entry) => {
    const [address = '', anchor] = entry.split('#');
    return anchor === undefined || !anchorsBefore.get(address)?.has(anchor);
  });
}

/** Both together: an address that was published once is never taken out. */
export function union(first: Addresses, second: Addresses): Addresses {
  const all: Addresses = new Map([...first].map(([address, anchors]) => [address, new Set(anchors)]));
  for (const [address, anchors] of second)
    all.set(address, new Set([...(all.get(address) ?? []), ...anchors]));
  return all;
}
