import type { OpenedIndex } from './opened-index.ts';

/** The agencies, with the years of their reports, and the regions. */
export async function archivedYears(index: OpenedIndex) {
  const [{ agencies, regions }, { parts }] = await Promise.all([index.directory(), index.manifest()]);
  const years = new Map<string, number[]>();
  for (const { reports } of await Promise.all(parts.map(({ key }) => index.part(key)))) {
    for (const { of, year } of reports) years.set(of.id, [...(years.get(of.id) ?? []), year]);
  }
  return {
    agencies: agencies.map((agency) => ({
      ...agency,
      years: [...(years.get(agency.id) ?? [])].sort((a, b) => a - b),
    })),
    regions,
  };
}
