import type { Point } from 'unist';
import { VFile } from 'vfile';
import { registeredThen } from './checks/registered-then.ts';
import { check } from './checks/rules.ts';
import { applyCorrections } from './corrections/apply-corrections.ts';
import { confirmFindings } from './corrections/confirm-findings.ts';
import type { Filing, UnfiledFiling } from './filing.ts';
import { findingsOf, takeMessages } from './findings/findings.ts';
import { FormatError } from './formats/format-error.ts';
import type { TreeFormat } from './formats/format.ts';
import { refuseLong } from './formats/refuse-long.ts';
import { FORMATS, formatOf } from './formats/registry.ts';
import { withoutRestored } from './formats/scan/without-restored.ts';
import { parseFigures } from './parse-figures.ts';
import { isEmptyForm } from './recognise/empty-form.ts';
import { printedWords } from './recognise/printed-words.ts';
import { isWordless, joinPage, markAsPage, readWords, type Words } from './recognise/words.ts';
import type { Title } from './recognise/title.ts';
import { START } from './schemas/place.ts';
import type { Report, UnfiledReport } from './schemas/report.ts';
import { reportOtherYear } from './tables/departures/table-departures.ts';
import { readTables } from './tables/read-tables.ts';

/**
 * A raw report of any format as a typed one. Never throws on what a report contains: every departure from the form
 * becomes a message on the file and a finding in the report. Rejects with FormatError for a file of no format that is
 * read here, that does not open, is too long for a report or an empty form, with RecordError for a figures record that
 * contradicts itself or the place where it is filed.
 */
export function parseReport(file: VFile, filing: Filing, formats?: typeof FORMATS): Promise<Report>;
export function parseReport(
  file: VFile,
  filing: UnfiledFiling,
  formats?: typeof FORMATS,
): Promise<UnfiledReport>;
export async function parseReport(
  file: VFile,
  filing: UnfiledFiling,
  formats = FORMATS,
): Promise<UnfiledReport> {
  const format = formatOf(file, formats);
  if (filing.reading !== undefined) file.data.reading = filing.reading;
  if (format.kind === 'figures') return parseFigures(await format.read(file), file, filing);
  const tree = await format.read(file);
  refuseLong(tree);
  const words = readWords(tree, filing.year);
  const page = await readPage(filing, formats);
  if (!page || !isWordless(words) || isWordless(page.words))
    return parseWords(words, format, file, filing, page?.words.title);
  takeMessages(page.file, file);
  return parseWords(joinPage(words, page.words), format, file, filing, words.title);
}

/** The words of the web page that a file was attached to; null where there is none. */
async function readPage(
  { page, year }: UnfiledFiling,
  formats: typeof FORMATS,
): Promise<{ words: Words; file: VFile } | null> {
  if (!page) return null;
  const file = new VFile({ path: page.path, value: page.bytes });
  try {
    const format = formatOf(file, formats);
    if (format.kind === 'figures') return null;
    const tree = markAsPage(await format.read(file));
    refuseLong(tree);
    return { words: readWords(tree, year), file };
  } catch (error) {
    if (error instanceof FormatError) error.page = page.path;
    throw error;
  }
}

/** `otherTitle` is that of the other file, of a report in two. */
function parseWords(
  words: Words,
  format: TreeFormat,
  file: VFile,
  filing: UnfiledFiling,
  otherTitle: Title | null = null,
): UnfiledReport {
  const { title, preamble, sections, headings } = words;
  const { tables: printed, otherYears } = words.printed;
  for (const { place, year } of otherYears) reportOtherYear(file, place, year);
  const { form, tables: read, found } = readTables(printed, file);
  const { recognisedBy } = file.data;
  const certain = recognisedBy === undefined ? read : withoutRestored(read);
  const tables = applyCorrections(certain, filing.corrections);
  const { agency, year } = filing;
  const source = recognisedBy === undefined ? filing.source : { ...filing.source, recognisedBy };
  const start = START[format.places];
  if (isEmptyForm(sections, tables)) {
    throw new FormatError(
      'empty form',
      'Look for the report itself: this is the form before anybody filled it in.',
      'a report with words and numbers',
    );
  }
  const report: UnfiledReport = {
    id: agency === null || year === null ? null : `${agency}/${year}`,
    agency,
    year,
    holding: 'report',
    title: title.text,
    printedAgency: title.agency,
    printedYear: title.year,
    form,
    preamble,
    sections,
    tables,
    words: printedWords(words),
    corrections: [...filing.corrections],
    findings: [],
    source,
  };
  const places = { get: (id: string): Point | undefined => found.get(id)?.place };
  const { previous = null, confirmed = [] } = filing;
  const registered = registeredThen(filing.registered, year, title.agency, source.publishedOn);
  const titlePlace = title.text === '' ? start : title.place;
  check(report, { places, headings, titlePlace, otherTitle, start, registered, previous }, file);
  confirmFindings(file, confirmed);
  return { ...report, findings: findingsOf(file) };
}
