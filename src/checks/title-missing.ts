import type { Rule } from './rule.ts';

/** A title stands before the first section. */
export const titleMissing: Rule = {
  id: 'title-missing',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: { ok: '某县人民政府2021年政府信息公开工作年度报告\n\n一、总体情况', notOk: '一、总体情况' },
  *check({ holding, title }, { titlePlace }) {
    if (holding === 'figures' || title !== '') return;
    yield {
      place: titlePlace,
      message: 'Unexpected start of report, expected a title that names agency and year',
    };
  },
};
