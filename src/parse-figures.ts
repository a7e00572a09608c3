import type { VFile } from 'vfile';
import { registeredThen } from './checks/registered-then.ts';
import { check } from './checks/rules.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { confirmFindings } from './corrections/confirm-findings.ts';
import { confirmSourceError } from './corrections/confirm-source-error.ts';
import { findingsOf } from './findings/findings.ts';
import type { UnfiledFiling } from './filing.ts';
import { RecordError, type ParsedRecord } from './formats/record/parse-record.ts';
import { START } from './schemas/place.ts';
import type { UnfiledReport } from './schemas/report.ts';
import { completeTables } from './tables/cells.ts';
import { readCells } from './tables/recorded-cells.ts';

/**
 * A figures record as a typed report without prose. Its cells are read like printed ones and pass the same checks.
 * Throws RecordError for a record that contradicts itself or the place where it is filed.
 */
export function parseFigures(
  { record, pointAt }: ParsedRecord,
  file: VFile,
  filing: UnfiledFiling,
): UnfiledReport {
  const { agency, previous = null, confirmed = [] } = filing;
  const year = filing.year ?? record.year;
  const registered = registeredThen(filing.registered, year, record.agency, filing.source.publishedOn);
  expectSame('year', record.year, year);
  if (registered) expectSame('agency', record.agency, registered.agency.name);
  const found = readCells(record, pointAt, file);
  const { repository, path, note, retrievedOn } = record.source;
  const report: UnfiledReport = {
    id: agency === null ? null : `${agency}/${year}`,
    agency,
    year,
    holding: 'figures',
    title: '',
    printedAgency: null,
    printedYear: null,
    form: record.form,
    preamble: [],
    sections: [],
    tables: applyCorrections(completeTables(found, record.form), filing.corrections),
    words: [],
    corrections: [...filing.corrections],
    findings: [],
    source: { retrievedOn, ...filing.source, record: { repository, path, note, notes: record.notes } },
  };
  const places = new Map([...found].map(([id, cell]) => [id, cell.place]));
  const start = START.line;
  check(
    report,
    { places, headings: [], titlePlace: start, otherTitle: null, start, registered, previous },
    file,
  );
  for (const error of record.sourceErrors) confirmSourceError(file, error);
  confirmFindings(file, confirmed);
  return { ...report, findings: findingsOf(file) };
}

function expectSame(what: string, recorded: string | number, filed: string | number): void {
  if (recorded === filed) return;
  throw new RecordError(
    `Unexpected ${what} ${recorded} in the record, expected ${filed}, under which it is filed`,
  );
}
