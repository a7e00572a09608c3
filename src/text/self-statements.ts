import { fold } from './normalise.ts';
import { simplify } from './traditional.ts';

/** What the prose of a report says of itself: whose it is and of which year. */

const YEAR = '((?:19|20)\\d{2})\\s*年';
/** 本年度报告所列数据的统计期限自2021年1月1日起至2021年12月31日止. */
const PERIOD = new RegExp(
  `${YEAR}\\s*1\\s*月\\s*1\\s*日\\s*(?:起)?\\s*(?:至|到|—+|-+|–|~)\\s*(?:(?:${YEAR}|当年|同年|本年)\\s*)?12\\s*月\\s*31\\s*日`,
  'g',
);
/** 现将某县2021年政府信息公开工作年度报告公布如下; 特编制某县2021年…报告; 本报告由某县人民政府办公室编制. */
const NAMED = [
  new RegExp(
    `(?:现|特|兹)(?:将|予|向社会|编制|公布|发布)[^。；]{0,30}?${YEAR}(?:度)?[^。；]{0,8}信息公开[^。；]{0,12}报告`,
    'g',
  ),
  /本(?:年度)?(?:报告|年报)由[^。；]{4,60}(?:编制|编写|制作|根据|依据|按照|发布)/g,
];
/** What every such statement has; nearly all paragraphs have none of it. */
const STATES = /[现現特兹茲][^。]*[报報]|[报報]告?由/;
/** A name that stands alone behind the text: 某县人民政府. */
const SIGNATURE = /^\p{Script=Han}{4,30}(?:政府|办公室|办公厅|局|委员会|厅)$/u;

/** The years that the text says its figures count, each once. */
export function countedYears(text: string): number[] {
  const years = [...fold(text).matchAll(PERIOD)]
    .filter(([, from, to]) => to === undefined || to === from)
    .map(([, from]) => Number(from));
  return [...new Set(years)];
}

/** A line that is the title of a report: 某县2021年政府信息公开工作年度报告. */
const TITLE = new RegExp(`^[^。；]{0,40}?${YEAR}度?[^。；]{0,6}信息公开[^。；]{0,8}(?:报告|年报)$`);

/** The year of the report whose title a line is; null of any other line. */
export function titledYear(line: string): number | null {
  const [, year] = TITLE.exec(simplify(fold(line)).trim()) ?? [];
  return year === undefined ? null : Number(year);
}

/** A text without the names of documents, which are others' more often than not; those of reports stay. */
export function withoutCitations(text: string): string {
  return text.replace(/《[^》]*》/g, (cited) => (/报告|年报/.test(cited) ? cited : ''));
}

/** The pieces of a paragraph in which a report says whose it is. */
export function ownStatements(paragraph: string): string[] {
  if (!STATES.test(paragraph)) return [];
  const text = withoutCitations(simplify(fold(paragraph)));
  return NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map(([statement]) => statement));
}

/** The name that a last line of a report signs with; null where it is no name alone. */
export function signature(line: string): string | null {
  const text = simplify(fold(line)).replace(/\s/g, '');
  return SIGNATURE.test(text) ? text : null;
}
