import type { Agency } from '../../schemas/agency.ts';
import type { Region } from '../../schemas/region.ts';

/** The agency under the name that readers of this language are told. */
export function agencyInWords(agency: Agency): Agency {
  return agency;
}

/** The region under the names that readers of this language are told. */
export function regionInWords(region: Region): Region {
  return region;
}

/** A name that the registry does not have, which follows from that of a region. */
export function nameInWords(name: string): string {
  return name;
}

/** What readers may call a measure of this name by. */
export function measureCalled(name: string): readonly string[] {
  return [name];
}
