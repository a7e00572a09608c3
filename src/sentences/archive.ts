import { common } from '#language/common.ts';
import { COMMA } from '#language/punctuation.ts';

/** `11 个机关，18 份报告，2019—2025 年`: what the archive holds; without years where it holds nothing. */
export function archiveScope({
  agencies,
  reports,
  years,
}: {
  agencies: number;
  reports: number;
  years: readonly [first: number, last: number] | null;
}): string {
  const { counts } = common;
  const parts = [
    counts.agencies(agencies),
    counts.reports(reports),
    ...(years ? [counts.years(...years)] : []),
  ];
  return parts.join(COMMA);
}
