import type { Rule } from './rule.ts';

/** Rows have lost the cells before their label (tables/). */
export const labelDisplaced: Rule = {
  id: 'label-displaced',
  severity: 'info',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n三、本年度办理结果\t(一) 予以公开\t4\t0\t0\t0\t0\t0\t4\n\t(七) 总计\t4\t0\t0\t0\t0\t0\t4',
    notOk:
      '一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n三、本年度办理结果\t(一) 予以公开\t4\t0\t0\t0\t0\t0\t4\n(七) 总计\t\t4\t0\t0\t0\t0\t0\t4',
  },
};
