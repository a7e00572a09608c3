import { availableParallelism } from 'node:os';
import { counter } from '../threads/progress.ts';
import { startThread } from '../threads/thread.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { openArchive } from './open-archive.ts';
import { missingFiles, readDigests } from './digests.ts';
import { doubleReports } from './double-reports.ts';
import { loadAgency, type AgencyFiles, type LoadedReport } from './load-agency.ts';
import type { LoadJob } from './load-thread.ts';
import { readOriginals } from './originals.ts';
import { isBuiltHere } from './shard.ts';

/** As many reports take longer to parse than two threads take to start, which load the whole parser. */
const WORTH_THREADS = 400;

/** What was loaded: the reports, in no order, and what was found in the folder beside them. */
interface Loaded extends Pick<LoadedArchive, 'listed' | 'agencies'> {
  reports: LoadedReport[];
}

/**
 * Loads every report of a content folder, or of the shard that is built; those whose digest is the one in `known` are not parsed again.
 * `version` is the parser's; `isOther` says that what is known is of another. Throws ContentError for mistakes in the content folder.
 */
export async function loadReports(
  folder: string,
  version: string,
  known: ReadonlyMap<string, string>,
  isOther = false,
): Promise<Loaded> {
  const archive = openArchive({ folder });
  const [listed, registry, digests, originals] = await Promise.all([
    archive.list(),
    archive.agencies(),
    readDigests(folder),
    readOriginals(folder),
  ]);
  const files = listed.filter(({ agency }) => isBuiltHere(agency));
  // Nothing else of them is told to readers, and each thread is sent them anew.
  const gone = new Map([...originals].filter(([, { gone }]) => gone !== null));
  for (const mistake of missingFiles(folder, digests)) throw mistake;
  const agencies = [...Map.groupBy(files, (file) => file.agency)].map(([id, ofAgency]) => ({
    agency: registry.get(id),
    files: ofAgency,
    known: new Map(ofAgency.flatMap((file) => entryIn(known, file.id))),
    digests:
      digests &&
      new Map(
        ofAgency.flatMap(({ path, page }) => [
          ...entryIn(digests, path),
          ...(page === null ? [] : entryIn(digests, page)),
        ]),
      ),
    originals: gone,
  }));
  const loaded =
    (isOther ? files.length : files.length - known.size) < WORTH_THREADS
      ? await loadHere(folder, version, agencies)
      : await loadOnThreads(folder, version, agencies, counter('reports read', files.length));
  for (const mistake of doubleReports(loaded.map(({ file }) => file))) throw mistake;
  return { reports: loaded, listed, agencies: registry };
}

function entryIn(digests: ReadonlyMap<string, string>, key: string): [string, string][] {
  const digest = digests.get(key);
  return digest === undefined ? [] : [[key, digest]];
}

async function loadHere(
  folder: string,
  version: string,
  agencies: readonly AgencyFiles[],
): Promise<LoadedReport[]> {
  const loaded: LoadedReport[] = [];
  for (const agency of agencies) {
    // A copy: words cut from the raw text would keep all of it in memory for as long as the store stands.
    loaded.push(...structuredClone(await loadAgency(folder, version, agency)));
  }
  return loaded;
}

/** Loads on as many threads as the machine runs at a time. */
async function loadOnThreads(
  folder: string,
  version: string,
  agencies: readonly AgencyFiles[],
  count: (more: number) => void,
): Promise<LoadedReport[]> {
  const loaded: LoadedReport[] = [];
  const parts = availableParallelism();
  const threads = Array.from({ length: parts }, (_, at) => {
    const job: LoadJob = { folder, version, agencies: agencies.filter((_, place) => place % parts === at) };
    const module = new URL('./load-thread.ts', import.meta.url);
    return startThread<LoadJob, LoadedReport[], void>(module, job, (ofAgency) => {
      loaded.push(...ofAgency);
      count(ofAgency.length);
    });
  });
  await Promise.all(threads.map((thread) => thread.result()));
  return loaded;
}
