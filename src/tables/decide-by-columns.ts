import { addAll } from '../text/numbers.ts';
import { DISPOSITION_ROWS } from '../vocabulary/requests.ts';
import type { Layout } from './place-rows.ts';
import type { Reading } from './readings.ts';

/** A search over more combinations than this is given up: the cells stay open. */
const MOST_COMBINATIONS = 20_000;

/**
 * Decides the rows in doubt by the rules over columns: dispositions add up to the total, and what came in equals what
 * went out. Where no combination of readings keeps the rules, a reading that the row's own sums allow is not believed
 * either: such a row stays unread.
 */
export function decideByColumns(layouts: readonly Layout[]): Layout[] {
  const open = layouts.filter((layout) => layout.kind !== 'exact' && layout.doubt.readings.length > 0);
  const combinations = open.reduce((product, layout) => product * layout.doubt.readings.length, 1);
  if (open.length === 0 || combinations > MOST_COMBINATIONS) return [...layouts];
  const columns = (layouts[0]?.columns ?? []).map((_, index) => index);
  const survivors = new Map(open.map((layout) => [layout, new Set<Reading>()]));
  let judged = false;
  for (const choice of choices(open)) {
    const reading = (layout: Layout) => choice.get(layout) ?? layout.doubt.readings[0];
    const verdicts = columns.map((index) => columnHolds(layouts, reading, index));
    if (verdicts.some((verdict) => verdict !== null)) judged = true;
    if (verdicts.includes(false)) continue;
    for (const [layout, chosen] of choice) survivors.get(layout)!.add(chosen);
  }
  return layouts.map((layout) => {
    const left = survivors.get(layout);
    if (!left || !judged) return layout;
    if (left.size === 0) return { ...layout, doubt: { readings: disputed(layout), decidedBy: [] } };
    const decidedBy = [...layout.doubt.decidedBy, 'disposition-total', 'request-balance'];
    return { ...layout, doubt: { readings: [...left], decidedBy } };
  });
}

/** The readings of a row whose only one contradicts the columns: none that could be published. */
function disputed({ doubt: { readings } }: Layout): Reading[] {
  return readings.length > 1 ? readings : [];
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

/** Whether a column keeps both rules; null where values are missing for both. */
function columnHolds(
  layouts: readonly Layout[],
  reading: (layout: Layout) => Reading | undefined,
  column: number,
): boolean | null {
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
  if (total == null) return null;
  const disposed = dispositions.every((part) => part !== null) ? addAll(dispositions) : null;
  const balance =
    received != null && carriedOver != null && carriedForward != null
      ? received + carriedOver - carriedForward
      : null;
  if (disposed === null && balance === null) return null;
  return (disposed === null || disposed === total) && (balance === null || balance === total);
}
