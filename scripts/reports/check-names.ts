import type { Archive } from '../../src/archive/archive.ts';
import type { OnMistake } from '../../src/archive/content-error.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { namesMistaken } from '../../src/archive/load-agency.ts';
import type { Agency } from '../../src/schemas/agency.ts';

/** The names that agencies' entries say are printed in their reports. */
export async function checkNames(
  archive: Archive,
  agencies: ReadonlyMap<string, Agency> | null,
  listed: readonly ReportFile[],
  attempt: <T>(path: string, read: () => Promise<T>) => Promise<T | null>,
  onMistake: OnMistake,
): Promise<void> {
  for (const agency of agencies?.values() ?? []) {
    if (agency.printedNames.length === 0) continue;
    const own = listed.filter((file) => file.agency === agency.id);
    const found = await attempt(`agencies/${agency.id}.yml`, () => namesMistaken(agency, own, archive));
    for (const mistake of found ?? []) onMistake(mistake);
  }
}
