import type { Addresses } from './addresses.ts';
import { expand, natural, runsOf } from './anchor-runs.ts';

/**
 * The ledger as text, small enough to read and to compare line by line. Three files:
 *
 * - `pages.txt`: an address a line, then its anchors.
 * - `reports.txt`: `<agency-id>/<year>`, the endings of its addresses (`/`, `.json`, `/source/` …), then its anchors.
 * - `measures.txt`: a measure, behind the folders of its pages in frames and in English, and the years that have a page of it.
 *
 * Anchors: `overview-p1..6` and `L1..145` are runs of numbers; `@requests-1` is a set of rows and cells, listed once in
 * `anchor-sets.txt`.
 */
export interface LedgerFiles {
  'pages.txt': string;
  'reports.txt': string;
  'measures.txt': string;
  'anchor-sets.txt': string;
}
export const LEDGER_FILES = ['pages.txt', 'reports.txt', 'measures.txt', 'anchor-sets.txt'] as const;

const REPORT = /^\/reports\/([^/]+\/\d{4}(?:\/\d{4}-\d{2}-\d{2})?)(\/(?!\d{4}-).*|\.[a-z]+(?:\.[a-z]+)?)$/;
const MEASURE = /^\/((?:en\/)?(?:embed\/)?)compare\/([^/]+)\/(\d{4})\/$/;
const IN_TABLE = /^(proactive|requests|remedies)\./;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const toText = (lines: Iterable<string>): string => [...lines, ''].join('\n');

/** Writes addresses as files; sets of anchors that stand in `known` keep their names. */
export function writeLedger(addresses: Addresses, known: Pick<LedgerFiles, 'anchor-sets.txt'>): LedgerFiles {
  const sets = readSets(known['anchor-sets.txt']);
  const names = new Map([...sets].map(([name, anchors]) => [anchors.join(' '), name]));
  const nameOf = (table: string, anchors: readonly string[]): string => {
    const key = anchors.join(' ');
    const name =
      names.get(key) ??
      `@${table}-${[...sets.keys()].filter((set) => set.startsWith(`@${table}-`)).length + 1}`;
    names.set(key, name);
    sets.set(name, [...anchors]);
    return name;
  };
  const tokens = (anchors: Iterable<string>): string[] => {
    const byTable = Map.groupBy(anchors, (anchor) => IN_TABLE.exec(anchor)?.[1] ?? '');
    const others = byTable.get('') ?? [];
    byTable.delete('');
    const inSets = [...byTable].map(([table, own]) => nameOf(table, own.sort(compare)));
    return [...inSets.sort(compare), ...runsOf(others)];
  };

  const pages: string[] = [];
  const reports = new Map<string, { endings: string[]; anchors: Set<string> }>();
  const measures = new Map<string, string[]>();
  for (const [address, anchors] of [...addresses].sort(([a], [b]) => compare(a, b))) {
    const [, id, ending] = REPORT.exec(address) ?? [];
    const [, folder = '', measure, year] = MEASURE.exec(address) ?? [];
    if (id && ending) {
      const report = reports.get(id) ?? { endings: [], anchors: new Set<string>() };
      report.endings.push(ending);
      reports.set(id, { ...report, anchors: report.anchors.union(anchors) });
    } else if (measure && year) {
      const key = folder + measure;
      measures.set(key, [...(measures.get(key) ?? []), year]);
    } else {
      // Only rows and cells of reports repeat from page to page.
      pages.push([address, ...[...anchors].sort(compare)].join(' '));
    }
  }
  return {
    'pages.txt': toText(pages),
    'reports.txt': toText(
      [...reports].map(([id, { endings, anchors }]) => [id, ...endings, ...tokens(anchors)].join(' ')),
    ),
    'measures.txt': toText([...measures].map(([measure, years]) => [measure, ...years].join(' '))),
    'anchor-sets.txt': toText(
      [...sets].sort(([a], [b]) => natural(a, b)).map(([name, anchors]) => [name, ...anchors].join(' ')),
    ),
  };
}

/** Reads the files back. Throws for a set that is nowhere. */
export function readLedger(files: LedgerFiles): Addresses {
  const sets = readSets(files['anchor-sets.txt']);
  const addresses: Addresses = new Map();
  for (const [address = '', ...anchors] of linesOf(files['pages.txt']))
    addresses.set(address, new Set(anchors));
  for (const [key = '', ...years] of linesOf(files['measures.txt'])) {
    const [, folder = '', measure = ''] = /^(.*\/)?(.+)$/.exec(key) ?? [];
    for (const year of years) addresses.set(`/${folder}compare/${measure}/${year}/`, new Set());
  }
  for (const [id, ...rest] of linesOf(files['reports.txt'])) {
    const anchors = rest.filter((token) => !/^[./]/.test(token)).flatMap((token) => expand(token, sets));
    for (const ending of rest.filter((token) => /^[./]/.test(token))) {
      const own = {
        '/': (anchor: string) => !/^(?:(?:page-)?L|P)\d/.test(anchor),
        '/source/': (anchor: string) => /^(?:(?:page-)?L|P)\d/.test(anchor),
      };
      const belongs = own[ending as keyof typeof own] ?? (() => false);
      addresses.set(`/reports/${id}${ending}`, new Set(anchors.filter(belongs)));
    }
  }
  return addresses;
}

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));

const readSets = (text: string): Map<string, string[]> =>
  new Map(linesOf(text).map(([name = '', ...anchors]) => [name, anchors]));
