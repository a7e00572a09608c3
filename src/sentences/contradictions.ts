import { CONTRADICTIONS } from '#language/contradictions.ts';
import type { ContradictedTotal } from '../language/contradicted-total.ts';
import type { PictureKey } from '../statistics/pictures.ts';

/** What the printed totals beside a picture contradict, a sentence each. */
export function contradictedSentences(key: PictureKey, totals: readonly ContradictedTotal[]): string[] {
  if (totals.length === 0) return [];
  if (key === 'remedies') return [CONTRADICTIONS.remedies(totals)];
  return totals.map(key === 'applicants' ? CONTRADICTIONS.applicants : CONTRADICTIONS.disposed);
}
