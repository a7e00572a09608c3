import { nameNumber, placeName } from '../language/zh-CN/places.ts';
import { countedPlace, placeOf } from '../schemas/place.ts';
import type { Rule } from './rule.ts';

/** No section heading is printed twice. */
export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'info',
  standing: 'form',
  title: '部分重复',
  explanation: {
    zh: '同一部分的标题印了不止一次。本馆把各段并入同一部分，按原文次序排列，重复的标题作为小标题保留。',
    en: 'A section heading is printed more than once. The archive joins the parts in their order and keeps the repeated heading as a sub-heading.',
  },
  example: {
    ok: '一、总体情况\n\n特向社会公布。\n\n（一）主动公开政府信息情况',
    notOk: '一、总体情况\n\n特向社会公布。\n\n一、总体情况\n\n（一）主动公开政府信息情况',
  },
  explain: ({ actual, expected, place }) =>
    `“${actual}”这一标题在${nameNumber(countedPlace(place).kind, expected ?? '')}已经印过，${placeName(place)}再次出现。`,
  *check(_, { headings }) {
    for (const [index, heading] of headings.entries()) {
      const first = headings.slice(0, index).find((earlier) => earlier.key === heading.key);
      if (!first) continue;
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
