import { nameInWords } from '#language/names.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Region } from '../schemas/region.ts';
import { DISTRICT, GOVERNMENT } from '../vocabulary/agencies.ts';

/**
 * The name of an agency that may not be in the archive. A government's name follows from its division
 * (`410703-government` is 新乡市卫滨区人民政府); of any other unregistered agency nothing is known: null.
 * `region` is that of the six digits that the id begins with.
 */
export function agencyName(
  id: string,
  registered: Agency | undefined,
  region: Region | undefined,
): string | null {
  if (registered) return registered.name;
  return region && id === `${region.code}-government` ? nameInWords(divisionName(region) + GOVERNMENT) : null;
}

/** How a division is named in full: a district (市辖区) with the city above it, every other one alone. */
function divisionName(region: Region): string {
  const above = region.path.at(-2);
  const { name, registered = name } = region;
  return region.level === 'county' && registered.endsWith(DISTRICT)
    ? (above?.registered ?? above?.name ?? '') + registered
    : registered;
}
