import type { Agency } from '../schemas/agency.ts';
import { allAgencies } from './collections.ts';
import { earlierVersions, type EarlierVersion } from './full-report.ts';

/** The pages of versions that newer ones took the place of, each under its date. */
export async function earlierPaths(): Promise<
  {
    params: { agency: string; year: string; version: string };
    props: { id: string; agency: Agency; earlier: EarlierVersion[] };
  }[]
> {
  const agencies = new Map((await allAgencies()).map((agency) => [agency.id, agency]));
  return [...(await earlierVersions()).values()].flatMap((earlier) =>
    earlier.map(({ id }) => {
      const [agency = '', year = '', version = ''] = id.split('/');
      return { params: { agency, year, version }, props: { id, agency: agencies.get(agency)!, earlier } };
    }),
  );
}
