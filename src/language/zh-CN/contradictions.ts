/** Sentences about printed totals that their own parts do not come to. */

interface ContradictedTotal {
  label: string;
  printed: number;
  sum: number;
}

/** `各项办理结果合计 27 件，与印出的办结 21 件不符。` */
export function contradictedDisposedSentence({ label, printed, sum }: ContradictedTotal): string {
  return `各项办理结果合计 ${sum} 件，与印出的${label} ${printed} 件不符。`;
}

/** `复议诉讼表的总计与分项不符：行政复议印作 0 件，分项合计 11 件。` */
export function contradictedRemediesSentence(totals: readonly ContradictedTotal[]): string {
  const parts = totals.map(({ label, printed, sum }) => `${label}印作 ${printed} 件，分项合计 ${sum} 件`);
  return `复议诉讼表的总计与分项不符：${parts.join('；')}。`;
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
    ({ label, printed, sum }) => `各类申请人合计 ${sum} 件，与印出的${label} ${printed} 件不符。`,
  );
}
