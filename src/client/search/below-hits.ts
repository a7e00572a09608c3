import { search as words } from '#language/search.ts';
import { phrasesOf } from '../../search/query.ts';
import { element } from '../element.ts';
import { button } from '../button.ts';
import type { SearchResult } from './search-reports.ts';

/** What stands below the hits: ways to more of them and to the list of all, and what could not be searched. */
export function belowHits(
  { query, total, reports, withProse, shownReports, complete }: SearchResult,
  { more, download }: { more: () => void; download: () => void },
): HTMLElement[] {
  if (!complete) return [];
  const isAsked = phrasesOf(query).length + query.without.length > 0;
  return [
    ...(total > shownReports
      ? [
          element('p', { class: 'meta' }, words.showing(shownReports, total)),
          button('button show-more', words.more, more),
        ]
      : []),
    ...(total > 0 ? [button('plain-button', words.download.label, download)] : []),
    ...(isAsked && withProse < reports
      ? [element('p', { class: 'note' }, words.alternatives.withoutProse(reports - withProse))]
      : []),
  ];
}
