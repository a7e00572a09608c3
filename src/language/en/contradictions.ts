import type { ContradictedTotal } from '../contradicted-total.ts';
import { sentenceCase } from './plurals.ts';

/** Sentences about printed totals that their own parts do not come to. */
export const CONTRADICTIONS = {
  /** `The dispositions add up to 27, which is not the 21 printed as “disposed of”.` */
  disposed: ({ label, printed, sum }: ContradictedTotal) =>
    `The dispositions add up to ${sum}, which is not the ${printed} printed as “${label}”.`,
  applicants: ({ label, printed, sum }: ContradictedTotal) =>
    `The kinds of applicants add up to ${sum}, which is not the ${printed} printed as “${label}”.`,
  /** `Totals of the table of reconsideration and litigation contradict their parts. Administrative reconsideration is printed as 0, its parts add up to 11.` */
  remedies: (totals: readonly ContradictedTotal[]) =>
    `Totals of the table of reconsideration and litigation contradict their parts. ${totals.map(({ label, printed, sum }) => `${sentenceCase(label)} is printed as ${printed}, its parts add up to ${sum}`).join('; ')}.`,
} as const;
