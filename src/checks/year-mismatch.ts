import type { FindingDetails } from '../findings/findings.ts';
import { pointOf } from '../schemas/place.ts';
import type { Block } from '../schemas/report.ts';
import { countedYears, titledYear } from '../text/self-statements.ts';
import type { Evidence, Rule } from './rule.ts';

/**
 * The year in the title is the year under which the report is filed; where the title names none, so is the one that the
 * text says its figures count. So is that in the title of the other of two files.
 */
export const yearMismatch: Rule = {
  id: 'year-mismatch',
  severity: 'error',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '某县人民政府2021年政府信息公开工作年度报告',
    notOk: '某县人民政府2019年政府信息公开工作年度报告',
  },
  *check({ year, printedYear, preamble, sections }, { titlePlace, otherTitle, headings }) {
    const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
    if (year === null) {
      yield {
        place: titlePlace,
        severity: 'warning',
        message: 'Unexpected report without a year, expected one in its title or its place',
      };
      return;
    }
    if (otherTitle && otherTitle.year !== null && otherTitle.year !== year) {
      yield {
        place: otherTitle.place,
        expected: String(year),
        actual: String(otherTitle.year),
        message: `Unexpected year ${otherTitle.year} in the title of the other file of the report, expected ${year} (the year it is filed under)`,
      };
    }
    if (printedYear === null) {
      const counted = blocks.flatMap((block) =>
        countedYears(block.text).map((counts) => ({ block, counts })),
      );
      const [first] = counted;
      if (!first || counted.some(({ counts }) => counts === year)) return;
      yield {
        place: pointOf(first.block.place),
        expected: String(year),
        actual: String(first.counts),
        quote: first.block.text,
        message: `Unexpected year ${first.counts}, which the text says it counts, expected ${year} (the year it is filed under)`,
      };
      return;
    }
    if (printedYear === year) {
      const second = secondReport(year, blocks, headings);
      if (second) yield second;
      return;
    }
    yield {
      place: titlePlace,
      expected: String(year),
      actual: String(printedYear),
      message: `Unexpected year ${printedYear} in the title, expected ${year} (the year it is filed under)`,
    };
  },
};

/** As many sections that come again make a second report, and not a slip. */
const AGAIN = 3;

/** The report on another year that stands in the same file, where there is one. */
function secondReport(
  year: number,
  blocks: readonly Block[],
  headings: Evidence['headings'],
): FindingDetails | null {
  if (headings.length - new Set(headings.map(({ key }) => key)).size < AGAIN) return null;
  for (const block of blocks) {
    const other = titledYear(block.text);
    if (other === null || other === year) continue;
    return {
      place: pointOf(block.place),
      expected: String(year),
      actual: String(other),
      message: `Unexpected second report on ${other} in the file, expected that on ${year} alone`,
    };
  }
  return null;
}
