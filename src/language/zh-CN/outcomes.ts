import { yearsText } from './numbers.ts';
import { pictureTitle, PICTURES } from './pictures.ts';

/** The answer that a page of several reports opens with: what was asked, got, refused and challenged. */
export const OUTCOMES = {
  title: '概要',
  rates: (disposed: number) => `占办结的 ${disposed} 件申请`,
  of: (numerator: number, denominator: number) => `${numerator}/${denominator}`,
  noRates: '有报告没有印出办结总数，因此不计算比率。',
  contained: (reports: number) => `另有 ${reports} 份报告已包含在上级或本级政府的报告里，不重复相加。`,
} as const;

/** Whose reports are added up, with how many agencies are registered there. */
export type OutcomesSubject =
  { agency: string } | { region: string; registered: number } | { registered: number };

interface Coverage {
  of: number;
  have: number;
  blanks: number;
  contradicted: number;
  agencies: number;
  years: readonly number[];
}

interface Pictured {
  key: 'dispositions' | 'applicants' | 'refusals' | 'remedies';
  series: readonly string[];
  rows: readonly {
    key: string;
    label: string;
    values: readonly (number | null)[];
    counted: readonly (number | null)[];
    whole: number | null;
  }[];
  total: number | null;
  contradicted: readonly { label: string; printed: number; sum: number }[];
  coverage: Coverage;
}

interface Told {
  of: number;
  figuresOnly: number;
  asked: { value: number; coverage: Coverage };
  requests: { received: number; carriedOver: number | null; outcomes: Pictured };
  grounds: readonly { label: string; count: number }[];
  remedies: Pictured;
  /** Of the reports whose total disposed of is contradicted. */
  contradictedYears: readonly number[];
  applicantsContradicted: number;
  balanceContradicted: number;
  derived: boolean;
}

/** Grounds that are named one by one; the others are added up. */
const NAMED_GROUNDS = 3;

/**
 * `本馆登记的 11 个机关中，3 个机关 2021 年的 3 份报告里，新收申请 81 件；办结 80 件，其中予以公开 34 件……`, then why requests
 * were refused, then reviews and lawsuits. Each says of which reports it is true; that there was nothing is said only where
 * every number is known and none is contradicted.
 */
export function outcomesSentences(told: Told, subject: OutcomesSubject): string[] {
  return [requestsSaid(told, subject), groundsSaid(told), remediesSaid(told)].filter(Boolean);
}

/** What keeps these numbers from being simply true, a sentence each. */
export function outcomesNotes(told: Told): string[] {
  const { asked, requests, remedies, applicantsContradicted, balanceContradicted } = told;
  const { have, of, blanks, contradicted } = requests.outcomes.coverage;
  const added = have > 0 ? have : asked.coverage.have;
  const pending = remedies.rows.some(({ values }) => Boolean(values.at(-1)));
  return [
    added > 0 && added < of ? `${of} 份报告中 ${added} 份有这些数字，只合计这 ${added} 份。` : '',
    contradicted > 0
      ? `其中 ${yearsText(told.contradictedYears)} 年的 ${contradicted} 份，印出的办结总数与各项结果之和不符，这里按各项相加，也不计算比率。`
      : '',
    applicantsContradicted > 0 ? `其中 ${applicantsContradicted} 份印出的新收总数与各类申请人之和不符。` : '',
    balanceContradicted > 0 ? `其中 ${balanceContradicted} 份的新收、上年结转与办结、结转下年度对不上。` : '',
    remedies.coverage.contradicted > 0
      ? `其中 ${remedies.coverage.contradicted} 份的复议诉讼表印出的总计与各项结果之和不符，这里按各项相加。`
      : '',
    blanks > 0 ? `其中 ${blanks} 份有空白的格，与印出的总计相符，按 0 计入。` : '',
    told.derived ? '有的数字由本馆推算或更正，各份报告的页上注明。' : '',
    pending && remedies.coverage.have > remedies.coverage.agencies
      ? '尚未审结的复议和诉讼，审结那一年会再计一次，合计不等于案件数。'
      : '',
    told.figuresOnly > 0
      ? told.figuresOnly === told.of
        ? '这里的报告，本馆只收录了数据，没有正文。'
        : `其中 ${told.figuresOnly} 份，本馆只收录了数据，没有正文。`
      : '',
  ].filter(Boolean);
}

function scopeOf(subject: OutcomesSubject, { of, have, agencies, years }: Coverage): string {
  const reports = `${yearsText(years)} 年的 ${have > 0 ? have : of} 份${have > 0 && have < of ? '数字齐全的' : ''}报告里`;
  if ('agency' in subject) return `${subject.agency} ${reports}`;
  const place = 'region' in subject ? subject.region : '';
  const among = agencies < subject.registered ? `${subject.registered} 个机关中，` : '';
  return `本馆登记的${place} ${among}${agencies} 个机关 ${reports}`;
}

function requestsSaid({ asked, requests }: Told, subject: OutcomesSubject): string {
  const { received, carriedOver, outcomes } = requests;
  if (outcomes.coverage.have === 0) {
    const scope = scopeOf(subject, asked.coverage);
    if (asked.coverage.have === 0) return `${scope}，收到和办理申请的数字都不齐全，本馆不作合计。`;
    return `${scope}，${receivedSaid(asked.value)}；办理结果的数字不齐全，本馆不作合计。`;
  }
  const scope = scopeOf(subject, outcomes.coverage);
  const carried = carriedOver ? `，上年结转 ${carriedOver} 件` : '';
  if (received === 0 && outcomes.total === 0 && !carried) return `${scope}，没有新收申请，也没有办结的申请。`;
  const sum = outcomes.rows.reduce((all, { whole }) => all + (whole ?? 0), 0);
  return `${scope}，${receivedSaid(received)}${carried}；${outcomesSaid(outcomes, sum)}。`;
}

const receivedSaid = (count: number): string => (count === 0 ? '没有新收申请' : `新收申请 ${count} 件`);

function outcomesSaid({ rows, total, coverage }: Pictured, sum: number): string {
  const some = rows.filter(({ whole }) => whole);
  const count = (...keys: string[]): number =>
    rows.reduce((all, { key, whole }) => all + (keys.includes(key) ? (whole ?? 0) : 0), 0);
  const isCertain = coverage.contradicted === 0;
  if (sum === 0) return total === 0 ? '没有办结的申请' : '各项办理结果都是 0 件';
  const head = total === null ? `各项办理结果合计 ${sum} 件` : `办结 ${total} 件`;
  const [only] = some;
  const parts =
    some.length === 1
      ? `${sum === 1 ? '，为' : '，全部为'}${only?.label ?? ''}`
      : `，其中${some.map(({ label, whole }) => `${label} ${whole} 件`).join('、')}`;
  const none = [
    count('granted', 'partiallyGranted') === 0 ? '全部或部分公开' : '',
    count('refused') === 0 ? '不予公开' : '',
  ].filter(Boolean);
  const nothing = isCertain && none.length > 0 ? `，没有${none.join('的，也没有')}的` : '';
  return `${head}${parts}${nothing}`;
}

function groundsSaid({ grounds, requests }: Told): string {
  if (requests.outcomes.coverage.have === 0) return '';
  const some = grounds.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const [only] = some;
  if (!only) return '';
  if (some.length === 1) return `不予公开的理由${only.count === 1 ? '' : '都'}是${only.label}。`;
  const named = some.length === NAMED_GROUNDS + 1 ? some : some.slice(0, NAMED_GROUNDS);
  const others = some.slice(named.length);
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  const said = named.map(({ label, count }) => `${label} ${count} 件`).join('、');
  return `不予公开的理由：${said}${others.length > 0 ? `，其余 ${others.length} 项理由共 ${rest} 件` : ''}。`;
}

function remediesSaid({ remedies, requests }: Told): string {
  const { have, of, years } = remedies.coverage;
  if (have === 0) return `${PICTURES.noNumbers.remedies}。`;
  const isApart = have < of || requests.outcomes.coverage.have < of;
  const scope = isApart ? `${yearsText(years)} 年的 ${have} 份报告有复议诉讼的齐全数字：` : '';
  const isNone = remedies.rows.every(({ whole }) => whole === 0) && remedies.coverage.contradicted === 0;
  return `${scope}${isNone ? PICTURES.nobody.remedies : pictureTitle(remedies)}。`;
}
