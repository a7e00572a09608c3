import { SECTIONS } from '../vocabulary/sections.ts';
import type { Rule } from './rule.ts';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六'];

/** The ordinal before a section heading is the form's. */
export const sectionMisnumbered: Rule = {
  id: 'section-misnumbered',
  severity: 'info',
  standing: 'form',
  title: '部分序号不符',
  explanation: {
    zh: '六个部分的次序由法定格式规定。标题前所印的序号与格式不同时在此列出。本馆按标题文字归部分，不按序号，内容不受影响。',
    en: 'The form numbers the six sections. A heading printed with another ordinal is listed; sections are told by their words, so nothing else is affected. Headings without an ordinal are not judged.',
  },
  example: { ok: '五、存在的主要问题及改进情况', notOk: '四、存在的主要问题及改进情况' },
  explain: ({ expected, actual }) => `“${actual}”这一标题的序号与格式不符，按法定格式应为“${expected}、”。`,
  *check(_, { headings }) {
    for (const { key, title, ordinal, place } of headings) {
      const expected = SECTIONS.find((section) => section.key === key)?.ordinal;
      if (ordinal === null || expected === undefined || ordinal === expected) continue;
      yield {
        place,
        section: key,
        expected: NUMERALS[expected]!,
        actual: title,
        message: `Unexpected ordinal ${ordinal} before section ${key}, expected ${expected}`,
      };
    }
  },
};
