import {
  agenciesAddress,
  agencyAddress,
  regionAddress,
  regionsAddress,
  yearAddress,
} from '../../addresses.ts';
import { answers as words } from '#language/answers.ts';
import { search } from '#language/search.ts';
import type { Directory } from '../../search/archive-files.ts';
import { element } from '../element.ts';
import type { MeaningHere } from './query-meaning.ts';
import { button } from '../button.ts';

/** Places shown; a short name may be that of many agencies. */
const MOST_PLACES = 6;

export function placesOf(
  { regions, agencies, years, elsewhere, yearsElsewhere, archive, isWhole, measures }: MeaningHere,
  directory: Directory,
  only: (region: string) => void,
): HTMLElement[] {
  const { places } = words;
  const named = new Map(directory.regions.map((region) => [region.code, region]));
  const items = [
    ...regions.map((code) => {
      const name = named.get(code)?.name ?? code;
      return element(
        'li',
        {},
        element('span', { class: 'suggestion-kind' }, places.region),
        element('a', { href: regionAddress(code) }, pathOf(code, named)),
        ` ${code} `,
        button('plain-button', places.within(name), () => only(code)),
      );
    }),
    ...agencies.map((id) =>
      element(
        'li',
        {},
        element('span', { class: 'suggestion-kind' }, places.agency),
        element(
          'a',
          { href: agencyAddress(id) },
          directory.agencies.find((one) => one.id === id)?.name ?? id,
        ),
      ),
    ),
  ];
  // What is asked of a measure has the years in its answer.
  const isOfYears = isWhole && measures.length === 0;
  const held = (isOfYears ? years.filter((year) => !yearsElsewhere.includes(year)) : []).map((year) =>
    element(
      'li',
      {},
      element('span', { class: 'suggestion-kind' }, places.year),
      element('a', { href: yearAddress(year) }, search.suggestions.year(year)),
    ),
  );
  const absent = [
    ...elsewhere
      .slice(0, MOST_PLACES)
      .map((name) =>
        element(
          'p',
          {},
          places.absent(name, directory.agencies.length, archive.reports, archive.years),
          element('a', { href: regionsAddress() }, places.regions),
        ),
      ),
    ...(isOfYears ? yearsElsewhere : [])
      .slice(0, MOST_PLACES)
      .map((year) => element('p', {}, places.absentYear(year, archive.reports, archive.years))),
  ];
  if (items.length + held.length === 0) return absent;
  const left = items.length - MOST_PLACES;
  return [
    element('ul', { class: 'search-labels' }, ...items.slice(0, MOST_PLACES), ...held),
    ...(left > 0
      ? [
          element(
            'p',
            { class: 'meta' },
            places.more(left),
            element('a', { href: agenciesAddress() }, places.agencies),
          ),
        ]
      : []),
    ...absent,
  ];
}

/** 河南省洛阳市瀍河回族区 */
function pathOf(code: string, named: ReadonlyMap<string, Directory['regions'][number]>): string {
  const region = named.get(code);
  return region ? (region.parent ? pathOf(region.parent, named) + words.places.path : '') + region.name : '';
}
