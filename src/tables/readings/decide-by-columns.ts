import type { DispositionRules } from './disposition-rules.ts';
import { narrowByColumns } from './narrow.ts';
import { movedByColumns } from './moved-by-columns.ts';
import type { Layout } from '../place-rows.ts';
import type { Reading } from '../read-column.ts';
import type { ReadRow } from '../read-rows.ts';
import { surviving } from './surviving-readings.ts';

/** The rules over columns, by their names as rules of checks. */
const NAMES: Readonly<Record<keyof DispositionRules, string>> = {
  dispositions: 'disposition-total',
  balance: 'request-balance',
};

/**
 * Decides the rows in doubt by the rules over columns: dispositions add up to the total, and what came in equals what
 * went out. Where no combination of readings keeps the rules, a reading that the row's own sums allow is not believed
 * either: such a row stays unread. Rows stay as they are where the rules cannot be applied, because a row is missing.
 */
export function decideByColumns(layouts: readonly Layout[], rules: DispositionRules): Layout[] {
  const isOpen = ({ kind, doubt }: Layout) =>
    kind !== 'exact' && kind !== 'digits' && doubt.readings.length > 0;
  if (!layouts.some(isOpen)) return [...layouts];
  const byKey = new Map(layouts.map((layout) => [layout.row.row.key, layout]));
  if (byKey.size !== layouts.length) return [...layouts];
  let decided = [...layouts];
  let isBroken = false;
  /** How many readings each rule left of its rows: it rules out no more of them while none has fallen since. */
  const leftOf = new Map<keyof DispositionRules, number>();
  // What one rule rules out of 总计 may tell the other more.
  for (let before = -1; before !== readingsIn(decided) && !isBroken;) {
    before = readingsIn(decided);
    for (const rule of ['dispositions', 'balance'] as const) {
      const { plus, minus } = rules[rule];
      const rows = [...plus, ...minus].map((key) => decided.find((layout) => layout.row.row.key === key));
      if (rows.includes(undefined)) continue;
      const own = rows as Layout[];
      if (!own.some(isOpen) || own.some(({ doubt }) => doubt.readings.length === 0)) continue;
      if (leftOf.get(rule) === readingsIn(own)) continue;
      const left = leftBy(own, plus.length);
      leftOf.set(
        rule,
        left ? [...left.values()].reduce((sum, readings) => sum + readings.length, 0) : readingsIn(own),
      );
      if (!left) continue;
      if ([...left.values()].some((readings) => readings.length === 0)) {
        const moved = own.some(({ kind }) => kind === 'overlong') ? movedByColumns(own, plus.length) : [];
        if (moved.length > 0) {
          decided = decided.map((layout) => (moved.includes(layout) ? unread(layout) : layout));
          continue;
        }
        isBroken = true;
        decided = decided.map((layout) =>
          isOpen(layout) && isDisputed(layout, left) ? disputed(layout) : layout,
        );
        break;
      }
      decided = decided.map((layout) => {
        const readings = left.get(layout);
        if (!readings || !isOpen(layout)) return layout;
        return {
          ...layout,
          doubt: { readings, decidedBy: [...new Set([...layout.doubt.decidedBy, NAMES[rule]])] },
        };
      });
    }
  }
  return decided;
}

function readingsIn(layouts: readonly Layout[]): number {
  return layouts.reduce((sum, { doubt }) => sum + doubt.readings.length, 0);
}

/**
 * Rows with what is left of them, without those that the sums of columns had to tell and that no rule over columns was
 * held against: the rules that decided them are those of the row alone.
 */
export function withoutUntold(layouts: readonly Layout[], needing: ReadonlySet<ReadRow['row']>): Layout[] {
  const names = Object.values(NAMES);
  return layouts.map((layout) =>
    needing.has(layout.row) && !layout.doubt.decidedBy.some((rule) => names.includes(rule))
      ? unread(layout)
      : layout,
  );
}

/** A row that nobody can read. */
function unread(layout: Layout): Layout {
  return {
    ...layout,
    kind: layout.kind === 'exact' ? 'short' : layout.kind,
    doubt: { readings: [], decidedBy: [] },
  };
}

/**
 * What a rule leaves of the readings of each row, the first `plus` of which add up to the others; null where the rule
 * can tell nothing. Columns by themselves are followed however many readings there are; all columns at once only where
 * the sums that rows can have together are not too many.
 */
function leftBy(rows: readonly Layout[], plus: number): Map<Layout, Reading[]> | null {
  const readings = rows.map(({ doubt }) => doubt.readings);
  const narrowed = narrowByColumns({ plus: readings.slice(0, plus), minus: readings.slice(plus) });
  const isTold = narrowed.some((own, at) => own.length < readings[at]!.length);
  if (narrowed.some((own) => own.length === 0)) return new Map(rows.map((row) => [row, []]));
  // Rows that may be read in many ways come last, when few of the sums before them can still be made up for.
  const order = narrowed.map((_, at) => at).sort((a, b) => narrowed[a]!.length - narrowed[b]!.length);
  const ordered = surviving(
    order.map((at) => narrowed[at]!),
    order.map((at) => (at < plus ? 1 : -1)),
  );
  if (!ordered && !isTold) return null;
  const left = ordered ? narrowed.map((_, at) => ordered[order.indexOf(at)]!) : narrowed;
  return new Map(rows.map((row, at) => [row, left[at]!]));
}

/** Where a rule is broken, its rows are in dispute, and those that lost blank cells: their totals may be among these. */
function isDisputed(layout: Layout, ofRule: ReadonlyMap<Layout, unknown>): boolean {
  return (
    ofRule.has(layout) ||
    layout.doubt.readings.some((reading) => reading.some(({ status }) => status === 'blank'))
  );
}

/**
 * A row whose readings contradict the columns: an only one is none that could be published. Digits that are all 0 are
 * zeros in whatever way they are cut, and contradict nothing.
 */
function disputed(layout: Layout): Layout {
  const { readings } = layout.doubt;
  const [only] = readings;
  if (readings.length === 1 && only!.every(({ value }) => value === 0)) return layout;
  return { ...layout, doubt: { readings: readings.length > 1 ? readings : [], decidedBy: [] } };
}
