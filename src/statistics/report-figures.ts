import { blanksAsZero, countAtOf, isBlank, judgeSum } from '../checks/blank-cells.ts';
import type { Count } from '../schemas/count.ts';
import { countOf, type PackedFigures } from '../schemas/packed-figures.ts';
import type { TableCounts, Tables } from '../schemas/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { DISPOSITION_SUMS, REMEDY_SUMS } from '../vocabulary/printed-sums.ts';
import { REMEDIES } from '../vocabulary/remedies.ts';
import { APPLICANT_COLUMNS, DISPOSITION_GROUPS, REQUESTS } from '../vocabulary/requests.ts';
import { cellId } from '../vocabulary/tables.ts';

/** One part of a whole: a group of outcomes, a kind of applicant, a ground. */
export interface Part {
  key: string;
  label: string;
  /**
   * What to show as its number. Null where a cell that belongs to it has no value, for a sum of the rest would be too
   * small in silence, and where nothing but blanks is printed.
   */
  value: number | null;
  /** What it comes to among the other parts: blanks whose printed totals agree are 0 here. */
  counted: number | null;
  /** Whether blanks were counted so. */
  blanks: boolean;
  /** Anchor of the cell or row that it comes from. */
  anchor: string;
}

/** The four totals that balance: received + carriedOver = disposed + carriedForward. */
export interface RequestFlow {
  received: Count;
  carriedOver: Count;
  disposed: Count;
  carriedForward: Count;
}

const NOTHING: Count = { value: null, status: 'absent' };

export function requestFlow(tables: Pick<Tables, 'requests'>): RequestFlow {
  const total = (row: string): Count => tables.requests[row]?.['total'] ?? NOTHING;
  return {
    received: total('received'),
    carriedOver: total('carriedOver'),
    disposed: total('totalDisposed'),
    carriedForward: total('carriedForward'),
  };
}

type Requests = Pick<Tables, 'requests'>;
type Zeros = ReadonlySet<string>;
const blanksIn = (tables: Requests): Zeros => blanksAsZero(countAtOf(tables));

/** The six groups of outcomes, by their 总计 column. `zeros`: the blank cells that count as 0. */
export function dispositions(tables: Requests, zeros = blanksIn(tables)): Part[] {
  return DISPOSITION_GROUPS.map((group) => {
    const counts = group.rows.map((row) => tables.requests[row]?.['total'] ?? NOTHING);
    const inForm = group.rows.filter((_, index) => counts[index]?.status !== 'not-in-form');
    return {
      key: group.key,
      label: group.label,
      ...sumOf(
        tables,
        inForm.map((row) => [row, 'total'] as const),
        zeros,
      ),
      anchor: `requests.${inForm[0] ?? group.rows[0]}`,
    };
  });
}

/** Requests received this year, by kind of applicant. */
export function applicants(tables: Requests, zeros = blanksIn(tables)): Part[] {
  return REQUESTS.columns
    .filter((column) => APPLICANT_COLUMNS.includes(column.key))
    .map((column) => ({
      key: column.key,
      label: column.label,
      ...sumOf(tables, [['received', column.key]], zeros),
      anchor: `requests.received.${column.key}`,
    }));
}

/** The exemptions on which requests were refused, by their 总计 column. */
export function refusalGrounds(tables: Requests, zeros = blanksIn(tables)): Part[] {
  return REQUESTS.rows
    .filter((row) => row.key.startsWith('refused.'))
    .map((row) => ({
      key: row.key,
      label: row.label,
      ...sumOf(tables, [[row.key, 'total']], zeros),
      anchor: `requests.${row.key}.total`,
    }));
}

/** A printed total that its printed parts do not add up to. */
export interface ContradictedTotal {
  label: string;
  printed: number;
  sum: number;
}

/** The total disposed of, where the outcomes above it add up to something else; null where they do, or cannot tell. */
export function contradictedDisposed(tables: Requests): ContradictedTotal | null {
  const judged = judgeSum(countAtOf(tables), DISPOSITION_SUMS['total']!);
  return !judged || judged.sum === judged.printed ? null : { label: '办结', ...judged };
}

/** The totals of table 4 that their outcomes contradict. */
export function contradictedRemedies(tables: Pick<Tables, 'remedies'>): ContradictedTotal[] {
  const at = countAtOf(tables);
  return REMEDIES.rows.flatMap((row) => {
    const judged = judgeSum(at, REMEDY_SUMS[row.key]!);
    return !judged || judged.sum === judged.printed ? [] : [{ label: row.label, ...judged }];
  });
}

/** The sum of cells of table 3, as a part has it. */
function sumOf(
  { requests }: Requests,
  cells: readonly (readonly [row: string, column: string])[],
  zeros: Zeros,
): Pick<Part, 'value' | 'counted' | 'blanks'> {
  const counts = cells.map(([row, column]) => {
    const count = requests[row]?.[column] ?? NOTHING;
    return { count, isZero: zeros.has(cellId('requests', row, column)) };
  });
  if (counts.length === 0 || counts.some(({ count, isZero }) => count.value === null && !isZero))
    return { value: null, counted: null, blanks: false };
  const counted = counts.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
  const value = counts.every(({ count }) => isBlank(count)) ? null : counted;
  return { value, counted, blanks: counts.some(({ isZero }) => isZero) };
}

/** `missing`: the file has no such table. `zero`: every cell that the form has is printed and 0. */
export function tableState(counts: TableCounts): 'missing' | 'zero' | 'figures' {
  const inForm = Object.values(counts)
    .flatMap((row) => Object.values(row))
    .filter((count) => count.status !== 'not-in-form');
  if (inForm.every((count) => count.status === 'absent')) return 'missing';
  return inForm.every((count) => count.value === 0) ? 'zero' : 'figures';
}

/** One year of an agency's history; the values are null where the year has no report or the cell no value. */
export interface YearPoint {
  year: number;
  /** Null where the archive has no report of that year. */
  report: string | null;
  form: Edition | null;
  received: number | null;
  disposed: number | null;
  carriedForward: number | null;
  /** True where this year's table 3 follows another edition than the last one before it. */
  breaks: boolean;
}

/** Whether a line can be drawn: at least two years have a number. */
export function historyWorthDrawing(history: readonly YearPoint[]): boolean {
  return history.filter((point) => point.received !== null).length > 1;
}

/** What a year of an agency's history is made of. */
export interface YearFigures {
  id: string;
  year: number;
  form: { requests: Edition | null };
  figures: PackedFigures;
}

/** Every year from the first report to the last, the missing ones too. */
export function agencyHistory(reports: readonly YearFigures[]): YearPoint[] {
  const byYear = new Map(reports.map((report) => [report.year, report]));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];

  const points: YearPoint[] = [];
  let edition: Edition | null = null;
  for (let year = first; year <= last; year++) {
    const report = byYear.get(year);
    const total = (row: string): number | null =>
      report ? countOf(report.figures, `requests.${row}.total`).value : null;
    const form = report?.form.requests ?? null;
    points.push({
      year,
      report: report?.id ?? null,
      form,
      received: total('received'),
      disposed: total('totalDisposed'),
      carriedForward: total('carriedForward'),
      breaks: form !== null && edition !== null && form !== edition,
    });
    edition = form ?? edition;
  }
  return points;
}
