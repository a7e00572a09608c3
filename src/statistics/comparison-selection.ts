/** What a reader has chosen to compare; the query string of /compare/ says exactly this. */
export interface Selection {
  /** Agency ids in the order chosen; the table sorts them itself. */
  readonly agencies: readonly string[];
  /** Division codes: every agency there and below. */
  readonly regions: readonly string[];
  /** Ids of groups of peers, as ComparisonGroups gives them. */
  readonly peers: readonly string[];
  /** Ascending; empty: each agency's newest report. */
  readonly years: readonly number[];
  /** Measure ids in the order chosen; at least one. */
  readonly measures: readonly string[];
  readonly view: View;
  readonly sort: Sort;
}

/** How numbers are drawn beside the table: `auto` leaves it to what was chosen, `table` draws nothing. */
export const VIEWS = ['auto', 'table', 'bars', 'lines', 'dots'] as const;
export type View = (typeof VIEWS)[number];

/** By administrative code until the reader sorts otherwise; else by the column with this key. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export const BY_CODE: Sort = { column: 'agency', descending: false };

/** How many of each can be chosen. Whoever wants more agencies takes a region or a group of peers. */
export const MOST = { agency: 20, region: 6, peers: 6, year: 20, measure: 4 } as const;
export type Key = keyof typeof MOST;

/** What exists, so that an address can be judged. */
export interface Choices {
  readonly has: Readonly<Record<Key, (value: string) => boolean>>;
  readonly fallback: Selection;
}

/** Something in the address that could not be followed; the page says so instead of showing another thing in silence. */
export interface Objection {
  readonly kind: `unknown-${Key}` | `too-many-${Key}`;
  readonly value: string;
}

/**
 * Reads the query string. What is missing falls back: without a measure to the usual one, without agency, region and
 * peers to the usual agencies. Without a year it means each agency's newest report, or the usual years where it names
 * nothing else. What does not exist is left out with an objection.
 */
export function readSelection(
  query: URLSearchParams,
  choices: Choices,
): { selection: Selection; objections: Objection[] } {
  const objections: Objection[] = [];
  const read = (key: Key): string[] => {
    const known: string[] = [];
    for (const value of new Set(query.getAll(key).filter(Boolean))) {
      if (!choices.has[key](value)) objections.push({ kind: `unknown-${key}`, value });
      else if (known.length === MOST[key]) objections.push({ kind: `too-many-${key}`, value });
      else known.push(value);
    }
    return known;
  };

  const agencies = read('agency');
  const regions = read('region');
  const peers = read('peers');
  const years = read('year');
  const measures = read('measure');
  const namesNothing = Object.keys(MOST).every((key) => !query.has(key));
  const namesAgencies = ['agency', 'region', 'peers'].some((key) => query.has(key));
  return {
    selection: {
      agencies: namesAgencies ? agencies : choices.fallback.agencies,
      regions,
      peers,
      years: namesNothing ? choices.fallback.years : years.map(Number).sort((a, b) => a - b),
      measures: measures.length > 0 ? measures : choices.fallback.measures,
      view: VIEWS.find((view) => view === query.get('view')) ?? 'auto',
      sort: readSort(query.get('sort')),
    },
    objections,
  };
}

/** Writes the query string that `readSelection` reads back: complete, so that a shared link survives new defaults. */
export function writeSelection(selection: Selection): URLSearchParams {
  const { agencies, regions, peers } = selection;
  const query = new URLSearchParams();
  const append = (key: Key, values: readonly (string | number)[]): void => {
    for (const value of values) query.append(key, String(value));
  };
  append('agency', agencies);
  append('region', regions);
  append('peers', peers);
  // An empty key says "none", where no key at all would say "the usual ones".
  if (query.size === 0) query.append('agency', '');
  append('year', selection.years);
  append('measure', selection.measures);
  if (selection.view !== 'auto') query.append('view', selection.view);
  const { column, descending } = selection.sort;
  if (column !== BY_CODE.column || descending) query.append('sort', (descending ? '-' : '') + column);
  return query;
}

function readSort(text: string | null): Sort {
  const match = /^(-?)([a-z0-9.]+)$/i.exec(text ?? '');
  return match?.[2] ? { column: match[2], descending: match[1] === '-' } : BY_CODE;
}
