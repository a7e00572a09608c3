import { SECTION_NUMERALS, SECTIONS } from '../vocabulary/sections.ts';
import type { Rule } from './rule.ts';

/** All six sections of the form are there (条例 article 50 and the notices on the form). */
export const sectionMissing: Rule = {
  id: 'section-missing',
  severity: 'warning',
  standing: 'form',
  needs: 'text',
  example: {
    ok: SECTIONS.map((section) => `${SECTION_NUMERALS[section.ordinal - 1]}、${section.label}\n`).join('\n'),
    notOk: SECTIONS.filter((section) => section.key !== 'problems')
      .map((section) => `${SECTION_NUMERALS[section.ordinal - 1]}、${section.label}\n`)
      .join('\n'),
  },
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
