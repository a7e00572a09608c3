import { extname } from 'node:path';
import { decode } from '../../src/text/decode.ts';
import type { Capture, Captured, Kept } from '../../src/schemas/capture.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { attachmentsOf } from './attachments.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import { AddressError, type Answer, type Get } from './fetching.ts';
import type { Incoming } from './take-in.ts';

/** A report that was got, with what it says of itself. */
export interface Fetched {
  incoming: Incoming;
  evidence: Evidence;
}

/**
 * Gets the report at an address. Where the page there has no tables and links to documents, the report is the one document
 * that is one; the page is kept beside it, and so are its title and its tags as evidence. `today` is an ISO date. `lies`
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
  const refused: { why: string; error: AddressError | null }[] = [];
  const reports: Fetched[] = [];
  for (const link of links) {
    try {
      const attachment = await got(link);
      if (attachment.evidence.noReport)
        refused.push({ why: `${link}: ${attachment.evidence.noReport.what}`, error: null });
      else reports.push(attachment);
    } catch (error) {
      if (!(error instanceof ChoreError)) throw error;
      refused.push({ why: `${link}: ${error.message}`, error: error instanceof AddressError ? error : null });
    }
  }
  const [report, other] = reports.filter(({ evidence }) => !lacksTables(evidence));
  if (!report) {
    // A page with the words of a report is one, if its document cannot be read.
    if (!page.evidence.noReport && refused.length === 0) return page;
    throw unattached(
      refused.map(({ error }) => error),
      `Unexpected page without tables whose attachments are no report that is read here (${refused.map(({ why }) => why).join('; ')}), expected the report: look for it as a web page, or save the attachment as one and add the file.`,
    );
  }
  if (other)
    throw new ChoreError(
      `Unexpected ${reports.length} reports attached to one page, expected one: add the right one alone, ${reports.map(({ incoming }) => incoming.url ?? incoming.name).join(' or ')}.`,
    );
  return withPage(report, page);
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
      capture: incoming.capture && { ...incoming.capture, kept },
      kept: [{ file, bytes: page.bytes }],
    },
    evidence: {
      ...evidence,
      meta: told.meta,
      agencies: [...evidence.agencies, ...told.agencies],
      years: [...evidence.years, ...told.years],
    },
  };
}

const capturedOf = ({ kept: _, ...captured }: Capture): Captured => captured;

async function fetchFile(
  address: string,
  get: Get,
  today: string,
  lies: (bytes: Uint8Array) => string | null,
): Promise<Fetched> {
  const { bytes, captured }: Answer = await get(address);
  const evidence = await readEvidence(nameOf(captured), bytes, lies(bytes));
  return {
    incoming: {
      bytes,
      name: captured.finalAddress,
      url: captured.finalAddress,
      publishedOn: null,
      retrievedOn: today,
      capture: { ...captured, kept: [] },
      reading: evidence.reading,
      kept: [],
    },
    evidence,
  };
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
  return Object.values(tables).every((table) =>
    Object.values(table).every((row) => Object.values(row).every(({ value }) => value === null)),
  );
}
