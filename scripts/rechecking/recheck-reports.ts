import { join } from 'node:path';
import { openArchive } from '../../src/archive/open-archive.ts';
import { notesOf } from '../../src/archive/raw-report.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { sha256 as digestOf } from '../../src/archive/digests.ts';
import { filingOf } from '../../src/archive/filing.ts';
import { originalsText, ORIGINALS_FILE, readOriginals } from '../../src/archive/originals.ts';
import { parseFiled } from '../../src/archive/parse-filed.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Original } from '../../src/schemas/original.ts';
import type { Report } from '../../src/schemas/report.ts';
import { isUnchanged, versionChanges, type VersionChanges } from '../../src/statistics/version-changes.ts';
import { fetchReport, type Fetched } from '../adding/fetch-report.ts';
import { AddressError, type Get } from '../adding/fetching.ts';
import { pageOf, takeIn } from '../adding/take-in.ts';
import { applyWhole, finishStaged } from '../chores/apply-whole.ts';
import { changeSet } from '../chores/change-set.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Desk } from '../chores/desk.ts';

/** How reports are asked for anew. */
export interface Rechecking {
  folder: string;
  /** ISO date. */
  today: string;
  isDry: boolean;
  get: Get;
  /** Which reports are meant. */
  isWanted: (file: ReportFile) => boolean;
  /** Is told of each report when it is through. */
  said: (outcome: Rechecked) => void;
}

/** What the address of a report gives, against what the archive has. */
export type Rechecked = { id: string; address: string } & (
  | { kind: 'same' }
  /** Other bytes, in which all is read as before. */
  | { kind: 'same-words' }
  | {
      kind: 'changed';
      changes: VersionChanges;
      /** The id of the version that stays with its date. */
      version: string;
      /** What would be changed, as lines to read; none where it was. */
      shown: string[];
    }
  | { kind: 'vanished'; status: number; seenOn: string | null }
  /** Nothing is concluded from it. */
  | { kind: 'unreachable'; why: string }
  /** Something is there that is not filed unseen. */
  | { kind: 'refused'; why: string }
);

/** What a walk over the addresses came to. */
export interface Walk {
  outcomes: Rechecked[];
  /** Reports that were wanted and not asked for: of no address, figures alone, asked for today already. */
  passed: { unaddressed: number; figures: number; done: number };
}

/**
 * Asks for the wanted reports anew at the addresses that their notes have, those first that were not asked for the longest.
 * What is found is written down after each, so that a walk that was interrupted goes on where it was.
 */
export async function recheckReports(rechecking: Rechecking): Promise<Walk> {
  const { folder, today, isDry, said } = rechecking;
  finishStaged(folder);
  const archive = openArchive({ folder });
  const registry = await archive.agencies();
  const originals = new Map(await readOriginals(folder));
  const passed = { unaddressed: 0, figures: 0, done: 0 };
  const addresses = new Set<string>();
  const asked: { file: ReportFile; address: string }[] = [];
  for (const file of await archive.list()) {
    const { url: address } = notesOf(await archive.raw(file));
    if (address !== undefined) addresses.add(address);
    if (!rechecking.isWanted(file)) continue;
    if (formatNamed(file.extension)?.kind === 'figures') passed.figures += 1;
    else if (address === undefined) passed.unaddressed += 1;
    else if (originals.get(address)?.checkedOn === today) passed.done += 1;
    else asked.push({ file, address });
  }
  // What no report names any more is of no use.
  for (const address of originals.keys()) if (!addresses.has(address)) originals.delete(address);
  const last = ({ address }: { address: string }): string => originals.get(address)?.checkedOn ?? '';
  asked.sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));

  const outcomes: Rechecked[] = [];
  const get = patientGet(rechecking.get);
  for (const { file, address } of asked) {
    const desk: Desk = {
      folder,
      archive: openArchive({ folder, registry }),
      changes: changeSet(folder),
      today,
    };
    const { found, original } = await recheckOne(desk, file, address, registry.get(file.agency)!, {
      get,
      before: originals.get(address),
    });
    if (original) {
      originals.delete(address);
      originals.set(original.address, original);
      desk.changes.write(ORIGINALS_FILE, originalsText(originals));
    }
    if (found.kind === 'changed' && isDry) found.shown = desk.changes.shown();
    if (!isDry) applyWhole(desk.changes, folder);
    said(found);
    outcomes.push(found);
  }
  return { outcomes, passed };
}

/** A server that does not answer is not waited for again in one walk. */
function patientGet(get: Get): Get {
  const silent = new Set<string>();
  return async (address) => {
    const { origin } = new URL(address);
    if (silent.has(origin))
      throw new AddressError(`Unexpected silence of ${origin} before, expected an answer: try again later.`);
    try {
      return await get(address);
    } catch (error) {
      if (error instanceof AddressError && error.isSilence) silent.add(origin);
      throw error;
    }
  };
}

/** What is found, and what is to be written down of it; null where nothing is concluded. */
interface Found {
  found: Rechecked;
  original: Original | null;
}

async function recheckOne(
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

/** A page that was rebuilt around a report, or lost its tables, must not take the place of one that is whole. */
function expectNoLess(old: Report, report: Report): void {
  const tables = Object.entries(old.tables)
    .filter(([key, table]) => hasNumbers(table) && !hasNumbers(report.tables[key as keyof Report['tables']]))
    .map(([key]) => `table ${key}`);
  const sections = old.sections
    .filter(({ blocks }) => blocks.length > 0)
    .filter(({ key }) => !report.sections.some((section) => section.key === key && section.blocks.length > 0))
    .map(({ key }) => `section ${key}`);
  const lost = [...tables, ...sections];
  if (lost.length === 0) return;
  throw new ChoreError(
    `Unexpected report without ${lost.join(', ')}, which the archive’s has, expected all of it: open the address in a browser; where the agency took it out, npm run replace -- ${report.id} <file>.`,
  );
}

const hasNumbers = (table: Report['tables'][keyof Report['tables']]): boolean =>
  Object.values(table).some((row) => Object.values(row).some(({ value }) => value !== null));

const oneLine = (message: string): string => message.replace(/\s*\n\s*/g, ' ');
