import { extname } from 'node:path';
import { decode } from '../../src/text/decode.ts';
import { sha256 } from '../../src/archive/digests.ts';
import type { Capture, Captured, Kept } from '../../src/schemas/capture.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import { TABLE_KEYS, type TableKey } from '../../src/vocabulary/tables.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { attachmentsOf } from './attachments.ts';
import { readEvidence, UnreadFileError, whatOf, type Evidence, type Told } from './evidence.ts';
import { AddressError, type Answer, type Get } from './fetching.ts';
import { packedFiles, unpackedFile, type Packed } from './packed.ts';
import type { Incoming } from './take-in.ts';

/** A report that was got, with what it says of itself. */
export interface Fetched {
  incoming: Incoming;
  evidence: Evidence;
}

/**
 * Gets the report at an address. Where the page there has no tables and links to documents, the report is the one document
 * that is one, of the agency and year that the page names where it names any; the page is kept beside it, and so are its title and its tags as evidence. `today` is an ISO date. `lies`
 * tells where the very bytes lie on disk, if they do: what was recognised in pictures lies beside them.
 */
export async function fetchReport(
  address: string,
  get: Get,
  today: string,
  lies: (bytes: Uint8Array) => string | null = () => null,
): Promise<Fetched> {
  const got = (link: string): Promise<Fetched> => fetchFile(link, get, today, lies);
  const page = await got(address);
  const { finalAddress } = page.incoming.capture!;
  const links =
    page.evidence.format.name === 'html' ? attachmentsOf(decode(page.incoming.bytes).text, finalAddress) : [];
  return withAttachment(page, links, got);
}

/**
 * The report that a page without tables leads to: the one of these documents that is one, with the page beside it. The page
 * itself where it has tables, or leads to nothing and is a report.
 */
export async function withAttachment(
  page: Fetched,
  links: readonly string[],
  got: (link: string) => Promise<Fetched>,
): Promise<Fetched> {
  if (links.length === 0 || !lacksTables(page.evidence)) return page;
  const refused: Refused[] = [];
  const reports: Fetched[] = [];
  for (const link of links) {
    try {
      const attachment = await got(link);
      const { noReport } = attachment.evidence;
      if (noReport) refused.push({ name: link, what: noReport.what, hint: null, error: null });
      else reports.push(attachment);
    } catch (error) {
      refused.push(refusedBy(link, error));
    }
  }
  const whole = distinct(reports.filter(({ evidence }) => !lacksTables(evidence)));
  const ofPage = whole.filter(({ evidence }) => !isOfAnother(evidence, page.evidence));
  const [report, other] = ofPage.length > 0 ? ofPage : whole;
  if (!report) {
    // A page with the words of a report is one, if its document cannot be read.
    if (!page.evidence.noReport && refused.length === 0) return page;
    throw unattached(
      refused.map(({ error }) => error),
      `Unexpected page without tables whose attachments are no report that is read here (${whatTheyAre(refused)}), expected the report. ${hintOf(refused) ?? 'Look for it as a web page, or save the attachment as one and add the file.'}`,
    );
  }
  if (other) {
    const names = whole.map(({ incoming }) => incoming.url ?? incoming.name);
    throw new ChoreError(
      areParts(whole)
        ? `Unexpected tables of one report in ${whole.length} files attached to one page (${names.join(', ')}), expected them in one: look for the report in one file, or print these as one PDF and add that.`
        : `Unexpected ${whole.length} reports attached to one page, expected one: add the right one alone, ${names.join(' or ')}.`,
    );
  }
  return withPage(report, page);
}

/** A file that is no report. */
interface Refused {
  /** Its address, or its name among others. */
  name: string;
  what: string;
  /** What to do; null where nothing but looking elsewhere helps. */
  hint: string | null;
  /** Why it was not given; null of one that was. */
  error: AddressError | null;
}

/** What an error says of a file; throws one that is about no file. */
function refusedBy(name: string, error: unknown): Refused {
  if (!(error instanceof ChoreError)) throw error;
  const isUnread = error instanceof UnreadFileError;
  return {
    name,
    what: isUnread ? error.what : whatOf(error.message).replace(` of ${name}`, ''),
    hint: isUnread ? error.hint : null,
    error: error instanceof AddressError ? error : null,
  };
}

const whatTheyAre = (refused: readonly Refused[]): string =>
  refused.map(({ name, what }) => `${name}: ${what}`).join('; ');

/** What to do about files, if it is one thing; null where it is not. */
function hintOf(refused: readonly Refused[]): string | null {
  const [hint, other] = new Set(refused.map((file) => file.hint));
  return other === undefined ? (hint ?? null) : null;
}

/** Whether an attachment names another agency, or another year, than each that its page names. */
function isOfAnother({ agencies, years }: Evidence, page: Evidence): boolean {
  const differs = <Value>(
    own: readonly Told<Value>[],
    others: readonly Told<Value>[],
    isSame: (one: Value, other: Value) => boolean,
  ): boolean =>
    own.length > 0 &&
    others.length > 0 &&
    !own.some((one) => others.some((other) => isSame(one.value, other.value)));
  // Names of places before a name may be left out.
  const isName = (one: string, other: string) => one.endsWith(other) || other.endsWith(one);
  return differs(years, page.years, Object.is) || differs(agencies, page.agencies, isName);
}

/** Whether no two of these have numbers in the same table. */
function areParts(reports: readonly Fetched[]): boolean {
  const tables = reports.flatMap(({ evidence }) =>
    TABLE_KEYS.filter((table) => !isEmpty(evidence.report.tables[table])),
  );
  return new Set(tables).size === tables.length;
}

/** Of a report that is attached in several formats, the first of these is the one to read. */
const TRUSTED: readonly string[] = ['html', 'docx', 'doc', 'mhtml', 'text', 'pdf'];

/** Reports, of those with the same numbers in the same cells the one in the most trusted format. */
function distinct(reports: readonly Fetched[]): Fetched[] {
  const rank = ({ evidence: { format } }: Fetched): number => {
    const at = TRUSTED.indexOf(format.name);
    return at < 0 ? TRUSTED.length : at;
  };
  const sorted = [...reports].sort((one, other) => rank(one) - rank(other));
  const kept = new Map<string, Fetched>();
  for (const report of sorted) {
    const numbers = numbersOf(report.evidence);
    if (!kept.has(numbers)) kept.set(numbers, report);
  }
  return [...kept.values()];
}

function numbersOf({ report: { tables } }: Evidence): string {
  return JSON.stringify(tables, (_, value: unknown) =>
    value !== null && typeof value === 'object' && 'status' in value && 'value' in value
      ? value.value
      : value,
  );
}

/** Attachments that are all gone are a report that is gone; one that was not given may be the report. */
function unattached(errors: readonly (AddressError | null)[], message: string): ChoreError {
  const [first] = errors;
  if (first && errors.every((error) => error?.isGone))
    return new AddressError(message, { status: first.status });
  return errors.some((error) => error && !error.isGone) ? new AddressError(message) : new ChoreError(message);
}

/** An attachment as the report, with the page that leads to it. */
function withPage({ incoming, evidence }: Fetched, { incoming: page, evidence: told }: Fetched): Fetched {
  const file = `page${told.extension}`;
  const kept = page.capture ? [{ ...capturedOf(page.capture), file } satisfies Kept] : [];
  return {
    incoming: {
      ...incoming,
      url: page.url,
      capture: incoming.capture && { ...incoming.capture, kept: [...kept, ...incoming.capture.kept] },
      kept: [{ file, bytes: page.bytes }, ...incoming.kept],
    },
    evidence: {
      ...evidence,
      meta: told.meta,
      agencies: [...evidence.agencies, ...told.agencies],
      years: [...evidence.years, ...told.years],
    },
  };
}

const capturedOf = ({ kept: _, packedAs: __, ...captured }: Capture): Captured => captured;

async function fetchFile(
  address: string,
  get: Get,
  today: string,
  lies: (bytes: Uint8Array) => string | null,
): Promise<Fetched> {
  const { bytes, captured }: Answer = await get(address);
  const read = async (name: string, own: Uint8Array<ArrayBuffer>, capture: Capture): Promise<Fetched> => {
    const evidence = await readEvidence(name, own, lies(own));
    const { reading } = evidence;
    const url = captured.finalAddress;
    const incoming = { bytes: own, name: url, url, publishedOn: null, retrievedOn: today, capture, reading };
    return { incoming: { ...incoming, kept: [] }, evidence };
  };
  const packed = packedFiles(bytes, captured.finalAddress);
  if (!packed) return read(nameOf(captured), bytes, { ...captured, kept: [] });
  const kept = { ...captured, file: 'attachment-1.zip' } satisfies Kept;
  const found = await reportIn(packed, captured.finalAddress, (name, listed) => {
    const own = unpackedFile(bytes, captured.finalAddress, listed);
    const digest = { sha256: sha256(own), bytes: own.length };
    return read(name, own, { ...captured, ...digest, packedAs: name, kept: [kept] });
  });
  return { ...found, incoming: { ...found.incoming, kept: [{ file: kept.file, bytes }] } };
}

/** The one report among packed files. Throws ChoreError where there is none or another one. */
async function reportIn(
  packed: readonly Packed[],
  address: string,
  read: (name: string, listed: string) => Promise<Fetched>,
): Promise<Fetched> {
  const [reports, refused]: [Fetched[], Refused[]] = [[], []];
  for (const { name, listed } of packed) {
    try {
      const file = await read(name, listed);
      const { noReport } = file.evidence;
      if (noReport) refused.push({ name, what: noReport.what, hint: null, error: null });
      else reports.push(file);
    } catch (error) {
      refused.push(refusedBy(name, error));
    }
  }
  const whole = reports.filter(({ evidence }) => !lacksTables(evidence));
  const [report, other] = distinct(whole.length > 0 ? whole : reports);
  if (!report)
    throw new ChoreError(
      `Unexpected zip without a report that is read here (${whatTheyAre(refused) || 'it is empty'}), expected the report. ${hintOf(refused) ?? 'Look for it as a web page.'}`,
    );
  if (other && areParts(whole))
    throw new ChoreError(
      `Unexpected tables of one report in ${whole.length} files of the zip at ${address}, expected them in one: look for the report in one file, or print these as one PDF and add that.`,
    );
  if (other)
    throw new ChoreError(
      `Unexpected ${reports.length} reports in one zip at ${address}, expected one: save the zip, and add the file.`,
    );
  return report;
}

/** The name that the server gives a file: behind `filename` in its head, else in its address. */
function nameOf({ finalAddress, headers }: Captured): string {
  const { pathname } = new URL(finalAddress);
  const [, named = ''] =
    /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(headers['content-disposition'] ?? '') ?? [];
  return extname(named) === '' ? pathname : named;
}

/** Whether no number stands in any table: of a page, the tables may be in an attachment. */
function lacksTables({ report: { tables } }: Evidence): boolean {
  return Object.values(tables).every(isEmpty);
}

function isEmpty(table: Tables[TableKey]): boolean {
  return Object.values(table).every((row) => Object.values(row).every(({ value }) => value === null));
}
