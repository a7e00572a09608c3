import { reportAddress } from '../../addresses.ts';
import { searchTables as text } from '#language/search-tables.ts';
import { search as words } from '#language/search.ts';
import { element } from '../element.ts';
import type { FoundPrinted } from './table-answers.ts';
import { FIRST_CELLS } from './found-cells.ts';

/** In how many reports words are printed beside title and prose, and the newest of these. */
export function printedIn(
  { words: asked, reports, listed }: FoundPrinted,
  withWords: number,
  whole: number,
): HTMLElement[] {
  const item = ({ agency, year }: FoundPrinted['listed'][number]): HTMLLIElement =>
    element(
      'li',
      {},
      element(
        'a',
        { href: reportAddress(`${agency.id}/${year}`) },
        `${agency.name} `,
        element('span', { class: 'whole number' }, words.hit.year(year)),
      ),
    );
  return [
    element('p', {}, text.printed(asked, reports, withWords, whole)),
    element(
      'ul',
      { class: 'search-cells', 'data-printed': asked },
      ...listed.slice(0, FIRST_CELLS).map(item),
    ),
    ...(listed.length > FIRST_CELLS
      ? [
          element(
            'details',
            {},
            element('summary', {}, text.otherReports(listed.length - FIRST_CELLS, reports - FIRST_CELLS)),
            element('ul', { class: 'search-cells' }, ...listed.slice(FIRST_CELLS).map(item)),
          ),
        ]
      : []),
  ];
}
