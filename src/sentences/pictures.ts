import { CHARTS } from '#language/charts.ts';
import { PICTURES } from '#language/pictures.ts';
import { COLON, SEMICOLON, SPACE } from '#language/punctuation.ts';
import type { Picture, PictureCoverage, StandardPictureKey } from '../statistics/pictures.ts';
import { contradictedSentences } from './contradictions.ts';
import { joinSentences } from './join-sentences.ts';
import { partsDescription, partsTitle, type Part } from './parts.ts';

/** What is told of a picture: all of it but where it comes from. */
type Pictured = Pick<Picture, 'key' | 'series' | 'total' | 'contradicted' | 'coverage'> & {
  rows: readonly Pick<Picture['rows'][number], 'label' | 'values' | 'counted'>[];
};

/** Whose reports are added up; of those chosen, how many agencies were. */
export type PictureSubject = { agency: string } | { region: string } | 'archive' | { chosen: number };

/** `本馆收录的河南省 3 个机关 2021 年的 3 份报告`: what a sentence about several reports is true of. */
export function pictureScope(
  subject: PictureSubject,
  { of, have, agencies, years }: Omit<PictureCoverage, 'lacking'>,
): string {
  const told = { reports: have > 0 ? have : of, isPart: have > 0 && have < of, agencies, years };
  if (subject === 'archive') return PICTURES.scope.archive(told);
  if ('agency' in subject) return PICTURES.scope.agency(subject.agency, told);
  return 'region' in subject
    ? PICTURES.scope.region(subject.region, told)
    : PICTURES.scope.chosen(subject.chosen, told);
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
      : partsTitle((total === null ? PICTURES.uncounted : PICTURES.whole)[key], total, partsOf(rows));
  return subject && coverage ? pictureScope(subject, coverage) + COLON + said : said;
}

/** What a reader who cannot see the picture is told, contradictions included. */
export function pictureDescription(picture: Pictured): string {
  return joinSentences([numbersOf(picture), ...contradictionsIn(picture)]);
}

function numbersOf({ series, rows }: Pictured): string {
  if (series.length === 0) return partsDescription(partsOf(rows));
  return rows
    .map(({ label, values, counted }) => {
      const named = values.map((value, at) => ({
        label: series[at] ?? '',
        value,
        counted: counted[at] ?? null,
      }));
      return label + COLON + partsDescription(named);
    })
    .join(SEMICOLON);
}

type PictureInWords = Pictured & { key: StandardPictureKey };

/**
 * Instead of a picture that would show one number or none: `不予公开 2 件，理由都是“属于国家秘密”。` Of several reports it begins
 * with what it speaks of. That there was nothing is said only where every number is known and none is contradicted.
 */
export function pictureSentence(picture: PictureInWords, subject?: PictureSubject): string {
  const { coverage } = picture;
  const scope = subject && coverage ? pictureScope(subject, coverage) : undefined;
  return PICTURES.sentence(saidOf(picture), scope);
}

function saidOf(picture: PictureInWords): string {
  const { key, series, rows } = picture;
  const values = rows.flatMap((row) => row.values);
  const counted = rows.flatMap((row) => row.counted);
  const isOpen = counted.includes(null);
  if (values.every((value) => value === null)) return (isOpen ? PICTURES.noNumbers : PICTURES.blank)[key];
  const row = rows.find(({ values: own }) => own.some((value) => value));
  if (!row) {
    if (isOpen) return PICTURES.zerosAmongNumbers(PICTURES.zeros[key]);
    if (isContradicted(picture)) return PICTURES.allZeros(PICTURES.zeros[key]);
    return PICTURES.nobody[key] + (values.includes(null) ? PICTURES.zerosAndBlanks : '');
  }
  const at = row.values.findIndex((value) => value);
  const count = row.values[at] ?? 0;
  const said =
    key === 'remedies'
      ? PICTURES.oneRemedy(row.label, count, series[at] ?? '')
      : PICTURES.onePart(PICTURES.whole[key], count, key, row.label);
  return (isOpen ? PICTURES.amongNumbers : '') + said;
}

const isContradicted = ({ contradicted, coverage }: Pictured): boolean =>
  contradicted.length > 0 || (coverage?.contradicted ?? 0) > 0;

/** `9 份报告中 7 份各项数字齐全，只合计这 7 份。` Empty where all are in it as printed: the title says how many. */
export function pictureCoverage({
  of,
  have,
  blanks,
  contradicted,
}: Omit<PictureCoverage, 'lacking' | 'agencies' | 'years'>): string {
  return [
    have < of ? PICTURES.coverage.incomplete(of, have) : '',
    blanks > 0 ? PICTURES.coverage.blanks(blanks) : '',
    contradictedReports(contradicted),
  ]
    .filter(Boolean)
    .join(SPACE);
}

/** What is said below the picture of one report: which printed total its parts contradict, and blanks in sums. */
export function pictureNote(picture: Pictured & { blanks: boolean }): string | undefined {
  if (picture.coverage) return pictureCoverage(picture.coverage);
  return (
    [...contradictionsIn(picture), ...(picture.blanks ? [CHARTS.blanksNote] : [])].join(SPACE) || undefined
  );
}

function contradictionsIn({ key, contradicted, coverage }: Pictured): string[] {
  return [
    ...contradictedSentences(key, contradicted),
    ...(coverage && coverage.contradicted > 0 ? [contradictedReports(coverage.contradicted)] : []),
  ];
}

/** What keeps the numbers of a picture of several reports from being simply true; empty where nothing does. */
export function contradictedReports(reports: number): string {
  return reports === 0 ? '' : PICTURES.coverage.contradicted(reports);
}

/** The total of a row: `11（印作 0）` where another one is printed than its parts come to. */
export function rowTotal({ whole, printed }: { whole: number | null; printed?: number | undefined }): string {
  const said = String(whole ?? CHARTS.noValue);
  return printed === undefined ? said : PICTURES.printedAs(said, printed);
}

function remediesTitle(picture: Pictured): string {
  const [review, ...lawsuits] = picture.rows.map(({ counted }) => counted);
  const isOpen = isContradicted(picture);
  return [
    remedySaid(PICTURES.remedies.review, [review ?? []], isOpen),
    remedySaid(PICTURES.remedies.litigation, lawsuits, isOpen),
  ].join(SEMICOLON);
}

/** The second of the four outcomes is 结果纠正. */
function remedySaid(
  name: string,
  rows: readonly (readonly (number | null)[])[],
  isContradicted: boolean,
): string {
  const numbers = rows.flat();
  if (numbers.includes(null)) return PICTURES.remedies.incomplete(name);
  const all = (numbers as number[]).reduce((sum, value) => sum + value, 0);
  const corrected = rows.reduce((sum, row) => sum + (row[1] ?? 0), 0);
  if (all === 0) return isContradicted ? PICTURES.remedies.zeros(name) : PICTURES.remedies.none(name);
  return PICTURES.remedies.some(name, all, corrected);
}

const partsOf = (rows: Pictured['rows']): Part[] =>
  rows.map(({ label, values, counted }) => ({
    label,
    value: values[0] ?? null,
    counted: counted[0] ?? null,
  }));
