/** What a reader has chosen to compare; the query string of /compare/ says exactly this. */
export interface Selection {
  /** Agency ids in the order chosen; the table sorts them itself. */
  readonly agencies: readonly string[];
  /** Ascending; empty: each agency's newest report. */
  readonly years: readonly number[];
  /** Measure id. */
  readonly measure: string;
  readonly sort: Sort;
}

/** By administrative code until the reader sorts otherwise; else by the column with this key. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export const BY_CODE: Sort = { column: 'agency', descending: false };

/** More agencies than this make a table and a chart that nobody can read, on a phone least of all. */
export const MOST_AGENCIES = 6;
export const MOST_YEARS = 6;

/** What exists, so that an address can be judged. */
export interface Choices {
  readonly agencies: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly measures: ReadonlySet<string>;
  readonly fallback: Selection;
}

/** Something in the address that could not be followed; the page says so instead of showing another thing in silence. */
export interface Objection {
  readonly kind:
    'unknown-agency' | 'unknown-year' | 'unknown-measure' | 'too-many-agencies' | 'too-many-years';
  readonly value: string;
}

/**
 * Reads the query string. What is missing falls back: without a measure to the usual one, without an agency to the
 * usual agencies, without a year to each agency's newest report. What does not exist is left out with an objection.
 */
export function readSelection(
  query: URLSearchParams,
  choices: Choices,
): { selection: Selection; objections: Objection[] } {
  const objections: Objection[] = [];
  const object = (kind: Objection['kind'], value: string): void => void objections.push({ kind, value });

  const known = (kind: Objection['kind'], values: string[], exists: (value: string) => boolean): string[] =>
    [...new Set(values)].filter((value) => exists(value) || (object(kind, value), false));
  const atMost = (kind: Objection['kind'], values: string[], most: number): string[] => {
    for (const value of values.slice(most)) object(kind, value);
    return values.slice(0, most);
  };

  const agencies = atMost(
    'too-many-agencies',
    known('unknown-agency', query.getAll('agency').filter(Boolean), (id) => choices.agencies.has(id)),
    MOST_AGENCIES,
  );
  const years = atMost(
    'too-many-years',
    known(
      'unknown-year',
      query.getAll('year'),
      (year) => /^\d{4}$/.test(year) && choices.years.has(Number(year)),
    ),
    MOST_YEARS,
  );
  const [measure] = known('unknown-measure', query.getAll('measure').slice(0, 1), (id) =>
    choices.measures.has(id),
  );

  return {
    selection: {
      agencies: query.has('agency') ? agencies : choices.fallback.agencies,
      years: years.map(Number).sort((a, b) => a - b),
      measure: measure ?? choices.fallback.measure,
      sort: readSort(query.get('sort')),
    },
    objections,
  };
}

/** Writes the query string that `readSelection` reads back: complete, so that a shared link survives new defaults. */
export function writeSelection(selection: Selection): URLSearchParams {
  const query = new URLSearchParams();
  // An empty key says "none", where no key at all would say "the usual ones".
  for (const agency of selection.agencies.length > 0 ? selection.agencies : [''])
    query.append('agency', agency);
  for (const year of selection.years) query.append('year', String(year));
  query.append('measure', selection.measure);
  const { column, descending } = selection.sort;
  if (column !== BY_CODE.column || descending) query.append('sort', (descending ? '-' : '') + column);
  return query;
}

function readSort(text: string | null): Sort {
  const match = /^(-?)([a-z0-9.]+)$/i.exec(text ?? '');
  return match?.[2] ? { column: match[2], descending: match[1] === '-' } : BY_CODE;
}
