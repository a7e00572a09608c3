import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AgencyEntry, type Agency } from '../schemas/agency.ts';
import { AgencyId } from '../schemas/report.ts';
import { registryMistakes } from './agency-rules.ts';
import { ContentError, stop, type OnMistake } from './content-error.ts';
import { findDivision } from './divisions.ts';
import { filesIn, readContent } from './files.ts';
import { keepersText } from './keepers-text.ts';
import { parseYaml } from './yaml.ts';

/**
 * The registry of agencies, by id. A mistake is a file name that is no agency id, a value that does not fit, a division
 * code that GB/T 2260 does not have, and what speaks against an entry (`registryMistakes`); of an entry with a mistake in
 * its file nothing is known.
 */
export async function readAgencies(
  folder: string,
  onMistake: OnMistake = stop,
): Promise<Map<string, Agency>> {
  const files = await filesIn(folder, 'agencies', onMistake);
  const agencies = await Promise.all(
    files.map(async (name) => {
      try {
        return [await readEntry(folder, name)];
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        onMistake(error);
        return [];
      }
    }),
  );
  const registry = new Map(agencies.flat().map((agency) => [agency.id, agency]));
  const listed = new Set(files.map((name) => name.replace(/\.yml$/, '')));
  for (const mistake of registryMistakes(registry, listed)) onMistake(mistake);
  return registry;
}

/**
 * The entry of one agency; undefined where there is none. Throws ContentError for a mistake in its file; it is not held
 * against the rest of the registry.
 */
async function readAgency(folder: string, id: string): Promise<Agency | undefined> {
  return existsSync(join(folder, 'agencies', `${id}.yml`)) ? readEntry(folder, `${id}.yml`) : undefined;
}

/** The registry of a folder, asked for whole or entry by entry: what was read of it is not read again. */
export function rememberedRegistry(
  folder: string,
  read: ReadonlyMap<string, Agency> | undefined,
): {
  agencies: () => Promise<ReadonlyMap<string, Agency>>;
  agency: (id: string) => Promise<Agency | undefined>;
} {
  let whole = read && Promise.resolve(read);
  const single = new Map<string, Promise<Agency | undefined>>();
  return {
    agencies: () => (whole ??= readAgencies(folder)),
    async agency(id) {
      if (whole) return (await whole).get(id);
      if (!single.has(id)) single.set(id, readAgency(folder, id));
      return single.get(id);
    },
  };
}

/** Entries by their files, with the text that they were read from: a build reads the registry once for each collection that is made from it. */
const entries = new Map<string, { text: string; agency: Agency }>();

async function readEntry(folder: string, name: string): Promise<Agency> {
  const path = `agencies/${name}`;
  const id = name.replace(/\.yml$/, '');
  if (!name.endsWith('.yml') || !AgencyId.safeParse(id).success) {
    throw new ContentError(
      path,
      'Unexpected file name, expected <agency-id>.yml',
      'Name the file after the agency id, for instance 410304-government.yml.',
      'file-name',
    );
  }
  const text = keepersText(await readContent(folder, path), path);
  const place = join(folder, path);
  const before = entries.get(place);
  if (before?.text === text) return before.agency;
  const agency = { id, ...parseYaml(text, path, AgencyEntry) };
  if (!id.startsWith(`${agency.division}-`) || !findDivision(agency.division)) {
    throw new ContentError(
      path,
      `Unexpected division code ${agency.division}, expected the code of GB/T 2260 that begins the agency id`,
      'Correct the code in the file or in its name.',
      'agency-division',
    );
  }
  entries.set(place, { text, agency });
  return agency;
}
