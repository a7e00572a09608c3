import type { Rule } from './rule.ts';

/** Words of the web page around a report, such as 当前位置 and 打印 关闭, are no part of it (parse/). */
export const navigationLeftOut: Rule = {
  id: 'navigation-left-out',
  severity: 'info',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况',
    notOk:
      '当前位置：首页 > 政府信息公开\n\n某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况\n\n【打印】 【关闭】',
  },
};
