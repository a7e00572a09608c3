import { SECTIONS } from '../vocabulary/sections.ts';
import type { Rule } from './rule.ts';

/** All six sections of the form are there (条例 article 50 and the notices on the form). */
export const sectionMissing: Rule = {
  id: 'section-missing',
  severity: 'warning',
  standing: 'form',
  title: '缺少部分',
  explanation: {
    zh: '年度报告应有六个部分。找不到某一部分的标题时在此列出；该部分可能确实没有，也可能标题写法特殊而未被认出。',
    en: 'A report has six sections. One without a recognisable heading is listed: it may be missing, or its heading may be printed in an unknown way.',
  },
  example: {
    ok: SECTIONS.map((section) => `${'一二三四五六'[section.ordinal - 1]}、${section.label}\n`).join('\n'),
    notOk: SECTIONS.filter((section) => section.key !== 'problems')
      .map((section) => `${'一二三四五六'[section.ordinal - 1]}、${section.label}\n`)
      .join('\n'),
  },
  explain: ({ expected }) => `没有找到“${expected}”部分的标题。`,
  *check({ holding, sections }, { titlePlace }) {
    if (holding === 'figures') return;
    for (const section of SECTIONS) {
      if (sections.some((found) => found.key === section.key)) continue;
      yield {
        place: titlePlace,
        section: section.key,
        expected: section.label,
        message: `Unexpected end of report, expected section ${section.key} (${section.label})`,
      };
    }
  },
};
