import { foldWidth } from '../text/normalise.ts';
import { readNumeral } from '../text/numerals.ts';
import { sentencesOf } from '../text/sentences.ts';

/** A figure that the prose names, and what it may be the number of. */
export interface Claim {
  value: number;
  /** Ids of the cells that add up to it, the likeliest first; the claim agrees with the table when one of them holds. */
  meanings: readonly (readonly string[])[];
  /** The sentence as printed. */
  quote: string;
}

const RECEIVED = 'requests.received.total';
const CARRIED_OVER = 'requests.carriedOver.total';
const DISPOSED = 'requests.totalDisposed.total';
/** The rows of table 4 that are lawsuits; prose names their sum. */
export const LAWSUITS = ['litigationDirect', 'litigationAfterReview'] as const;
const LAWSUIT_CELLS = LAWSUITS.map((row) => `remedies.${row}.total`);

const NUMBER = '(?<number>\\d[\\d,]*|[零一二三四五六七八九十]{1,3})';
const MEASURE = '(?:件|条|宗|份|例|起|项|个)(?![0-9以])';
const ABOUT = '(?:共计|合计|总计|总共|共|为|有|了|:)?';
const APPLICANTS = '(?:公民、法人(?:和|或|及|与)其他组织|公众|社会公众|群众|申请人)?(?:提出的?|提交的?|的)?';
const REQUEST =
  '(?:政府)?(?:信息)?(?:依申请公开|公开申请)(?:政府信息|信息|申请|事项|事宜|案件|件)*(?:数量|件数|数)?';
const RECEIVE = '(?:收到|接到|新收|接收|收悉)(?:并(?:办理|办结|答复))?(?:的|了)?';
const ACCEPT = '受理(?:并(?:办理|办结|答复))?(?:的|了)?';
const HANDLE = '(?:办理|办结|答复|处理)(?:并(?:办结|答复))?(?:的|了)?';

/** Wordings that say plainly what is counted. Anything looser would show readers differences that are none. */
const WORDINGS: readonly { pattern: string; meanings: readonly (readonly string[])[]; about?: RegExp }[] = [
  ...[
    { verb: RECEIVE, meanings: [[RECEIVED]] },
    { verb: ACCEPT, meanings: [[RECEIVED], [RECEIVED, CARRIED_OVER], [DISPOSED]] },
    { verb: HANDLE, meanings: [[DISPOSED], [RECEIVED], [RECEIVED, CARRIED_OVER]] },
  ].flatMap(({ verb, meanings }) => [
    { pattern: `${verb}${ABOUT}${APPLICANTS}${REQUEST}${ABOUT}${NUMBER}${MEASURE}`, meanings },
    { pattern: `${verb}${ABOUT}${NUMBER}${MEASURE}${APPLICANTS}${REQUEST}`, meanings },
  ]),
  {
    pattern: `(?:没有|未|无)(?:收到|接到|受理)(?:和(?:处理|办理))?(?:过|任何|需要|${APPLICANTS})*${REQUEST}`,
    meanings: [[RECEIVED]],
  },
  { pattern: `上年度?结转(?:${REQUEST}|申请)?${ABOUT}${NUMBER}${MEASURE}`, meanings: [[CARRIED_OVER]] },
  {
    pattern: `结转(?:至|到)?下(?:一)?年度?(?:继续)?(?:办理)?(?:的)?(?:申请)?${ABOUT}${NUMBER}${MEASURE}`,
    meanings: [['requests.carriedForward.total']],
  },
  {
    pattern: `(?:制发|制定|出台|印发|发布)(?:了|的)?(?:行政)?规范性文件${ABOUT}${NUMBER}${MEASURE}`,
    meanings: [
      ['proactive.normativeDocuments.issued'],
      ['proactive.normativeDocuments.newlyProduced'],
      ['proactive.normativeDocuments.newlyDisclosed'],
    ],
  },
  {
    pattern: `现行有效(?:的)?(?:行政)?规范性文件${ABOUT}${NUMBER}${MEASURE}`,
    meanings: [['proactive.normativeDocuments.inForce'], ['proactive.normativeDocuments.totalDisclosed']],
  },
  ...(['licensing', 'penalties', 'compulsoryMeasures'] as const).map((row) => ({
    pattern: `(?:作出|做出|办理|办结|实施|处理)(?:了|的|各类)?${{ licensing: '行政许可', penalties: '行政处罚', compulsoryMeasures: '行政强制' }[row]}(?:处理)?(?:决定|事项|案件)?${ABOUT}${NUMBER}${MEASURE}`,
    meanings: [[`proactive.${row}.decisions`]],
  })),
  {
    pattern: `行政复议(?:案件)?${ABOUT}${NUMBER}${MEASURE}`,
    meanings: [['remedies.administrativeReview.total']],
    about: /信息公开/,
  },
  {
    pattern: `行政诉讼(?:案件)?${ABOUT}${NUMBER}${MEASURE}`,
    meanings: [LAWSUIT_CELLS],
    about: /信息公开/,
  },
  ...[['remedies.administrativeReview.total'], LAWSUIT_CELLS].map((cells, index) => ({
    pattern: `(?:没有|未|无)(?:发生|出现)?(?:因|涉及)?政府信息公开(?:工作|类)?[^,]*${index === 0 ? '行政复议' : '行政诉讼'}`,
    meanings: [cells],
  })),
];

const COMPILED = WORDINGS.map(({ pattern, ...wording }) => ({
  ...wording,
  pattern: new RegExp(pattern, 'u'),
}));

/** Every wording names one of these: most sentences name none, and need not be held against each wording. */
const SUBJECT = /公开申请|依申请公开|结转|规范性文件|行政(?:许可|处罚|强制|复议|诉讼)/;

/** Words that tell that a number is a part, a comparison or an earlier year, or that something else is denied. */
const ELSEWHERE =
  /其中|同比|环比|去年|上年同期|比上年|较上年|较20|比20|累计|平均|历年|近.年|占|通过|网上|网络|信函|邮寄|当面|投诉|举报|费|败诉|纠正|纠错|撤销|违法|超期|逾期/;

/**
 * The figures that a paragraph names in wordings that leave little doubt, sentence by sentence. Sentences that name
 * another year than the report's are left out; where that is null, all that name a year.
 */
export function claimsIn(text: string, year: number | null): Claim[] {
  return sentencesOf(text).flatMap((quote) => {
    const sentence = foldWidth(quote).replace(/\s/g, '');
    if (!SUBJECT.test(sentence) || namesAnotherYear(sentence, year)) return [];
    return COMPILED.flatMap(({ pattern, meanings, about }): Claim[] => {
      const match = pattern.exec(sentence);
      if (!match || (about && !about.test(sentence))) return [];
      if (ELSEWHERE.test(clauseOf(sentence, match.index, match[0].length))) return [];
      const value = match.groups?.['number'] === undefined ? 0 : valueOf(match.groups['number']);
      return value === null ? [] : [{ value, meanings, quote }];
    });
  });
}

function namesAnotherYear(sentence: string, year: number | null): boolean {
  return [...sentence.matchAll(/((?:19|20)\d\d)年/g)].some((match) => Number(match[1]) !== year);
}

/** The clause in which a match stands, between commas, colons and brackets. */
function clauseOf(sentence: string, index: number, length: number): string {
  const before = sentence
    .slice(0, index)
    .split(/[,:()]/)
    .at(-1);
  const after = sentence.slice(index + length).split(/[,:()]/)[0];
  return `${before}${sentence.slice(index, index + length)}${after}`;
}

function valueOf(printed: string): number | null {
  if (/^\d/.test(printed)) return Number(printed.replaceAll(',', ''));
  return printed === '零' ? 0 : readNumeral(printed);
}
