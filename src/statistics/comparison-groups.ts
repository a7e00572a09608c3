import type { AgencyKind, Level } from '../vocabulary/agencies.ts';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import type { AgencyCard, ArchiveCards, RegionCard } from './agency-cards.ts';
import type { Selection } from './comparison-selection.ts';

/** Stands in place of a region's code for the whole archive. */
export const EVERYWHERE = '000000';

/** Agencies of one level and kind within a region: 河南省的县级政府. Its id is part of addresses: `county.government.410000`. */
export interface PeerGroup {
  readonly id: string;
  readonly level: Level;
  readonly kind: AgencyKind;
  /** Division code, or EVERYWHERE. */
  readonly region: string;
}

/** Answers who stands where, for agencies chosen as a whole region or as peers. */
export class ComparisonGroups {
  readonly regions: ReadonlyMap<string, RegionCard>;
  readonly #agencies: readonly AgencyCard[];
  readonly #within = new Map<string, AgencyCard[]>();

  constructor({ agencies, regions }: ArchiveCards) {
    this.#agencies = agencies;
    this.regions = new Map(regions.map((region) => [region.code, region]));
    for (const agency of agencies) {
      for (const code of this.#above(agency.division)) {
        const own = this.#within.get(code);
        if (own) own.push(agency);
        else this.#within.set(code, [agency]);
      }
    }
  }

  /** The agencies of a region and of all regions below it. */
  within(region: string): readonly AgencyCard[] {
    return region === EVERYWHERE ? this.#agencies : (this.#within.get(region) ?? []);
  }

  /** Names from the province down: 河南省 › 洛阳市; empty for an unknown code. */
  path(code: string): string {
    return [...this.#above(code)]
      .map((above) => this.regions.get(above)?.name ?? '')
      .reverse()
      .join(' › ');
  }

  /** The group with this id; null where it is none, or the archive has nobody in it. */
  peerGroup(id: string): PeerGroup | null {
    const [level, kind, region = ''] = id.split('.');
    const knownLevel = LEVELS.find(({ key }) => key === level)?.key;
    const knownKind = AGENCY_KINDS.find(({ key }) => key === kind)?.key;
    if (!knownLevel || !knownKind || id.split('.').length !== 3) return null;
    const group = { id, level: knownLevel, kind: knownKind, region };
    return this.peers(group).length > 0 ? group : null;
  }

  peers({ level, kind, region }: PeerGroup): readonly AgencyCard[] {
    return this.within(region).filter((agency) => agency.level === level && agency.kind === kind);
  }

  /**
   * The groups of peers that an agency belongs to, the nearest first: within the region above its own, and so on up to
   * the whole archive. A group that adds nobody to a nearer one, or is the agency alone, is left out.
   */
  peerGroupsOf({ division, level, kind }: AgencyCard): PeerGroup[] {
    const groups: PeerGroup[] = [];
    let size = 1;
    for (const region of [...this.#above(division), EVERYWHERE]) {
      const group = { id: `${level}.${kind}.${region}`, level, kind, region };
      const members = this.peers(group).length;
      if (members > size) groups.push(group);
      size = Math.max(size, members);
    }
    return groups;
  }

  /** Every agency of a selection: those chosen one by one, of the regions and of the groups of peers; by id. */
  agenciesOf({ agencies, regions, peers }: Pick<Selection, 'agencies' | 'regions' | 'peers'>): string[] {
    const members = [
      ...regions.flatMap((region) => this.within(region)),
      ...peers.flatMap((id) => {
        const group = this.peerGroup(id);
        return group ? this.peers(group) : [];
      }),
    ];
    return [...new Set([...agencies, ...members.map(({ id }) => id)])].sort();
  }

  /** A region and those above it, from the bottom up. */
  *#above(code: string): Generator<string> {
    for (let region = this.regions.get(code); region; region = this.regions.get(region.parent ?? '')) {
      yield region.code;
    }
  }
}
