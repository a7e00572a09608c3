import type { DispositionRules } from './disposition-rules.ts';
import { countedIn } from './narrow.ts';
import type { Layout } from '../place-rows.ts';
import type { Reading } from '../read-column.ts';

/**
 * Reads rows from which a cell may be gone as they stand, `inPlace`, where a rule over columns bears that out in each of
 * the columns `parts`: had cells moved, some column would not add up. A column of totals is not asked, in which just such
 * rows leave theirs blank. All other rows of the rule have to be told.
 */
export function borneOutByColumns(
  layouts: readonly Layout[],
  inPlace: ReadonlyMap<Layout['row'], Reading>,
  rules: DispositionRules,
  parts: readonly number[],
): Layout[] {
  const byKey = new Map(layouts.map((layout) => [layout.row.row.key, layout]));
  if (inPlace.size === 0 || byKey.size !== layouts.length) return [...layouts];
  const believed = new Set<Layout>();
  for (const { plus, minus } of Object.values(rules) as DispositionRules[keyof DispositionRules][]) {
    const own = [...plus, ...minus].map((key) => byKey.get(key));
    const readings = own.map((layout) => layout && toldReading(layout, inPlace));
    const isKept = parts.every((column) => {
      const counts = readings.map((reading) => (reading ? countedIn(reading, column) : null));
      if (!counts.every((count): count is number => count !== null)) return false;
      return counts.reduce((sum, count, at) => sum + (at < plus.length ? count : -count), 0) === 0;
    });
    if (isKept) for (const layout of own) if (layout && inPlace.has(layout.row)) believed.add(layout);
  }
  return layouts.map((layout) =>
    believed.has(layout)
      ? { ...layout, kind: 'exact', doubt: { readings: [inPlace.get(layout.row)!], decidedBy: [] } }
      : layout,
  );
}

function toldReading({ row, doubt }: Layout, inPlace: ReadonlyMap<Layout['row'], Reading>): Reading | null {
  const [only, other] = doubt.readings;
  return inPlace.get(row) ?? (other ? null : (only ?? null));
}
