import type { Series } from '../../vocabulary/comparable.ts';
import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { standingOf, type Standing } from '../../vocabulary/standing.ts';
import { wordsOf } from '../words-of.ts';
import { listed } from './plurals.ts';

/** What the editions of the form are called wherever they are named, and for the reports on which years they are. */
export const EDITION_WORDS: Readonly<Record<Edition, { name: string; years?: string }>> = {
  2019: { name: '2019 edition', years: 'for reports on 2019 and 2020' },
  2021: { name: '2021 edition', years: 'for reports on 2021 and later' },
  [UNKNOWN_EDITION]: { name: 'unknown edition' },
};

/** `2021 edition`. Throws a RangeError for an edition that has no words. */
export function editionName(edition: Edition): string {
  return wordsOf(EDITION_WORDS, edition).name;
}

/** `2021 edition`, `2019 and 2021 editions` */
export function editionNames(editions: readonly Edition[]): string {
  const names = listed(editions.map((edition) => editionName(edition).replace(/ edition$/, '')));
  return `${names} ${editions.length === 1 ? 'edition' : 'editions'}`;
}

/** `2019 edition of the form (reports on 2019 and 2020)`. Throws a RangeError for an edition that has no words. */
export function editionWithYears(edition: Edition): string {
  const { name, years } = wordsOf(EDITION_WORDS, edition);
  return `${name} of the form${years ? ` (${years})` : ''}`;
}

/** In a cell of a table. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  single: 'in one edition',
  same: 'can be joined',
  apart: 'cannot be joined',
};

/** What may be done with the numbers of something across editions, in one sentence. */
export function comparability(series: readonly Series[]): string {
  const names = series.map(editionNames);
  return {
    single: `Only in the ${names.join()}.`,
    same: `The ${names.join()} count the same, so their numbers can be joined and added up.`,
    apart: `The ${listed(names.map((name) => name.replace(/ editions?$/, '')))} editions count different things; their numbers can be neither joined nor added up.`,
  }[standingOf(series)];
}
