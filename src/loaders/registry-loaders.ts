import type { Loader } from 'astro/loaders';
import { Agency } from '../schemas/agency.ts';
import { Region } from '../schemas/region.ts';
import { contentFolder } from '../archive/content-folder.ts';
import { regionsOf } from '../archive/divisions.ts';
import { readAgencies } from '../archive/registry.ts';

/** Loads the registry of agencies. */
export function agenciesLoader(): Loader {
  return {
    name: 'nianbao-agencies',
    schema: Agency,
    async load({ store, parseData }) {
      const agencies = await readAgencies(contentFolder());
      store.clear();
      for (const agency of agencies.values()) {
        store.set({ id: agency.id, data: await parseData({ id: agency.id, data: { ...agency } }) });
      }
    },
  };
}

/** Loads the divisions of GB/T 2260 in which the archive has agencies, and those above. */
export function regionsLoader(): Loader {
  return {
    name: 'nianbao-regions',
    schema: Region,
    async load({ store, parseData }) {
      const agencies = await readAgencies(contentFolder());
      store.clear();
      for (const region of regionsOf([...agencies.values()].map((agency) => agency.division))) {
        store.set({ id: region.code, data: await parseData({ id: region.code, data: { ...region } }) });
      }
    },
  };
}
