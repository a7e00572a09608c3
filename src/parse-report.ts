import type { VFile } from 'vfile';
import { findingsOf, type Evidence, type PreviousYear } from './checks/rule.ts';
import { check } from './checks/rules.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { confirmFindings } from './corrections/confirm-findings.ts';
import { parse } from './formats/parse.ts';
import { readPreamble, readSections } from './recognise/blocks.ts';
import { recogniseSections } from './recognise/sections.ts';
import { recogniseTables } from './recognise/tables.ts';
import { recogniseTitle } from './recognise/title.ts';
import type { Report, Source } from './schemas/report.ts';
import type { Confirmation, Correction } from './schemas/sidecar.ts';
import { reportOtherYear } from './tables/departures.ts';
import { readTables } from './tables/read-tables.ts';

/** What is known of a file before it is read: where it is filed, where it comes from, what keepers corrected. */
export interface Filing {
  agency: string;
  year: number;
  source: Source;
  registered: Evidence['registered'];
  corrections: readonly Correction[];
  /** What keepers compared with the original and found printed so. */
  confirmed?: readonly Confirmation[];
  /** The agency's report on the year before; null or absent where none is known, then no rule across years speaks. */
  previous?: PreviousYear | null;
}

/**
 * A raw report as a typed one. Never throws on what the file contains: every departure from the form becomes a
 * message on the file and a finding in the report.
 */
export function parseReport(file: VFile, filing: Filing): Report {
  const tree = parse(file);
  const sectioned = recogniseSections(tree);
  const title = recogniseTitle(sectioned.before);
  const { tables: printed, taken, otherYears } = recogniseTables(sectioned, title.year ?? filing.year);
  for (const { place, year } of otherYears) reportOtherYear(file, place, year);
  const { form, tables: read, found } = readTables(printed, file);
  const tables = applyCorrections(read, filing.corrections);
  const { agency, year, source } = filing;
  const report: Report = {
    id: `${agency}/${year}`,
    agency,
    year,
    holding: 'report',
    title: title.text,
    printedAgency: title.agency,
    printedYear: title.year,
    form,
    preamble: readPreamble(sectioned.before, title, taken),
    sections: readSections(sectioned.spans, taken),
    tables,
    corrections: [...filing.corrections],
    findings: [],
    source,
  };
  const places = new Map([...found].map(([id, cell]) => [id, cell.place]));
  const { registered, previous = null, confirmed = [] } = filing;
  check(report, { places, headings: sectioned.spans, titlePlace: title.place, registered, previous }, file);
  confirmFindings(file, confirmed);
  return { ...report, findings: findingsOf(file) };
}
