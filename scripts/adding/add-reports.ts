import { openArchive } from '../../src/archive/open-archive.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { sha256 } from '../../src/archive/digests.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { applyWhole, finishStaged } from '../chores/apply-whole.ts';
import { changeSet } from '../chores/change-set.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Desk } from '../chores/desk.ts';
import type { Asker } from './asker.ts';
import { decide } from './decide.ts';
import type { Get } from './fetching.ts';
import type { Outcome } from './outcome.ts';
import { incomingOf } from './source-incoming.ts';
import type { Source } from './source.ts';
import { knownAddresses, knownDigests } from './known-reports.ts';
import { takeIn } from './take-in.ts';
import { expectWhole } from './whole-report.ts';

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
