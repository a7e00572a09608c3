import type { Rule } from './rule.ts';

/** The year in the title is the year under which the report is filed. */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  severity: 'error',
  standing: 'reading',
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告',
    notOk: '某县人民政府2019年政府信息公开工作年度报告',
  },
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
