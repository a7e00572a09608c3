import type { CountStatus } from '../../schemas/count.ts';

/** What a cell shows where it is not simply a printed number, and what that means. */
export const STATUSES: Readonly<Record<CountStatus, { label: string; meaning: string }>> = {
  printed: { label: '原文数字', meaning: '照原文所印。' },
  blank: { label: '空白', meaning: '原文这一格没有填写，本馆不写作 0；相加时怎样计，见方法说明。' },
  dash: { label: '横线', meaning: '原文印的是横线、斜线、“无”或“不适用”。' },
  absent: { label: '无此行', meaning: '原文没有这一行或这一列。' },
  'not-in-form': { label: '本版无此项', meaning: '这份报告所用的格式没有这一项，不是漏填。' },
  unreadable: { label: '无法辨读', meaning: '原文有字，但不能断定是哪个数，或者认不出单位，所以不给数字。' },
  reconstructed: {
    label: '推算',
    meaning: '原文没有印明各数属于哪一列，按勾稽关系只剩一种读法，数值由此推得。',
  },
  corrected: { label: '更正', meaning: '由本馆核对后更正，理由和证据见“更正”一节。' },
};

/** Beside a number with blank cells in it that count as 0, for the printed totals agree. */
export const BLANK_AS_ZERO = '空白计 0';
