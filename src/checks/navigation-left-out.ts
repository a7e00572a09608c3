import type { Rule } from './rule.ts';

/** Words of the web page around a report, such as 当前位置 and 打印 关闭, are no part of it (parse/). */
export const navigationLeftOut: Rule = {
  id: 'navigation-left-out',
  severity: 'info',
  standing: 'reading',
  title: '略去网页导航',
  explanation: {
    zh: '原文件连同网页上报告以外的文字一起存下，如“当前位置”“打印”“上一篇”。本馆不把它们收入正文；原文件仍照原样提供。',
    en: 'The file was saved with words of the web page around the report: where the reader is, print, previous article. They are left out of the prose; the raw file is served with them.',
  },
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况',
    notOk:
      '当前位置：首页 > 政府信息公开\n\n某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况\n\n【打印】 【关闭】',
  },
  explain: ({ actual, expected }) => `原文件中报告以外的 ${expected} 段网页文字未收入正文，如“${actual}”。`,
};
