import { SECTION_NUMERALS, SECTIONS } from '../vocabulary/sections.ts';
import type { Rule } from './rule.ts';

/** The ordinal before a section heading is the form's. */
export const sectionMisnumbered: Rule = {
  id: 'section-misnumbered',
  severity: 'info',
  standing: 'form',
  needs: 'text',
  example: { ok: '五、存在的主要问题及改进情况', notOk: '四、存在的主要问题及改进情况' },
  *check(_, { headings }) {
    for (const { key, title, ordinal, place } of headings) {
      const expected = SECTIONS.find((section) => section.key === key)?.ordinal;
      if (ordinal === null || expected === undefined || ordinal === expected) continue;
      yield {
        place,
        section: key,
        expected: SECTION_NUMERALS.charAt(expected - 1),
        actual: title,
        message: `Unexpected ordinal ${ordinal} before section ${key}, expected ${expected}`,
      };
    }
  },
};
