import { publicAddress } from '../addresses.ts';
import { asked } from '../recording/inputs.ts';
import type { Agency } from '../schemas/agency.ts';
import { allAgencies } from './collections.ts';
import { reportTimes } from './content-version.ts';

let registry: Promise<ReadonlyMap<string, Agency>> | undefined;

const agenciesById = asked(
  'agencies-by-id',
  (): Promise<ReadonlyMap<string, Agency>> =>
    (registry ??= allAgencies().then((agencies) => new Map(agencies.map((agency) => [agency.id, agency])))),
);

/** What feeds must know beside the reports they are about. Read once. */
export async function feedSurroundings(site: URL | undefined): Promise<{
  agencies: ReadonlyMap<string, Agency>;
  times: ReadonlyMap<string, string | null>;
  publish: (address: string) => string;
}> {
  return {
    agencies: await agenciesById(),
    times: await reportTimes(),
    publish: (address) => publicAddress(address, site),
  };
}
