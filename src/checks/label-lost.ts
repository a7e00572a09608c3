import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row has lost its label; its place leaves one possibility (tables/resolve-labels.ts). */
export const labelLost: Rule = {
  id: 'label-lost',
  severity: 'warning',
  standing: 'reading',
  title: '行名缺失',
  explanation: {
    zh: '一行数字前没有可辨认的行名，但其前后两行之间只缺这一行，因此按位置归位。请对照原文。',
    en: 'A row of numbers has no readable label, but only one row of the form fits between its neighbours; it is taken for that one.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  explain: ({ table, row }) => `这一行数字前没有可辨认的行名，按位置归入${rowName(table, row)}。`,
  touches: ({ table, row }) => rowCells(table, row),
};
