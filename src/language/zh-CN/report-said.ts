import type { Count } from '../../schemas/count.ts';
import { figure } from '../../text/figure.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

/** What one report says of requests: its totals, and what became of those that were disposed of. */
export const REQUESTS_SAID = {
  unknown: (year: number) => `${year} 年收到和办理申请的总数，原文没有可用的数字。`,
  zeros: (year: number) => `${year} 年新收、上年结转、办结和结转下年度的总数都印作 0。`,
  none: (year: number) => `${year} 年没有新收政府信息公开申请，没有上年结转，也没有结转下年度的申请。`,
  /** `2021 年新收 11 件，上年结转 0 件，办结 11 件，其中予以公开 4 件、不予公开 5 件；结转下年度 0 件。` */
  flow: (
    year: number,
    flow: Record<'received' | 'carriedOver' | 'disposed' | 'carriedForward', Count>,
    outcomes: string,
  ) =>
    `${year} 年新收${amount(flow.received)}，上年结转${amount(flow.carriedOver)}，办结${amount(flow.disposed)}` +
    `${outcomes}${outcomes ? '；' : '，'}结转下年度${amount(flow.carriedForward)}。`,
  all: (label: string, count: number) => `，结果${count === 1 ? '' : '都'}是“${label}”`,
  some: (parts: readonly string[]) => `，其中${parts.join('、')}`,
  /** `blanks`: whether some of its cells are blank and count as 0. */
  part: (label: string, count: number | null, blanks: boolean) =>
    count === null ? `${label}数缺` : `${label} ${count} 件${blanks ? `（${BLANK_AS_ZERO}）` : ''}`,
} as const;

/** What one report says of reviews and lawsuits. */
export const REMEDIES_SAID = {
  unknown: '行政复议和行政诉讼的总数，原文没有可用的数字。',
  none: '没有因信息公开引起的行政复议和行政诉讼。',
  noLawsuits: (review: Count) => `因信息公开引起行政复议${amount(review)}，没有行政诉讼。`,
  /** `行政复议 2 件；行政诉讼 4 件，其中未经复议直接起诉 2 件、复议后起诉 2 件。` `lawsuits`: null where one of the two has no number. */
  totals: (review: Count, lawsuits: number | null, direct: Count, afterReview: Count) =>
    `因信息公开引起行政复议${amount(review)}；行政诉讼${lawsuits === null ? '' : ` ${lawsuits} 件`}，` +
    `其中未经复议直接起诉${amount(direct)}、复议后起诉${amount(afterReview)}。`,
} as const;

function amount(count: Count): string {
  if (count.value === null) return `数原文缺（${STATUSES[count.status].label}）`;
  const mark = count.status === 'printed' ? '' : `（${STATUSES[count.status].label}）`;
  return ` ${figure(count.value)} 件${mark}`;
}

/** `按“收支平衡”只剩一种读法，推算为“8 3 0 0 0 0 11”。` Empty where nothing was recovered. */
export function readingSentence(values: readonly number[], rules: readonly string[]): string {
  if (values.length === 0) return '';
  const by = rules.length > 0 ? `按${rules.map((rule) => `“${rule}”`).join('')}` : '按勾稽关系';
  return `${by}只剩一种读法，推算为“${values.map(figure).join(' ')}”。`;
}
