import { sentenceCase } from './plurals.ts';

/** Sentences about printed totals that their own parts do not come to. */

interface ContradictedTotal {
  label: string;
  printed: number;
  sum: number;
}

/** `The dispositions add up to 27, which is not the 21 printed as “disposed of”.` */
export function contradictedDisposedSentence({ label, printed, sum }: ContradictedTotal): string {
  return `The dispositions add up to ${sum}, which is not the ${printed} printed as “${label}”.`;
}

/** `Totals of the table of reconsideration and litigation contradict their parts: administrative reconsideration is printed as 0, its parts add up to 11.` */
export function contradictedRemediesSentence(totals: readonly ContradictedTotal[]): string {
  const parts = totals.map(
    ({ label, printed, sum }) =>
      `${sentenceCase(label)} is printed as ${printed}, its parts add up to ${sum}`,
  );
  return `Totals of the table of reconsideration and litigation contradict their parts. ${parts.join('; ')}.`;
}

/** What the printed totals beside a picture contradict, a sentence each. */
export function contradictedSentences(
  key: 'dispositions' | 'applicants' | 'refusals' | 'remedies',
  totals: readonly ContradictedTotal[],
): string[] {
  if (totals.length === 0) return [];
  if (key === 'remedies') return [contradictedRemediesSentence(totals)];
  if (key !== 'applicants') return totals.map(contradictedDisposedSentence);
  return totals.map(
    ({ label, printed, sum }) =>
      `The kinds of applicants add up to ${sum}, which is not the ${printed} printed as “${label}”.`,
  );
}
