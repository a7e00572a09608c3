import { CHARTS, partsDescription, partsTitle } from './charts.ts';
import { contradictedSentences } from './contradictions.ts';
import { yearsText } from './numbers.ts';

/** Words of the standard pictures. */
export const PICTURES = {
  section: '理由、结果与申请人',
  head: {
    dispositions: '办理结果',
    applicants: '申请人',
    refusals: '不予公开的理由',
    remedies: '途径',
  },
  whole: { dispositions: '办结', applicants: '新收', refusals: '不予公开' },
  rowTotal: '合计（件）',
  nobody: {
    applicants: '没有新收的申请',
    refusals: '没有不予公开的申请',
    remedies: '没有行政复议和行政诉讼',
  },
  /** Where a number is missing or a printed total says otherwise, zeros do not say that there was nothing. */
  zeros: {
    applicants: '各类申请人',
    refusals: '不予公开的各项理由',
    remedies: '行政复议和行政诉讼的各种结果',
  },
  blank: {
    applicants: '各类申请人的新收数都是空白',
    refusals: '不予公开的各项理由都是空白',
    remedies: '复议诉讼的各种结果都是空白',
  },
  noNumbers: {
    applicants: '申请人情况没有可用的数字',
    refusals: '不予公开的理由没有可用的数字',
    remedies: '复议诉讼结果没有可用的数字',
  },
} as const;

interface Row {
  label: string;
  values: readonly (number | null)[];
  /** The values with blanks that count as 0. */
  counted: readonly (number | null)[];
}

interface Pictured {
  key: 'dispositions' | 'applicants' | 'refusals' | 'remedies';
  series: readonly string[];
  rows: readonly Row[];
  total: number | null;
  contradicted: readonly { label: string; printed: number; sum: number }[];
  coverage?: Coverage | undefined;
}

interface Coverage {
  of: number;
  have: number;
  blanks: number;
  contradicted: number;
  /** Whose reports are in the picture and on which years; of all where none is in it. */
  agencies: number;
  years: readonly number[];
}

/** Whose reports are added up; of those chosen, how many agencies were. */
export type PictureSubject = { agency: string } | { region: string } | 'archive' | { chosen: number };

/** `本馆收录的河南省 3 个机关 2021 年的 3 份报告`: what a sentence about several reports is true of. */
export function pictureScope(subject: PictureSubject, { of, have, agencies, years }: Coverage): string {
  const reports = `${yearsText(years)} 年的 ${have > 0 ? have : of} 份${have > 0 && have < of ? '数字齐全的' : ''}报告`;
  if (subject === 'archive') return `本馆收录的 ${agencies} 个机关 ${reports}`;
  if ('agency' in subject) return `${subject.agency} ${reports}`;
  if ('region' in subject) return `本馆收录的${subject.region} ${agencies} 个机关 ${reports}`;
  return subject.chosen === agencies
    ? `所选 ${agencies} 个机关 ${reports}`
    : `所选 ${subject.chosen} 个机关中 ${agencies} 个机关 ${reports}`;
}

/**
 * The finding as a title: `不予公开 20 件，属于行政查询事项最多，8 件（8/20）`. Of several reports it begins with what it
 * speaks of.
 */
export function pictureTitle(picture: Pictured, subject?: PictureSubject): string {
  const { key, rows, total, coverage } = picture;
  const said =
    key === 'remedies'
      ? remediesTitle(picture)
      : partsTitle(total === null ? PICTURES.head[key] : PICTURES.whole[key], total, partsOf(rows));
  return subject && coverage ? `${pictureScope(subject, coverage)}：${said}` : said;
}

/** What a reader who cannot see the picture is told, contradictions included. */
export function pictureDescription(picture: Pictured): string {
  return [numbersOf(picture), ...contradictionsIn(picture)].join('。').replace(/。$/, '');
}

function numbersOf({ series, rows }: Pictured): string {
  if (series.length === 0) {
    return partsDescription(partsOf(rows));
  }
  return rows
    .map(({ label, values, counted }) => {
      const named = values.map((value, at) => ({
        label: series[at] ?? '',
        value,
        counted: counted[at] ?? null,
      }));
      return `${label}：${partsDescription(named)}`;
    })
    .join('；');
}

/**
 * Instead of a picture that would show one number or none: `不予公开 2 件，均为属于国家秘密。` Of several reports it begins
 * with what it speaks of. That there was nothing is said only where every number is known and none is contradicted.
 */
export function pictureSentence(
  picture: Pictured & { key: keyof typeof PICTURES.nobody },
  subject?: PictureSubject,
): string {
  const { coverage } = picture;
  const scope = subject && coverage ? `${pictureScope(subject, coverage)}里，` : '';
  return `${scope}${saidOf(picture)}。`;
}

function saidOf(picture: Pictured & { key: keyof typeof PICTURES.nobody }): string {
  const { key, series, rows } = picture;
  const values = rows.flatMap((row) => row.values);
  const counted = rows.flatMap((row) => row.counted);
  if (values.every((value) => value === null))
    return counted.includes(null) ? PICTURES.noNumbers[key] : PICTURES.blank[key];
  const isOpen = counted.includes(null);
  const row = rows.find(({ values: own }) => own.some((value) => value));
  if (!row) {
    if (isOpen) return `${PICTURES.zeros[key]}，有数字的都是 0 件，其余没有可用的数字`;
    if (isContradicted(picture)) return `${PICTURES.zeros[key]}都是 0 件`;
    const blank = values.includes(null) ? `（有数字的各项都是 0，其余${CHARTS.blank}）` : '';
    return `${PICTURES.nobody[key]}${blank}`;
  }
  const at = row.values.findIndex((value) => value);
  const count = row.values[at] ?? 0;
  const among = isOpen ? '有数字的各项中，' : '';
  if (key === 'remedies') return `${among}只有${row.label} ${count} 件，${series[at]}`;
  const all = count > 1 ? '均为' : '为';
  return `${among}${PICTURES.whole[key]} ${count} 件，${all}${row.label}`;
}

const isContradicted = ({ contradicted, coverage }: Pictured): boolean =>
  contradicted.length > 0 || (coverage?.contradicted ?? 0) > 0;

/** `9 份报告中 7 份各项数字齐全，只合计这 7 份。` Empty where all are in it as printed: the title says how many. */
export function pictureCoverage({ of, have, blanks, contradicted }: Coverage): string {
  const note =
    (blanks === 0 ? '' : `其中 ${blanks} 份有空白的格，按 0 计入：与各自印出的总计相符。`) +
    contradictedReports(contradicted);
  if (have < of) return `${of} 份报告中 ${have} 份各项数字齐全，只合计这 ${have} 份。${note}`;
  return note;
}

/** What is said below the picture of one report: which printed total its parts contradict, and blanks in sums. */
export function pictureNote(picture: Pictured & { blanks: boolean }): string | undefined {
  if (picture.coverage) return pictureCoverage(picture.coverage);
  return [...contradictionsIn(picture), picture.blanks ? CHARTS.blanksNote : ''].join('') || undefined;
}

function contradictionsIn({ key, contradicted, coverage }: Pictured): string[] {
  return [
    ...contradictedSentences(key, contradicted),
    ...(coverage && coverage.contradicted > 0 ? [contradictedReports(coverage.contradicted)] : []),
  ];
}

/** What keeps the numbers of a picture of several reports from being simply true. */
export const contradictedReports = (count: number): string =>
  count === 0 ? '' : `其中 ${count} 份印出的总计与分项之和不符，图中是分项的数字。`;

/** The total of a row: `11（印作 0）` where another one is printed than its parts come to. */
export function rowTotal({ whole, printed }: { whole: number | null; printed?: number | undefined }): string {
  const said = String(whole ?? CHARTS.noValue);
  return printed === undefined ? said : `${said}（印作 ${printed}）`;
}

function remediesTitle(picture: Pictured): string {
  const [review, ...lawsuits] = picture.rows.map(({ counted }) => counted);
  const open = isContradicted(picture);
  return [outcome('行政复议', [review ?? []], open), outcome('行政诉讼', lawsuits, open)].join('；');
}

/** The second of the four outcomes is 结果纠正. */
function outcome(name: string, rows: readonly (readonly (number | null)[])[], contradicted: boolean): string {
  const numbers = rows.flat();
  if (numbers.includes(null)) return `${name}数字不全`;
  const all = (numbers as number[]).reduce((sum, value) => sum + value, 0);
  const corrected = rows.reduce((sum, row) => sum + (row[1] ?? 0), 0);
  if (all === 0) return contradicted ? `${name}的各种结果都是 0 件` : `没有${name}`;
  return `${name} ${all} 件，其中结果纠正 ${corrected} 件`;
}

const partsOf = (rows: readonly Row[]): { label: string; value: number | null; counted: number | null }[] =>
  rows.map(({ label, values, counted }) => ({
    label,
    value: values[0] ?? null,
    counted: counted[0] ?? null,
  }));
