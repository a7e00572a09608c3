import type { Rule } from './rule.ts';

/** A title stands before the first section. */
export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'warning',
  standing: 'reading',
  title: '没有标题',
  explanation: {
    zh: '第一部分之前没有找到报告标题，无法核对机关名称和年份。',
    en: 'No title stands before the first section, so agency and year cannot be compared with the registry.',
  },
  example: { ok: '某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况', notOk: '一、总体情况' },
  explain: () => '第一部分之前没有找到报告标题。',
  *check({ holding, title }, { titlePlace }) {
    if (holding === 'figures' || title !== '') return;
    yield {
      place: titlePlace,
      message: 'Unexpected start of report, expected a title that names agency and year',
    };
  },
};
