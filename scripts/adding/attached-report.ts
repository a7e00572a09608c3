import type { Capture, Captured, Kept } from '../../src/schemas/capture.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { AddressError } from './address-error.ts';
import type { Evidence, Told } from './evidence.ts';
import type { Fetched } from './fetched.ts';
import { hintOf, refusedBy, whatTheyAre, type Refused } from './refused-files.ts';
import { areParts, distinct, lacksTables } from './same-numbers.ts';

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
