import type { Exactness } from './exactness.ts';
import { QUERY_CLASSES, type QueryClass } from './make-queries.ts';
import type { ClassMeasure } from './measure-queries.ts';

/** One index of one size of archive, ours or Pagefind's own. */
export interface SearchRow {
  reports: number;
  stock: boolean;
  bytes: number;
  files: number;
  /** Seconds to make it: on the clock, and of processor time of this process and those it started. */
  seconds: number;
  cpu: number;
  /** Peak memory of Pagefind's process in bytes. */
  memory: number;
  classes: Partial<Record<QueryClass, ClassMeasure>>;
  exactness: Exactness | null;
}

/** What the classes of queries are called in docs/benchmarks.md. */
export const CLASS_NAMES: Readonly<Record<QueryClass, string>> = {
  single: 'one character',
  pair: 'two characters, in more than half of the reports',
  phrase: '4 to 6 characters',
  long: '8 to 12 characters',
  number: 'a number',
  rare: '8 characters, in one to three reports',
  none: 'in no report',
};

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const most = (numbers: readonly number[]): number => Math.max(...numbers);
/** The median and the worst, in a unit; a stroke where nothing was measured. */
export const middleAndMost = (numbers: readonly number[], unit: number): string =>
  numbers.length === 0
    ? '—'
    : `${(middle(numbers) / unit).toFixed(0)} / ${(most(numbers) / unit).toFixed(0)}`;

const table = (lines: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = lines;
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

/** The table of searches in docs/benchmarks.md, from what was measured; what its words mean stands above it there. */
export function searchTable(rows: readonly SearchRow[]): string {
  const sorted = [...rows].sort((a, b) => a.reports - b.reports || Number(a.stock) - Number(b.stock));
  const name = ({ reports, stock }: SearchRow): string => `${reports}${stock ? ', stock' : ''}`;
  const line = (title: string, of: (row: SearchRow) => string): string[] => [title, ...sorted.map(of)];
  const all = ({ classes }: SearchRow, of: (measure: ClassMeasure) => number[]): number[] =>
    Object.values(classes).flatMap(of);
  return table([
    line('Reports', name),
    line('Index, MB', ({ bytes }) => (bytes / 1e6).toFixed(1)),
    line('Index, files', ({ files }) => `${files}`),
    line('Making it, s', ({ seconds }) => seconds.toFixed(1)),
    line('Making it, s of processor time', ({ cpu }) => cpu.toFixed(1)),
    line('Peak memory of Pagefind, MB', ({ memory }) => (memory > 0 ? (memory / 1e6).toFixed(0) : '—')),
    line(
      'Queries compared with plain substrings, a third of tables',
      ({ exactness }) => `${exactness?.queries ?? '—'}`,
    ),
    line('· true hits', ({ exactness }) => `${exactness?.hits ?? '—'}`),
    line('· recall / precision (budget 1.000 / 1.000)', ({ exactness }) =>
      exactness ? `${exactness.recall.toFixed(3)} / ${exactness.precision.toFixed(3)}` : '—',
    ),
    line('First visit, KB to first results (budget 250 / 600)', (row) =>
      middleAndMost(
        all(row, ({ first }) => first),
        1024,
      ),
    ),
    ...QUERY_CLASSES.map((key) =>
      line(`· ${CLASS_NAMES[key]}`, ({ classes }) => middleAndMost(classes[key]?.first ?? [], 1024)),
    ),
    line('First visit, KB to the complete answer (budget 600 / 1,500)', (row) =>
      middleAndMost(
        all(row, ({ complete }) => complete),
        1024,
      ),
    ),
    ...QUERY_CLASSES.map((key) =>
      line(`· ${CLASS_NAMES[key]}`, ({ classes }) => middleAndMost(classes[key]?.complete ?? [], 1024)),
    ),
    line('Further query, ms to first results (budget 150 / 600)', (row) =>
      middleAndMost(
        all(row, ({ firstTime }) => firstTime),
        1,
      ),
    ),
    ...QUERY_CLASSES.map((key) =>
      line(`· ${CLASS_NAMES[key]}`, ({ classes }) => middleAndMost(classes[key]?.firstTime ?? [], 1)),
    ),
    line('Further query, ms to the complete answer', (row) =>
      middleAndMost(
        all(row, ({ completeTime }) => completeTime),
        1,
      ),
    ),
  ]);
}
