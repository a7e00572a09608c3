import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** Rows stand in another order than in the form (tables/departures.ts). */
export const rowOrder: Rule = {
  id: 'row-order',
  severity: 'warning',
  standing: 'reading',
  title: '行序颠倒',
  explanation: {
    zh: '行的先后与法定表格不同。数字按行名归位；若原文把行名排错，数字也会随之归错。',
    en: 'Rows stand in another order than the form. They are found by label, so a misplaced label would misplace its numbers.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  explain: ({ table, row }) => `${rowName(table, row)}一行不在表中应在的位置；数字按行名归位。`,
  touches: ({ table, row }) => rowCells(table, row),
};
