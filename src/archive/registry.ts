import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AgencyEntry, type Agency } from '../schemas/agency.ts';
import { AgencyId } from '../schemas/report.ts';
import { ContentError } from './content-error.ts';
import { findDivision } from './divisions.ts';
import { readYaml } from './yaml.ts';

/**
 * The registry of agencies, by id. Throws ContentError for a file name that is no agency id, for values that do not
 * fit, and for a division code that GB/T 2260 does not have.
 */
export async function readAgencies(folder: string): Promise<Map<string, Agency>> {
  const names = (await readdir(join(folder, 'agencies'))).filter((name) => !name.startsWith('.')).sort();
  const agencies = await Promise.all(names.map((name) => readEntry(folder, name)));
  return new Map(agencies.map((agency) => [agency.id, agency]));
}

/** The entry of one agency; undefined where there is none. Throws ContentError as `readAgencies` does. */
export async function readAgency(folder: string, id: string): Promise<Agency | undefined> {
  return existsSync(join(folder, 'agencies', `${id}.yml`)) ? readEntry(folder, `${id}.yml`) : undefined;
}

async function readEntry(folder: string, name: string): Promise<Agency> {
  const path = `agencies/${name}`;
  const id = name.replace(/\.yml$/, '');
  if (!name.endsWith('.yml') || !AgencyId.safeParse(id).success) {
    throw new ContentError(
      path,
      'Unexpected file name, expected <agency-id>.yml',
      'Name the file after the agency id, for instance 410304-government.yml.',
    );
  }
  const agency = { id, ...(await readYaml(folder, path, AgencyEntry)) };
  if (!id.startsWith(`${agency.division}-`) || !findDivision(agency.division)) {
    throw new ContentError(
      path,
      `Unexpected division code ${agency.division}, expected the code of GB/T 2260 that begins the agency id`,
      'Correct the code in the file or in its name.',
    );
  }
  return agency;
}
