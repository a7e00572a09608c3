import type { ContradictedTotal } from '../contradicted-total.ts';

/** Sentences about printed totals that their own parts do not come to. */
export const CONTRADICTIONS = {
  /** `各项办理结果合计 27 件，与印出的办结 21 件不符。` */
  disposed: ({ label, printed, sum }: ContradictedTotal) =>
    `各项办理结果合计 ${sum} 件，与印出的${label} ${printed} 件不符。`,
  applicants: ({ label, printed, sum }: ContradictedTotal) =>
    `各类申请人合计 ${sum} 件，与印出的${label} ${printed} 件不符。`,
  /** `复议诉讼表的总计与分项不符：行政复议印作 0 件，分项合计 11 件。` */
  remedies: (totals: readonly ContradictedTotal[]) =>
    `复议诉讼表的总计与分项不符：${totals.map(({ label, printed, sum }) => `${label}印作 ${printed} 件，分项合计 ${sum} 件`).join('；')}。`,
} as const;
