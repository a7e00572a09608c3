import { lstat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openArchive } from '../../src/archive/open-archive.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { sha256 } from '../../src/archive/digests.ts';
import { kindOf } from '../../src/archive/files.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { CountStatus } from '../../src/schemas/count.ts';
import type { Report } from '../../src/schemas/report.ts';
import { TABLE_KEYS, type TableKey } from '../../src/vocabulary/tables.ts';
import { applyWhole, finishStaged } from '../chores/apply-whole.ts';
import { changeSet } from '../chores/change-set.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Desk } from '../chores/desk.ts';
import type { Asker } from './asker.ts';
import { decide } from './decide.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import { fetchReport, withAttachment, type Fetched } from './fetch-report.ts';
import type { Get } from './fetching.ts';
import type { Outcome } from './outcome.ts';
import { unpacked } from './packed.ts';
import type { Source } from './sources.ts';
import { knownAddresses, knownDigests, takeIn, type Incoming } from './take-in.ts';

/** How reports are added. */
export interface Adding {
  folder: string;
  /** ISO date. */
  today: string;
  isDry: boolean;
  asker: Asker;
  get: Get;
  /** Is told of each source when it is through. */
  said: (outcome: Outcome) => void;
}

/**
 * Adds reports to a content folder, each wholly or not at all: what was interrupted before is finished first, and one that
 * is refused keeps no other from being added. Returns what became of each, in their order.
 */
export async function addReports(
  sources: readonly Source[],
  { folder, today, isDry, asker, get, said }: Adding,
): Promise<Outcome[]> {
  finishStaged(folder);
  const registry = new Map(await openArchive({ folder }).agencies());
  const openDesk = (): Desk => ({
    folder,
    archive: openArchive({ folder, registry }),
    changes: changeSet(folder),
    today,
  });
  const known = await knownDigests(openDesk());
  const hasAddress = sources.some(({ kind }) => kind === 'address');
  const addresses = hasAddress ? await knownAddresses(openDesk()) : new Map<string, string>();
  const outcomes: Outcome[] = [];
  const planned = new Set<string>();
  for (const source of sources) {
    const outcome = await addOne(source, openDesk(), {
      registry,
      known,
      addresses,
      planned,
      asker,
      get,
      isDry,
    });
    said(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

interface Present {
  registry: Map<string, Agency>;
  /** Paths of raw files by digest. */
  known: Map<string, string>;
  /** The same by address. */
  addresses: Map<string, string>;
  /** Ids that this run has taken in, or would. */
  planned: Set<string>;
  asker: Asker;
  get: Get;
  isDry: boolean;
}

async function addOne(source: Source, desk: Desk, present: Present): Promise<Outcome> {
  const { registry, known, addresses, planned, asker, isDry } = present;
  try {
    // What the archive has is not asked for again: a list that was interrupted goes on where it was.
    const before = addresses.get(source.at);
    if (before !== undefined) return { kind: 'there', source, path: before };
    const { incoming, read } = await incomingOf(source, desk, present.get);
    const there = known.get(sha256(incoming.bytes));
    if (there !== undefined) return { kind: 'there', source, path: there };
    const evidence = await read();
    if (evidence.noReport)
      throw new ChoreError(
        `Unexpected ${evidence.noReport.what}, expected the report itself. ${evidence.noReport.hint}`,
      );
    const decision = await decide(evidence, source, registry, asker);
    incoming.reading = evidence.reading;
    incoming.url ??= evidence.meta.savedFrom;
    incoming.publishedOn ??= evidence.meta.publishedOn;
    const { report, superseded } = await takeIn(desk, incoming, decision, evidence.extension);
    expectWhole(report);
    if (isDry && planned.has(report.id))
      throw new ChoreError(
        `Unexpected second report of ${report.id}, which an earlier source of this run gives: keep the better one.`,
      );
    planned.add(report.id);
    if (!isDry) applyWhole(desk.changes, desk.folder);
    known.set(sha256(incoming.bytes), report.source.path);
    if (source.kind === 'address') addresses.set(source.at, report.source.path);
    registry.set(decision.agency.id, decision.agency);
    return {
      kind: 'added',
      source,
      report,
      record: superseded,
      decision,
      changes: isDry ? desk.changes.shown() : [],
    };
  } catch (error) {
    if (!(error instanceof ChoreError || error instanceof ContentError)) throw error;
    return { kind: 'refused', source, why: error.message.replace(/\s*\n\s*/g, ' ') };
  }
}

/**
 * Throws ChoreError for a report in which no section has words and a table is missing: offices print each table to a file of its
 * own, and the first of them would stand in the archive as the report.
 */
function expectWhole({ id, sections, preamble, tables }: Report): void {
  if ([...sections, { blocks: preamble }].some(({ blocks }) => blocks.length > 0)) return;
  const isThere = (table: TableKey) =>
    Object.values(tables[table]).some((row) =>
      Object.values(row).some(({ status }) => !NOT_THERE.has(status)),
    );
  const there = TABLE_KEYS.filter(isThere);
  if (there.length > 0 && there.length < TABLE_KEYS.length)
    throw new ChoreError(
      `Unexpected part of the report of ${id} (${there.map((table) => `table ${table}`).join(' and ')} without any words), expected the whole: look for it in one file, or print its parts as one PDF and add that.`,
    );
}

const NOT_THERE: ReadonlySet<CountStatus> = new Set(['absent', 'not-in-form']);

/** What a source gives; the file is read for who and when only where that is asked. */
async function incomingOf(
  source: Source,
  { today }: Desk,
  get: Get,
): Promise<{ incoming: Incoming; read: () => Promise<Evidence> }> {
  if (source.kind === 'address') {
    const { incoming, evidence } = await fetchReport(source.at, get, today);
    return { incoming, read: () => Promise.resolve(evidence) };
  }
  const file = await fileIncoming(source);
  if (source.packed !== undefined)
    return { incoming: file, read: () => readEvidence(source.shown, file.bytes, null) };
  const read = async (path: string, incoming: Incoming): Promise<Fetched> => ({
    incoming,
    evidence: await readEvidence(path, incoming.bytes, path),
  });
  const links = source.attachments ?? [];
  if (links.length === 0) return { incoming: file, read: async () => (await read(source.at, file)).evidence };
  const { incoming, evidence } = await withAttachment(await read(source.at, file), links, async (at) =>
    read(at, await fileIncoming({ at, shown: basename(at) })),
  );
  return { incoming, read: () => Promise.resolve(evidence) };
}

/** No report is as long. */
const LONGEST_FILE = 64 * 2 ** 20;

async function fileIncoming({
  at,
  shown,
  packed,
}: Pick<Source, 'at' | 'shown' | 'packed'>): Promise<Incoming> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const stats = await lstat(at);
    if (!stats.isFile())
      throw new ChoreError(`Unexpected ${kindOf(stats)} ${shown}, expected a file: name the file itself.`);
    if (stats.size > LONGEST_FILE)
      throw new ChoreError(
        `Unexpected size of ${shown}, ${stats.size} bytes, expected a report of at most ${LONGEST_FILE}: look whether it is one.`,
      );
    bytes = packed === undefined ? await readFile(at) : await unpacked(at, packed);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ChoreError || code === undefined) throw error;
    throw new ChoreError(`${shown} cannot be read (${code}): see that it is there and yours to read.`);
  }
  return {
    bytes,
    name: shown,
    url: null,
    publishedOn: null,
    retrievedOn: null,
    capture: null,
    reading: null,
    kept: [],
  };
}
