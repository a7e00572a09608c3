import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { registeredThen } from './checks/registered-then.ts';
import { check } from './checks/rules.ts';
import { valueNote } from './checks/value-note.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { confirmFindings, findingsAt } from './corrections/confirm-findings.ts';
import { findingsOf, reportFinding } from './findings/findings.ts';
import type { UnfiledFiling } from './filing.ts';
import { RecordError, type ParsedRecord } from './formats/record/parse-record.ts';
import type { Count } from './schemas/count.ts';
import type { FiguresRecord, RecordedCell, SourceError } from './schemas/figures-record.ts';
import { placeOf, START } from './schemas/place.ts';
import type { UnfiledReport } from './schemas/report.ts';
import { completeTables, type FoundCells } from './tables/cells.ts';
import { inWanYuan, readField } from './text/numbers.ts';
import { editionOfTable } from './vocabulary/editions.ts';
import { isOutsideForm } from './vocabulary/form-rows.ts';
import { CELLS, type CellDefinition } from './vocabulary/tables.ts';
import { WAN_YUAN } from './vocabulary/units.ts';

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

function readCells(record: FiguresRecord, pointAt: ParsedRecord['pointAt'], file: VFile): FoundCells {
  const found: FoundCells = new Map();
  for (const cell of CELLS) {
    const { table, row, column } = cell;
    const recorded = record[table][row.key]?.[column.key];
    if (recorded === undefined) continue;
    const edition = editionOfTable(record.form, table);
    if (isOutsideForm(row, column.key, edition)) {
      throw new RecordError(
        `Unexpected cell ${cell.id} in a table of the form of ${edition}, expected a cell of that form`,
      );
    }
    const path = [table, row.key, column.key];
    const place = pointAt(isNoted(recorded) ? [...path, 'printed'] : path);
    const count = readCell(recorded, cell, place);
    if (count.note !== undefined || count.raw !== undefined) {
      const { note, raw = String(count.value) } = count;
      const actual = note === undefined ? raw : `${raw}（${note}）`;
      reportFinding(file, valueNote, {
        place,
        table,
        row: row.key,
        column: column.key,
        actual,
        message: `Unexpected ${actual} in cell ${row.key}.${column.key}, expected a number alone`,
      });
    }
    found.set(cell.id, { count, place });
  }
  return found;
}

function isNoted(recorded: RecordedCell): recorded is Extract<RecordedCell, object> {
  return typeof recorded === 'object';
}

/** A recorded cell as a count; a text is read as a report's cell is. */
function readCell(recorded: RecordedCell, { id, column }: CellDefinition, point: Point): Count {
  const place = placeOf(point);
  if (typeof recorded === 'number') return { value: recorded, status: 'printed', place };
  const raw = isNoted(recorded) ? recorded.printed : recorded;
  const reading = readField(raw);
  if (reading.kind === 'text' || reading.kind === 'run') {
    throw new RecordError(`Unexpected text “${raw}” in cell ${id}, expected a number as it is printed`);
  }
  if (reading.kind !== 'number') return { value: null, status: reading.kind, ...(raw ? { raw } : {}), place };
  const value = column.unit === WAN_YUAN ? inWanYuan(reading.value, reading.unit) : reading.value;
  const note = isNoted(recorded) ? recorded.note : reading.note;
  return {
    value,
    status: 'printed',
    ...(raw === String(value) ? {} : { raw }),
    place,
    ...(note ? { note } : {}),
  };
}

/** Marks the findings of an error that the record says its source has; the numbers must be those that were found. */
function confirmSourceError(file: VFile, { sum, printed, ...place }: SourceError): void {
  const meant = findingsAt(file, place).filter(
    (values) => values.expected === String(sum) && values.actual === String(printed),
  );
  if (meant.length === 0) {
    throw new RecordError(
      `Unexpected source error ${Object.values(place).join(' ')} of ${sum} and ${printed}, expected one that the figures have`,
    );
  }
  for (const values of meant) values.confirmed = { against: 'record' };
}
