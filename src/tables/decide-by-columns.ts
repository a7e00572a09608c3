import { addAll } from '../text/numbers.ts';
import { DISPOSITION_ROWS } from '../vocabulary/requests.ts';
import type { Layout } from './place-rows.ts';
import type { Reading } from './readings.ts';

/** A search over more combinations than this is given up: the cells stay open. */
const MOST_COMBINATIONS = 20_000;

/**
 * Decides the rows that their own sums leave open by the rules over columns: dispositions add up to the total, and
 * what came in equals what went out. Only the columns in which readings differ are looked at, so that an error of
 * the source elsewhere does not hide the answer.
 */
export function decideByColumns(layouts: readonly Layout[]): Layout[] {
  const open = layouts.filter((layout) => layout.doubt.readings.length > 1);
  const combinations = open.reduce((product, layout) => product * layout.doubt.readings.length, 1);
  if (open.length === 0 || combinations > MOST_COMBINATIONS) return [...layouts];
  const columns = (layouts[0]?.columns ?? [])
    .map((_, index) => index)
    .filter((index) => open.some((layout) => differs(layout, index)));
  const survivors = new Map(open.map((layout) => [layout, new Set<Reading>()]));
  for (const choice of choices(open)) {
    const reading = (layout: Layout) => choice.get(layout) ?? layout.doubt.readings[0];
    if (!columns.every((index) => columnHolds(layouts, reading, index))) continue;
    for (const [layout, chosen] of choice) survivors.get(layout)!.add(chosen);
  }
  return layouts.map((layout) => {
    const left = [...(survivors.get(layout) ?? [])];
    if (left.length === 0 || left.length === layout.doubt.readings.length) return layout;
    const decidedBy = [...layout.doubt.decidedBy, 'disposition-total', 'request-balance'];
    return { ...layout, doubt: { readings: left, decidedBy } };
  });
}

function differs({ doubt }: Layout, column: number): boolean {
  return new Set(doubt.readings.map((reading) => reading[column]!.value)).size > 1;
}

function* choices(open: readonly Layout[]): Generator<Map<Layout, Reading>> {
  const [first, ...rest] = open;
  if (!first) {
    yield new Map();
    return;
  }
  for (const choice of choices(rest)) {
    for (const reading of first.doubt.readings) yield new Map([...choice, [first, reading]]);
  }
}

/** Whether a column breaks neither rule; a rule with a missing value is not broken. */
function columnHolds(
  layouts: readonly Layout[],
  reading: (layout: Layout) => Reading | undefined,
  column: number,
): boolean {
  const value = (key: string): number | null => {
    const layout = layouts.find((candidate) => candidate.row.row.key === key);
    return layout ? (reading(layout)?.[column]?.value ?? null) : null;
  };
  const printed = DISPOSITION_ROWS.filter((key) => layouts.some((layout) => layout.row.row.key === key));
  const dispositions = printed.map(value);
  const [total, received, carriedOver, carriedForward] = [
    'totalDisposed',
    'received',
    'carriedOver',
    'carriedForward',
  ].map(value);
  if (total == null) return true;
  const disposed = dispositions.every((part) => part !== null) ? addAll(dispositions as number[]) : null;
  const balance =
    received != null && carriedOver != null && carriedForward != null
      ? received + carriedOver - carriedForward
      : null;
  return (disposed === null || disposed === total) && (balance === null || balance === total);
}
