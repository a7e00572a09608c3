import { basename, extname, sep } from 'node:path';
import { VFile } from 'vfile';
import { formatOf } from '../../src/formats/registry.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { AgencyId, ReportYear, type UnfiledReport } from '../../src/schemas/report.ts';

/** What is known of a file: undefined is what nobody has said. */
export interface Known {
  agency?: string | undefined;
  year?: number | undefined;
}

/** The agency and the year that a file itself names; null where it names none. */
export async function toldBy(
  path: string,
  bytes: Uint8Array,
  parse: () => Promise<UnfiledReport>,
): Promise<{ agency: string | null; year: number | null }> {
  const file = new VFile({ path, value: bytes });
  const format = formatOf(file);
  if (format.kind === 'figures') {
    const { record } = await format.read(file);
    return record;
  }
  const { printedAgency, printedYear } = await parse();
  return { agency: printedAgency, year: printedYear };
}

/** What `<agency-id>/<year>` says. */
export function placeOf(path: string): Known {
  const parts = path.split(sep);
  const folder = parts.at(-2) ?? '';
  const year = Number(basename(path, extname(path)));
  return {
    ...(AgencyId.safeParse(folder).success ? { agency: folder } : {}),
    ...(ReportYear.safeParse(year).success ? { year } : {}),
  };
}

/**
 * The agency that a printed name means; undefined where it means none or several. Titles often leave out the places
 * above: 卫东区人民政府 for 平顶山市卫东区人民政府.
 */
export function registeredAs(agencies: ReadonlyMap<string, Agency>, name: string | null): string | undefined {
  if (!name) return undefined;
  const all = [...agencies.values()];
  const exact = all.filter(
    (agency) => agency.name === name || agency.printedNames.some((printed) => printed.name === name),
  );
  const found = exact.length > 0 ? exact : all.filter((agency) => agency.name.endsWith(name));
  return found.length === 1 ? found[0]?.id : undefined;
}
