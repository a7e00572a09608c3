import type { Edition } from '../../vocabulary/edition-keys.ts';
import { editionNames } from './editions.ts';
import { yearsText } from './numbers.ts';

/** Between the name of a measure and what is shown of it: some names have a colon of their own. */
const after = (measure: string): string => (measure.includes('：') ? '，' : '：');

/** What a comparison says of its chart. */
export const comparisonFigure = {
  year: '年度',
  period: (years: readonly number[]) => `${yearsText(years)} 年`,
  sideBySide: (measure: string, period: string, forms: readonly Edition[]) => {
    const space = /^\d/.test(period) ? ' ' : '';
    const edition = forms.length === 0 ? '' : `（${editionNames(forms)}格式）`;
    return `${measure}${after(measure)}各机关${space}${period}${edition}`;
  },
  agencyYear: (agency: string, year: number) => `${agency}（${year}）`,
  nothing: {
    rows: '能画的数不到两个，不画图。',
    lines: '画折线要有两个以上年度，并且至少有一个机关相邻两年都有可以相接的数。',
  },
  rowsLeftOut: (shown: number, rest: number) =>
    `能画的机关有 ${shown + rest} 个，图中只画前 ${shown} 个，其余见网页上的表。`,
  linesLeftOut: (shown: number, rest: number) =>
    `折线多了分不清，只画 ${shown} 个机关，其余 ${rest} 个见网页上的表。`,
  notChosen: '没有选这一年',
  yearsBetween: '中间没有选的年度空着，线在那里断开。',
  yearsLeftOut: (shown: number) => `图中只画最近 ${shown} 个有数值的年度，其余见网页上的表。`,
  gapsLeftOut: (count: number) => `另有 ${count} 格没有数值，图上没有，原因见网页上的表。`,
  formsLeftOut: (count: number) => `另有 ${count} 个数出自另一版格式，统计的不是同一件事，不画在一起。`,
  contradicted: (count: number) => `图中 ${count} 个数用到了与分项不符的总计，是哪几个，见网页上的表。`,
  smallLeftOut: (count: number) => `另有 ${count} 个比率分母太小，不画在图上，见网页上的表。`,
} as const;
