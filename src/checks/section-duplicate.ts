import { countedPlace, placeOf } from '../schemas/place.ts';
import type { Rule } from './rule.ts';

/** No section heading is printed twice. */
export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'info',
  standing: 'form',
  needs: 'text',
  example: {
    ok: '一、总体情况\n\n特向社会公布。\n\n（一）主动公开政府信息情况',
    notOk: '一、总体情况\n\n特向社会公布。\n\n一、总体情况\n\n（一）主动公开政府信息情况',
  },
  *check(_, { headings }) {
    const firsts = new Map<string, (typeof headings)[number]>();
    for (const heading of headings) {
      const first = firsts.get(heading.key);
      if (!first) {
        firsts.set(heading.key, heading);
        continue;
      }
      const { kind, number } = countedPlace(placeOf(first.place));
      yield {
        place: heading.place,
        section: heading.key,
        expected: String(number),
        actual: heading.title,
        message: `Unexpected second heading ${heading.title}, expected one (first on ${kind} ${number})`,
      };
    }
  },
};
