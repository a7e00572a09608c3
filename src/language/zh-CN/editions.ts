import type { Series } from '../../vocabulary/comparable.ts';
import { UNKNOWN_EDITION, type Edition, type KnownEdition } from '../../vocabulary/edition-keys.ts';

/** What the editions of the form are called wherever they are named, and what is said of comparing across them. */
const NAMES: Readonly<Record<Edition, string>> = {
  2019: '2019 年版',
  2021: '2021 年版',
  [UNKNOWN_EDITION]: '格式版本无法判断',
};

/** For the reports on which years each was decreed. */
const YEARS: Readonly<Record<KnownEdition, string>> = {
  2019: '2019、2020 年度的报告',
  2021: '2021 年度以来的报告',
};

/** `2021 年版`. Throws a RangeError for an edition that has no name. */
export function editionName(edition: Edition): string {
  return wordsFor(NAMES, edition);
}

/** `2019 年版、2021 年版` */
export function editionNames(editions: readonly Edition[]): string {
  return editions.map(editionName).join('、');
}

/** `2019、2020 年度的报告`. Throws a RangeError for an edition of which the years are not said. */
export function editionYears(edition: Edition): string {
  return wordsFor(YEARS, edition);
}

function wordsFor(words: Readonly<Partial<Record<Edition, string>>>, edition: Edition): string {
  const found = words[edition];
  if (found !== undefined) return found;
  throw new RangeError(
    `Unexpected edition ${edition}, expected one of ${Object.keys(words).join(', ')}: it has no words in src/language`,
  );
}

/** How the editions that have something stand to each other: one has it, they count the same, or they do not. */
export type Standing = 'single' | 'same' | 'apart';

/** `series`: the editions that have it, those together that count the same. */
export function standingOf(series: readonly Series[]): Standing {
  if (series.length > 1) return 'apart';
  return (series[0]?.length ?? 0) > 1 ? 'same' : 'single';
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
