import { CHARTS } from '#language/charts.ts';
import { PICTURES } from '#language/pictures.ts';
import { SPACE } from '#language/punctuation.ts';
import type { PictureCoverage } from '../statistics/pictures.ts';
import { contradictedSentences } from './contradictions.ts';
import type { Pictured } from './pictured.ts';

/** `9 份报告中 7 份各项数字齐全，只合计这 7 份。` Empty where all are in it as printed: the title says how many. */
export function pictureCoverage({
  of,
  have,
  blanks,
  contradicted,
}: Omit<PictureCoverage, 'lacking' | 'agencies' | 'years'>): string {
  return [
    have < of ? PICTURES.coverage.incomplete(of, have) : '',
    blanks > 0 ? PICTURES.coverage.blanks(blanks) : '',
    contradictedReports(contradicted),
  ]
    .filter(Boolean)
    .join(SPACE);
}

/** What is said below the picture of one report: which printed total its parts contradict, and blanks in sums. */
export function pictureNote(picture: Pictured & { blanks: boolean }): string | undefined {
  if (picture.coverage) return pictureCoverage(picture.coverage);
  return (
    [...contradictionsIn(picture), ...(picture.blanks ? [CHARTS.blanksNote] : [])].join(SPACE) || undefined
  );
}

/** What the printed totals contradict, a sentence each. */
export function contradictionsIn({ key, contradicted, coverage }: Pictured): string[] {
  return [
    ...contradictedSentences(key, contradicted),
    ...(coverage && coverage.contradicted > 0 ? [contradictedReports(coverage.contradicted)] : []),
  ];
}

/** What keeps the numbers of a picture of several reports from being simply true; empty where nothing does. */
export function contradictedReports(reports: number): string {
  return reports === 0 ? '' : PICTURES.coverage.contradicted(reports);
}
