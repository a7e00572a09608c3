import type { Series } from './comparable.ts';

/** How the editions that have something stand to each other: one has it, they count the same, or they do not. */
export type Standing = 'single' | 'same' | 'apart';

/** `series`: the editions that have it, those together that count the same. */
export function standingOf(series: readonly Series[]): Standing {
  if (series.length > 1) return 'apart';
  return (series[0]?.length ?? 0) > 1 ? 'same' : 'single';
}
