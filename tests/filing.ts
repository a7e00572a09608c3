import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findDivision } from '../src/loaders/divisions.ts';
import type { Filing } from '../src/parse-report.ts';
import { AgencyEntry } from '../src/schemas/agency.ts';

/** What the loader would say of a file that lies at this place, for tests that parse without the loader. */
export function filingOf(agency: string, year: number): Filing {
  const entry = AgencyEntry.parse(parse(readFileSync(`content/agencies/${agency}.yml`, 'utf8')));
  const ancestors =
    findDivision(entry.division)
      ?.path.slice(0, -1)
      .map((division) => division.name) ?? [];
  return {
    agency,
    year,
    source: { path: `reports/${agency}/${year}.txt`, sha256: '0'.repeat(64), bytes: 0 },
    registered: { agency: { id: agency, ...entry }, ancestors },
    corrections: [],
  };
}
