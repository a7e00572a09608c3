import type { Series } from '../../vocabulary/comparable.ts';
import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { standingOf, type Standing } from '../../vocabulary/standing.ts';
import { wordsOf } from '../words-of.ts';

/** What the editions of the form are called wherever they are named, and for the reports on which years they are. */
export const EDITION_WORDS: Readonly<Record<Edition, { name: string; years?: string }>> = {
  2019: { name: '2019 年版', years: '2019、2020 年度的报告' },
  2021: { name: '2021 年版', years: '2021 年度以来的报告' },
  [UNKNOWN_EDITION]: { name: '格式版本无法判断' },
};

/** `2021 年版`. Throws a RangeError for an edition that has no words. */
export function editionName(edition: Edition): string {
  return wordsOf(EDITION_WORDS, edition).name;
}

/** `2019 年版、2021 年版` */
export function editionNames(editions: readonly Edition[]): string {
  return editions.map(editionName).join('、');
}

/** `2019 年版格式（2019、2020 年度的报告）`. Throws a RangeError for an edition that has no words. */
export function editionWithYears(edition: Edition): string {
  const { name, years } = wordsOf(EDITION_WORDS, edition);
  return `${name}格式${years ? `（${years}）` : ''}`;
}

/** In a cell of a table. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  single: '只有一版',
  same: '可以相接',
  apart: '不相接',
};

/** What may be done with the numbers of something across editions, in one sentence. */
export function comparability(series: readonly Series[]): string {
  const names = series.map(editionNames);
  return {
    single: `只见于 ${names.join()}。`,
    same: `${names.join()}统计的是同一件事，可以相接、相加。`,
    apart: `${names.join('与 ')}统计的不是同一件事，不相接，也不相加。`,
  }[standingOf(series)];
}
