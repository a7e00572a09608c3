import type { DirectoryAgency } from '../../search/archive-files.ts';
import type { SearchState } from './filters.ts';
import { findReports } from './find-reports.ts';
import type { OpenedIndex } from './opened-index.ts';
import { orderMatches } from './order-matches.ts';

export interface ListedReport {
  id: string;
  year: number;
  title: string;
  agency: DirectoryAgency;
}

/** Every report that a search finds, without passages, for downloading. */
export async function listReports(index: OpenedIndex, state: SearchState): Promise<ListedReport[]> {
  const found = await findReports(index, state);
  const called = (await index.names())?.agencies;
  return orderMatches(found?.known.matches ?? [], state).map(({ report: { id, year, title, of } }) => ({
    id,
    year,
    title,
    agency: { ...of, name: called?.[of.id]?.name ?? of.name },
  }));
}
