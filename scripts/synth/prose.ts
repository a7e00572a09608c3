import type { SyntheticAgency } from './agencies.ts';
import type { Figures } from './figures.ts';
import { fill, vary } from './fill-pattern.ts';
import { factsOf, madeName } from './prose-facts.ts';
import { random } from './random.ts';
import { LEADS, SENTENCES } from './sentences.ts';

/** A paragraph, with the heading that stands before it or at its beginning. */
export interface Paragraph {
  heading: string | null;
  text: string;
}

/** The prose of one report. */
export interface Prose {
  overview: Paragraph[];
  problems: Paragraph[];
  other: Paragraph[];
}

/** How often a sentence of last year's report is printed again with this year's numbers. */
const KEPT = 0.55;

/** How many sentences of the parts that allow it begin with something before their own words. */
const LED = 0.5;
const LEADING: ReadonlySet<string> = new Set([
  'disclosure',
  'management',
  'platform',
  'supervision',
  'improvements',
]);

const HEADINGS = {
  disclosure: ['主动公开', '主动公开方面', '主动公开情况', '主动公开工作情况'],
  requests: ['依申请公开', '依申请公开方面', '依申请公开办理情况', '依申请公开政府信息办理情况'],
  management: ['政府信息管理', '政府信息管理方面', '政府信息管理情况', '政府信息资源管理'],
  platform: ['平台建设', '政府信息公开平台建设', '政府信息公开平台建设情况', '公开平台建设方面'],
  supervision: ['监督保障', '监督保障方面', '监督保障情况', '监督保障及教育培训'],
} as const;
type Part = keyof typeof SENTENCES;

/** What one agency writes in one year. Style and names are the agency's and stay; numbers and some sentences change. */
export function proseOf(agency: SyntheticAgency, year: number, figures: Figures, seed: number): Prose {
  const style = random(seed, 'style', agency.id);
  const numbered = style.pick(['（', '(', '1', '']);
  const names = Array.from({ length: 9 }, () => madeName(style));
  const facts = factsOf(agency, year, figures, names);
  const length = style.whole(2, 5);

  const sentences = (part: Part, count: number): string => {
    const used = new Set<string>();
    return Array.from({ length: count }, (_, place) => {
      const kept = random(seed, 'kept', agency.id, part, place).chance(KEPT);
      const chosen = random(seed, 'sentence', agency.id, part, place, kept ? 'always' : year);
      const pattern = chosen.even((SENTENCES[part] as readonly string[]).filter((other) => !used.has(other)));
      used.add(pattern);
      // Words are drawn from the same stream as the sentence: what is kept is kept whole, but for its numbers.
      const words =
        (LEADING.has(part) && chosen.chance(LED) ? chosen.even(LEADS) : '') + vary(pattern, chosen);
      return fill(words, facts, chosen, random(seed, 'numbers', agency.id, part, place, year));
    }).join('');
  };

  const overview: Paragraph[] = [{ heading: null, text: sentences('opening', style.whole(1, 3)) }];
  (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).forEach((part, at) => {
    const title = style.pick(HEADINGS[part]);
    const ordinal = '一二三四五'[at] ?? '';
    const heading =
      numbered === '（'
        ? `（${ordinal}）${title}`
        : numbered === '('
          ? `(${ordinal}) ${title}`
          : numbered === '1'
            ? `${at + 1}.${title}`
            : title;
    overview.push({ heading, text: sentences(part, Math.max(1, length + style.whole(-2, 1))) });
  });
  return {
    overview,
    problems: [
      { heading: null, text: sentences('problems', style.whole(1, 2)) },
      { heading: null, text: sentences('improvements', style.whole(1, 3)) },
    ],
    other: [{ heading: null, text: sentences('other', style.whole(1, 2)) }],
  };
}
