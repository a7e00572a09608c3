import type { Rule } from './rule.ts';

/** The year in the title is the year under which the report is filed. */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  severity: 'error',
  standing: 'reading',
  title: '年份不符',
  explanation: {
    zh: '标题所印的年份与本馆归档的年份不同。可能是归档有误，也可能是原文写错。尚未归档的文件，标题和存放的位置都没有说明年份的，也在此说明。',
    en: 'The title names another year than the one the report is filed under: it is misfiled, or the source is wrong. Of a file that is not filed, nothing may tell the year at all.',
  },
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告',
    notOk: '某县人民政府2019年政府信息公开工作年度报告',
  },
  explain: ({ expected, actual }) =>
    actual === undefined
      ? '标题和存放的位置都没有说明报告的年份。'
      : `标题印作 ${actual} 年，本馆归在 ${expected} 年。`,
  *check({ year, printedYear }, { titlePlace }) {
    if (year === null) {
      yield {
        place: titlePlace,
        severity: 'warning',
        message: 'Unexpected report without a year, expected one in its title or its place',
      };
      return;
    }
    if (printedYear === null || printedYear === year) return;
    yield {
      place: titlePlace,
      expected: String(year),
      actual: String(printedYear),
      message: `Unexpected year ${printedYear} in the title, expected ${year} (the year it is filed under)`,
    };
  },
};
