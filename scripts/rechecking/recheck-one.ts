import { join } from 'node:path';
import { ContentError } from '../../src/archive/content-error.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { sha256 as digestOf } from '../../src/archive/digests.ts';
import { filingOf } from '../../src/archive/filing.ts';
import { parseFiled } from '../../src/archive/parse-filed.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Original } from '../../src/schemas/original.ts';
import { isUnchanged, versionChanges } from '../../src/statistics/version-changes.ts';
import { AddressError } from '../adding/address-error.ts';
import { fetchReport } from '../adding/fetch-report.ts';
import type { Fetched } from '../adding/fetched.ts';
import type { Get } from '../adding/fetching.ts';
import { pageOf } from '../adding/incoming.ts';
import { takeIn } from '../adding/take-in.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Desk } from '../chores/desk.ts';
import { expectNoLess } from './expect-no-less.ts';
import type { Rechecked } from './rechecked.ts';

/** What is found, and what is to be written down of it; null where nothing is concluded. */
interface Found {
  found: Rechecked;
  original: Original | null;
}

/** Asks for one report and plans what is to be written of it: of one that changed, all that it takes to have the new version lead. */
export async function recheckOne(
  desk: Desk,
  file: ReportFile,
  address: string,
  agency: Agency,
  { get, before }: { get: Get; before: Original | undefined },
): Promise<Found> {
  const { archive, today } = desk;
  const { id } = file;
  const raw = await archive.raw(file);
  const filing = await archive.filing(raw);
  const keptOn = [before?.seenOn, filing.source.retrievedOn].filter(Boolean).toSorted().at(-1) ?? null;
  const seen = (sha256: string, at = address): Original => ({
    address: at,
    checkedOn: today,
    seenOn: today,
    sha256,
    gone: null,
  });
  let fetched: Fetched;
  try {
    fetched = await fetchReport(address, get, today, (bytes) =>
      digestOf(bytes) === filing.source.sha256 ? join(desk.folder, file.path) : null,
    );
  } catch (error) {
    if (!(error instanceof ChoreError)) throw error;
    const why = oneLine(error.message);
    if (!(error instanceof AddressError))
      return { found: { id, address, kind: 'refused', why }, original: null };
    if (!error.isGone || error.status === null)
      return { found: { id, address, kind: 'unreachable', why }, original: null };
    const { status } = error;
    return {
      found: { id, address, kind: 'vanished', status, seenOn: keptOn },
      original: {
        address,
        checkedOn: today,
        seenOn: keptOn,
        sha256: before?.sha256 ?? null,
        gone: { on: before?.gone?.on ?? today, status },
      },
    };
  }
  const { incoming, evidence } = fetched;
  const { sha256 } = incoming.capture!;
  const page = pageOf(incoming, `reports/${id}`);
  const isSamePage = !page || digestOf(page.bytes) === filing.source.page?.sha256;
  if (sha256 === filing.source.sha256 && isSamePage)
    return { found: { id, address, kind: 'same' }, original: seen(sha256) };
  try {
    if (evidence.noReport)
      throw new ChoreError(
        `Unexpected ${evidence.noReport.what} in place of the report. ${evidence.noReport.hint}`,
      );
    // As they are printed: corrections are a keeper's, and of one version.
    const { report: old } = await parseFiled(raw.bytes, { ...filing, corrections: [], confirmed: [] });
    const path = `reports/${id}${evidence.extension}`;
    const place = { agency: file.agency, year: file.year, path };
    const { report } = await parseFiled(
      incoming.bytes,
      filingOf(place, incoming.bytes, {
        registered: agency,
        page,
        previous: filing.previous ?? null,
        reading: incoming.reading,
      }),
    );
    const changes = versionChanges(old, report);
    if (isUnchanged(changes)) return { found: { id, address, kind: 'same-words' }, original: seen(sha256) };
    expectNoLess(old, report);
    incoming.publishedOn ??= evidence.meta.publishedOn;
    const decision = { agency, isNew: false, year: file.year, who: '', when: '' };
    const { superseded } = await takeIn(desk, incoming, decision, evidence.extension, { isNewVersion: true });
    return {
      found: { id, address, kind: 'changed', changes, version: superseded!, shown: [] },
      original: seen(sha256, incoming.url!),
    };
  } catch (error) {
    if (!(error instanceof ChoreError || error instanceof ContentError)) throw error;
    return { found: { id, address, kind: 'refused', why: oneLine(error.message) }, original: null };
  }
}

const oneLine = (message: string): string => message.replace(/\s*\n\s*/g, ' ');
