import type { Agency } from '../schemas/agency.ts';
import type { Region } from '../schemas/region.ts';

/** The agencies and regions of the archive, as the rule of what holds what needs them. */
export interface Places {
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly regions: ReadonlyMap<string, Region>;
}

export function placesOf(agencies: readonly Agency[], regions: readonly Region[]): Places {
  return {
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    regions: new Map(regions.map((region) => [region.code, region])),
  };
}
