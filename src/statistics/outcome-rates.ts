import type { Outcomes } from './outcomes.ts';

/** A share of what was disposed of. */
export interface OutcomeRate {
  id: 'rate.disclosed' | 'rate.refused' | 'rate.unableToProvide';
  numerator: number;
  denominator: number;
}

/** The shares that readers ask for; none where nothing was disposed of, or nobody knows how much. */
export function outcomeRates({ requests: { outcomes } }: Outcomes): OutcomeRate[] {
  const denominator = outcomes.total;
  if (!denominator) return [];
  const count = (...keys: string[]): number =>
    outcomes.rows.reduce((sum, { key, whole }) => sum + (keys.includes(key) ? (whole ?? 0) : 0), 0);
  return [
    { id: 'rate.disclosed', numerator: count('granted', 'partiallyGranted'), denominator },
    { id: 'rate.refused', numerator: count('refused'), denominator },
    { id: 'rate.unableToProvide', numerator: count('unableToProvide'), denominator },
  ];
}
