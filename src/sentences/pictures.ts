import { CHARTS } from '#language/charts.ts';
import { PICTURES } from '#language/pictures.ts';
import { COLON, SEMICOLON } from '#language/punctuation.ts';
import type { StandardPictureKey } from '../statistics/pictures.ts';
import { joinSentences } from './join-sentences.ts';
import { partsDescription, partsTitle, type Part } from './parts.ts';
import { type Pictured, isContradicted } from './pictured.ts';
import { type PictureSubject, pictureScope } from './picture-scope.ts';
import { remediesTitle } from './remedies-title.ts';
import { contradictionsIn } from './picture-notes.ts';

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

/** The total of a row: `11（印作 0）` where another one is printed than its parts come to. */
export function rowTotal({ whole, printed }: { whole: number | null; printed?: number | undefined }): string {
  const said = String(whole ?? CHARTS.noValue);
  return printed === undefined ? said : PICTURES.printedAs(said, printed);
}

const partsOf = (rows: Pictured['rows']): Part[] =>
  rows.map(({ label, values, counted }) => ({
    label,
    value: values[0] ?? null,
    counted: counted[0] ?? null,
  }));
