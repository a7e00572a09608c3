import { CHARTS, partsDescription, partsTitle } from './charts.ts';
import { contradictedSentences } from './contradictions.ts';
import { yearsText } from './numbers.ts';
import { agenciesOf, counted, sentenceCase } from './plurals.ts';

/** Words of the standard pictures. */
export const PICTURES = {
  section: 'Grounds, outcomes and applicants',
  head: {
    dispositions: 'Disposition',
    applicants: 'Applicant',
    refusals: 'Ground of refusal',
    remedies: 'Remedy',
  },
  whole: { dispositions: 'disposed of', applicants: 'received', refusals: 'refused' },
  rowTotal: 'Total (cases)',
  nobody: {
    applicants: 'no requests were received',
    refusals: 'disclosure was refused in no request',
    remedies: 'there was no administrative reconsideration or litigation',
  },
  /** Where a number is missing or a printed total says otherwise, zeros do not say that there was nothing. */
  zeros: {
    applicants: 'the kinds of applicants',
    refusals: 'the grounds of refusal',
    remedies: 'the outcomes of administrative reconsideration and litigation',
  },
  blank: {
    applicants: 'the requests received are blank for every kind of applicant',
    refusals: 'every ground of refusal is blank',
    remedies: 'every outcome of reconsideration and litigation is blank',
  },
  noNumbers: {
    applicants: 'there are no usable numbers of applicants',
    refusals: 'there are no usable numbers of grounds of refusal',
    remedies: 'there are no usable numbers of reconsideration and litigation',
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

/** `3 reports of 3 agencies in Henan on 2021`: what a sentence about several reports is true of. */
export function pictureScope(subject: PictureSubject, { of, have, agencies, years }: Coverage): string {
  const number = have > 0 ? have : of;
  const reports = counted(number, `${have > 0 && have < of ? 'complete ' : ''}report`);
  const on = `on ${yearsText(years)}`;
  if (subject === 'archive') return `${reports} of ${agenciesOf(agencies)} in the archive ${on}`;
  if ('agency' in subject) return `${subject.agency}, ${reports} ${on}`;
  if ('region' in subject) return `${reports} of ${agenciesOf(agencies)} in ${subject.region} ${on}`;
  return subject.chosen === agencies
    ? `${reports} of the ${agenciesOf(agencies)} chosen ${on}`
    : `${reports} of ${agencies} of the ${agenciesOf(subject.chosen)} chosen ${on}`;
}

/** The finding as a title: `Refused: 20; most: administrative inquiry, 8 (8/20)`. Of several reports it begins with what it speaks of. */
export function pictureTitle(picture: Pictured, subject?: PictureSubject): string {
  const { key, rows, total, coverage } = picture;
  const said =
    key === 'remedies'
      ? remediesTitle(picture)
      : partsTitle(
          key === 'dispositions' && total === null ? PICTURES.head.dispositions : PICTURES.whole[key],
          total,
          partsOf(rows),
        );
  return subject && coverage ? `${pictureScope(subject, coverage)}: ${said}` : said;
}

/** What a reader who cannot see the picture is told, contradictions included. */
export function pictureDescription(picture: Pictured): string {
  return [numbersOf(picture), ...contradictionsIn(picture)].join('. ').replace(/\.$/, '');
}

function numbersOf({ series, rows }: Pictured): string {
  if (series.length === 0) {
    return partsDescription(partsOf(rows));
  }
  return rows
    .map(({ label, values, counted: comeTo }) => {
      const parts = values.map((value, at) => ({
        label: series[at] ?? '',
        value,
        counted: comeTo[at] ?? null,
      }));
      return `${label}: ${partsDescription(parts)}`;
    })
    .join('; ');
}

/**
 * Instead of a picture that would show one number or none: `Refused: 2, all for state secret.` Of several reports it
 * begins with what it speaks of. That there was nothing is said only where every number is known and none is contradicted.
 */
export function pictureSentence(
  picture: Pictured & { key: keyof typeof PICTURES.nobody },
  subject?: PictureSubject,
): string {
  const { coverage } = picture;
  const said = saidOf(picture);
  return subject && coverage ? `${pictureScope(subject, coverage)}: ${said}.` : `${sentenceCase(said)}.`;
}

function saidOf(picture: Pictured & { key: keyof typeof PICTURES.nobody }): string {
  const { key, series, rows } = picture;
  const values = rows.flatMap((row) => row.values);
  const comeTo = rows.flatMap((row) => row.counted);
  if (values.every((value) => value === null))
    return comeTo.includes(null) ? PICTURES.noNumbers[key] : PICTURES.blank[key];
  const isOpen = comeTo.includes(null);
  const row = rows.find(({ values: own }) => own.some((value) => value));
  if (!row) {
    if (isOpen)
      return `of ${PICTURES.zeros[key]} all that have a number are 0, and the others have no usable number`;
    if (isContradicted(picture)) return `${PICTURES.zeros[key]} are all 0`;
    const blank = values.includes(null)
      ? ` (all that have a number are 0, the others are ${CHARTS.blank})`
      : '';
    return `${PICTURES.nobody[key]}${blank}`;
  }
  const at = row.values.findIndex((value) => value);
  const count = row.values[at] ?? 0;
  const among = isOpen ? 'among those with a number, ' : '';
  if (key === 'remedies') return `${among}only ${row.label}: ${count}, ${series[at]}`;
  return `${among}${PICTURES.whole[key]}: ${count}, all under ${row.label}`;
}

const isContradicted = ({ contradicted, coverage }: Pictured): boolean =>
  contradicted.length > 0 || (coverage?.contradicted ?? 0) > 0;

/** `7 of 9 reports are complete; only these are added up.` Empty where all are in it as printed: the title says how many. */
export function pictureCoverage({ of, have, blanks, contradicted }: Coverage): string {
  const note =
    (blanks === 0
      ? ''
      : `${counted(blanks, 'report')} ${blanks === 1 ? 'has' : 'have'} blank cells, which count as 0: they agree with the printed totals. `) +
    contradictedReports(contradicted);
  if (have < of) return `${have} of ${counted(of, 'report')} are complete; only these are added up. ${note}`;
  return note;
}

/** What is said below the picture of one report: which printed total its parts contradict, and blanks in sums. */
export function pictureNote(picture: Pictured & { blanks: boolean }): string | undefined {
  if (picture.coverage) return pictureCoverage(picture.coverage);
  return (
    [...contradictionsIn(picture), picture.blanks ? CHARTS.blanksNote : ''].filter(Boolean).join(' ') ||
    undefined
  );
}

function contradictionsIn({ key, contradicted, coverage }: Pictured): string[] {
  return [
    ...contradictedSentences(key, contradicted),
    ...(coverage && coverage.contradicted > 0 ? [contradictedReports(coverage.contradicted)] : []),
  ];
}

/** What keeps the numbers of a picture of several reports from being simply true. */
export const contradictedReports = (count: number): string =>
  count === 0
    ? ''
    : `${counted(count, 'report')} ${count === 1 ? 'prints a total' : 'print totals'} that the parts do not add up to; the picture has the numbers of the parts. `;

/** The total of a row: `11 (printed as 0)` where another one is printed than its parts come to. */
export function rowTotal({ whole, printed }: { whole: number | null; printed?: number | undefined }): string {
  const said = String(whole ?? CHARTS.noValue);
  return printed === undefined ? said : `${said} (printed as ${printed})`;
}

function remediesTitle(picture: Pictured): string {
  const [review, ...lawsuits] = picture.rows.map((row) => row.counted);
  const open = isContradicted(picture);
  return [
    outcome('Administrative reconsideration', [review ?? []], open),
    outcome('administrative litigation', lawsuits, open),
  ].join('; ');
}

/** The second of the four outcomes is 结果纠正. */
function outcome(name: string, rows: readonly (readonly (number | null)[])[], contradicted: boolean): string {
  const numbers = rows.flat();
  if (numbers.includes(null)) return `${name}: numbers incomplete`;
  const all = (numbers as number[]).reduce((sum, value) => sum + value, 0);
  const corrected = rows.reduce((sum, row) => sum + (row[1] ?? 0), 0);
  if (all === 0) return contradicted ? `${name}: all outcomes are 0` : `${name}: none`;
  return `${name}: ${all}, of which corrected ${corrected}`;
}

const partsOf = (rows: readonly Row[]): { label: string; value: number | null; counted: number | null }[] =>
  rows.map((row) => ({
    label: row.label,
    value: row.values[0] ?? null,
    counted: row.counted[0] ?? null,
  }));
