import type { Loader } from 'astro/loaders';
import { regionsOf } from '../archive/divisions.ts';
import { readAgencies } from '../archive/registry.ts';
import { Agency } from '../schemas/agency.ts';
import { Region } from '../schemas/region.ts';
import { loadListed } from './load-listed.ts';

/** Loads the registry of agencies. */
export function agenciesLoader(): Loader {
  return {
    name: 'nianbao-agencies',
    schema: Agency,
    load: loadListed(async (folder) => [...(await readAgencies(folder)).values()]),
  };
}

/** Loads the divisions of GB/T 2260 in which the archive has agencies, and those above. */
export function regionsLoader(): Loader {
  return {
    name: 'nianbao-regions',
    schema: Region,
    load: loadListed(async (folder) => {
      const agencies = [...(await readAgencies(folder)).values()];
      return regionsOf(agencies.map(({ division }) => division)).map((region) => ({
        id: region.code,
        ...region,
      }));
    }),
  };
}
