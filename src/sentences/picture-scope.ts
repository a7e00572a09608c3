import { PICTURES } from '#language/pictures.ts';
import type { PictureCoverage } from '../statistics/pictures.ts';

/** Whose reports are added up; of those chosen, how many agencies were. */
export type PictureSubject = { agency: string } | { region: string } | 'archive' | { chosen: number };

/** `本馆收录的河南省 3 个机关 2021 年的 3 份报告`: what a sentence about several reports is true of. */
export function pictureScope(
  subject: PictureSubject,
  { of, have, agencies, years }: Omit<PictureCoverage, 'lacking'>,
): string {
  const told = { reports: have > 0 ? have : of, isPart: have > 0 && have < of, agencies, years };
  if (subject === 'archive') return PICTURES.scope.archive(told);
  if ('agency' in subject) return PICTURES.scope.agency(subject.agency, told);
  return 'region' in subject
    ? PICTURES.scope.region(subject.region, told)
    : PICTURES.scope.chosen(subject.chosen, told);
}
