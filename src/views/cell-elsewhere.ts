import { compareAddress } from '../addresses.ts';
import type { AgencyCard } from '../statistics/agency-cards.ts';
import { ComparisonGroups, type PeerGroup } from '../statistics/comparison-groups.ts';
import { unpackObservations } from '../statistics/packed-observations.ts';
import { placeInSeries, withheld } from '../statistics/series.ts';
import { viewCell, type CellView } from './cell-view.ts';
import type { AgenciesFile, MeasureFile } from './comparison-data.ts';

/** A cell of a statutory table in the other reports of its agency, and in those of agencies like it. */
export interface CellElsewhere {
  /** Ascending. `apart`: its number counts another thing. */
  readonly years: readonly { readonly year: number; readonly cell: CellView; readonly apart: boolean }[];
  /** Null where there is no other agency of its level and kind with a report on the year. */
  readonly peers: Peers | null;
}

interface Peers {
  readonly group: PeerGroup;
  /** How many others have a report on the year. */
  readonly all: number;
  /** The first of them, by administrative code. */
  readonly first: readonly { readonly name: string; readonly cell: CellView }[];
  /** The comparison of all of the group, the agency itself included. */
  readonly address: string;
}

/** More of them are in the comparison. */
const MOST_PEERS = 8;

/**
 * The peers are those of the smallest region, from the agency's own upwards, in which another agency of its level and kind
 * has a report on the year.
 */
export function cellElsewhere(
  { agency, year }: { agency: string; year: number },
  { measure, observations }: MeasureFile,
  cards: AgenciesFile,
): CellElsewhere {
  const all = unpackObservations(observations).map((one) => withheld(one, measure.series));
  const mine = all.filter((one) => one.agency === agency).sort((a, b) => a.year - b.year);
  const here = mine.find((one) => one.year === year);
  const seriesOf = ({ form }: (typeof all)[number]): number | null => placeInSeries(measure.series, form);
  const ofYear = new Map(all.filter((one) => one.year === year).map((one) => [one.agency, one]));
  const card = cards.agencies.find(({ id }) => id === agency);
  return {
    years: mine
      .filter((one) => one.year !== year)
      .map((one) => ({
        year: one.year,
        cell: viewCell(one, measure, false),
        apart: here !== undefined && one.value !== null && seriesOf(one) !== seriesOf(here),
      })),
    peers: card ? peersOf(card) : null,
  };

  function peersOf(own: AgencyCard): Peers | null {
    const groups = new ComparisonGroups(cards);
    for (const group of groups.peerGroupsOf(own)) {
      const others = groups.peers(group).filter(({ id }) => id !== agency && ofYear.has(id));
      if (others.length === 0) continue;
      const query = { peers: group.id, year: String(year), measure: measure.id };
      return {
        group,
        all: others.length,
        first: others
          .slice(0, MOST_PEERS)
          .map(({ id, name }) => ({ name, cell: viewCell(ofYear.get(id)!, measure, false) })),
        address: compareAddress(new URLSearchParams(query)),
      };
    }
    return null;
  }
}
