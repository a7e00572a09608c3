import { publicAddress } from '../addresses.ts';
import { allAgencies } from './collections.ts';
import { reportTimes } from './content-version.ts';

let names: Promise<ReadonlyMap<string, string>> | undefined;

const agencyNames = (): Promise<ReadonlyMap<string, string>> =>
  (names ??= allAgencies().then((agencies) => new Map(agencies.map(({ id, name }) => [id, name]))));

/** What feeds must know beside the reports they are about. Read once: every region has a feed. */
export async function feedSurroundings(site: URL | undefined): Promise<{
  agencies: ReadonlyMap<string, string>;
  times: ReadonlyMap<string, string | null>;
  publish: (address: string) => string;
}> {
  return {
    agencies: await agencyNames(),
    times: await reportTimes(),
    publish: (address) => publicAddress(address, site),
  };
}
