import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

/** Rows have lost the cells before their label (tables/). */
export const labelDisplaced: Rule = {
  id: 'label-displaced',
  severity: 'info',
  standing: 'reading',
  title: '行首缺格',
  explanation: {
    zh: '表中有些行丢了行首的合并单元格，行名因此左移。本馆按行名而不按位置取数，不影响数字。',
    en: 'Some rows have lost the merged cells before their label. Rows are found by label, so no number is affected.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n三、本年度办理结果\t(一) 予以公开\t4\t0\t0\t0\t0\t0\t4\n\t(七) 总计\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n三、本年度办理结果\t(一) 予以公开\t4\t0\t0\t0\t0\t0\t4\n(七) 总计\t\t4\t0\t0\t0\t0\t0\t4',
  },
  explain: ({ table, actual }) =>
    `${tableName(table)}中有 ${actual} 行丢了行首的空格，行名左移；数字按行名归位。`,
};
