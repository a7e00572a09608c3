import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { filingOf as filingOfBytes } from '../src/archive/filing.ts';
import type { Filing } from '../src/filing.ts';
import { AgencyEntry } from '../src/schemas/agency.ts';

/** What the archive would say of a file that lies at this place, for tests that parse without it. */
export function filingOf(agency: string, year: number): Filing {
  const entry = AgencyEntry.parse(parse(readFileSync(`content/agencies/${agency}.yml`, 'utf8')));
  const path = `reports/${agency}/${year}.txt`;
  return {
    ...filingOfBytes({ agency, year, path }, new Uint8Array(), { registered: { id: agency, ...entry } }),
    source: { path, sha256: '0'.repeat(64), bytes: 0 },
  };
}
