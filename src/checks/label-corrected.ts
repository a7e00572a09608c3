import { rowCells } from './names.ts';
import type { Rule } from './rule.ts';

/** A label is misprinted by a few letters (tables/resolve-labels.ts). */
export const labelCorrected: Rule = {
  id: 'label-corrected',
  severity: 'warning',
  standing: 'reading',
  title: '行名有误字',
  explanation: {
    zh: '行名与法定行名相差个别字（多为文字识别所致），按最相近且次序相符的一行收录。请对照原文。',
    en: 'A label differs from the form by a few letters, mostly recognition errors; the row is taken for the most similar one that fits the order.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转攻府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n(一) 予以公开\t4\t0\t0\t0\t0\t0\t4',
  },
  explain: ({ expected, actual }) => `行名印作“${actual}”，按“${expected}”收录。`,
  touches: ({ table, row }) => rowCells(table, row),
};
