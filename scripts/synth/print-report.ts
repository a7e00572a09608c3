import { SECTIONS } from '../../src/vocabulary/sections.ts';
import type { SyntheticAgency } from './agencies.ts';
import { DAMAGES, misstate, type Draft } from './damage.ts';
import type { Figures } from './figures.ts';
import { printTables } from './print-tables.ts';
import { proseOf, type Paragraph } from './prose.ts';
import { random } from './random.ts';

/** Shares of the reports with a damaged layout, and with a number that its sums contradict. */
const DAMAGED = 0.12;
const MISSTATED = 0.05;
/** Share of the reports filed as Markdown, with marks before their headings. */
const MARKDOWN = 0.2;

/** Stands in every synthetic report, below its title. */
export const MARK = '（合成数据，仅供测试：本文由程序生成，不是任何机关的报告。）';

/** A synthetic report as it is filed. */
export interface PrintedReport {
  extension: '.txt' | '.md';
  text: string;
  /** What was done to its layout; null where nothing. */
  damage: string | null;
  misstated: boolean;
}

export function printReport(
  agency: SyntheticAgency,
  year: number,
  figures: Figures,
  seed: number,
): PrintedReport {
  const draw = random(seed, 'print', agency.id, year);
  const markdown = random(seed, 'markdown', agency.id).chance(MARKDOWN);
  const prose = proseOf(agency, year, figures, seed);
  const draft: Draft = {
    tables: printTables(figures),
    headings: SECTIONS.map(({ label }, at) => `${'一二三四五六'[at]}、${label}`),
  };
  const misstated = draw.chance(MISSTATED);
  if (misstated) misstate(draft, draw);
  const damage = draw.chance(DAMAGED) ? draw.even(Object.keys(DAMAGES)) : null;
  if (damage) DAMAGES[damage]!(draft, draw);

  const paragraphs = (items: readonly Paragraph[]): string[] =>
    items.flatMap(({ heading, text }) =>
      heading === null
        ? [text]
        : markdown
          ? [`### ${heading}`, text]
          : /[（(]/u.test(heading)
            ? [`${heading}。${text}`]
            : [heading, text],
    );
  const bodies: Record<string, readonly string[]> = {
    overview: paragraphs(prose.overview),
    proactive: [draft.tables.proactive.join('\n')],
    requests: [draft.tables.requests.join('\n')],
    remedies: [draft.tables.remedies.join('\n')],
    problems: paragraphs(prose.problems),
    other: paragraphs(prose.other),
  };
  const blocks = [
    `${markdown ? '# ' : ''}${agency.entry.name}${year}年政府信息公开工作年度报告`,
    MARK,
    ...SECTIONS.flatMap(({ key }, at) => [`${markdown ? '## ' : ''}${draft.headings[at]}`, ...bodies[key]!]),
  ];
  return { extension: markdown ? '.md' : '.txt', text: `${blocks.join('\n\n')}\n`, damage, misstated };
}
