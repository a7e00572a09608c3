import type { Loader, LoaderContext } from 'astro/loaders';
import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReportSummary } from '../schemas/report-summary.ts';
import { contentFolder, listReports } from './content-folder.ts';
import { forgetReport } from './kept-reports.ts';
import { loadAgency, type AgencyFiles, type LoadedReport } from './load-agency.ts';
import type { LoadJob } from './load-thread.ts';
import { writeLoaded } from './loaded-reports.ts';
import { parserVersion } from './parser-version.ts';
import { counter, progressLine } from './progress.ts';
import { readAgencies } from './read-agencies.ts';
import { startThread } from './thread.ts';

/** As many reports take longer to parse than two threads take to start. */
const WORTH_THREADS = 400;

/** Loads every raw report of the content folder as a summary; in `astro dev` it follows changes. */
export function reportsLoader(): Loader {
  return {
    name: 'nianbao-reports',
    schema: ReportSummary,
    async load(context) {
      const folder = contentFolder();
      await loadAll(folder, context);
      followChanges(folder, context);
    },
  };
}

async function loadAll(folder: string, context: LoaderContext): Promise<void> {
  const { store, logger, config, parseData } = context;
  const [files, agencies, version] = await Promise.all([
    listReports(folder),
    readAgencies(folder),
    parserVersion(fileURLToPath(config.srcDir)),
  ]);
  const filed = new Set(files.map((file) => file.id));
  for (const id of store.keys().filter((id) => !filed.has(id))) {
    store.delete(id);
    await forgetReport(id);
  }
  const digests = new Map(store.entries().map(([id, { digest }]) => [id, String(digest)]));
  const byAgency = [...Map.groupBy(files, (file) => file.agency)].map(([id, ofAgency]) => ({
    agency: agencies.get(id),
    files: ofAgency,
    known: new Map(ofAgency.flatMap((file) => entryIn(digests, file.id))),
  }));
  const loaded = await loadAgencies(folder, version, byAgency, (done, total) =>
    logger.info(progressLine({ done, total, what: 'reports read' })),
  );
  const changed: Parameters<typeof store.set>[0][] = [];
  for (const { id, digest, summary } of loaded) {
    digests.set(id, digest);
    if (summary) changed.push({ id, data: await parseData({ id, data: { ...summary } }), digest });
  }
  // All at once: the store writes itself to disk, as a whole, in every pause of half a second.
  for (const entry of changed) store.set(entry);
  await writeLoaded(fileURLToPath(config.cacheDir), digests);
  logger.info(
    `${files.length} reports, ${changed.length} parsed, ${files.length - changed.length} unchanged`,
  );
}

const entryIn = (digests: ReadonlyMap<string, string>, id: string): [string, string][] => {
  const digest = digests.get(id);
  return digest === undefined ? [] : [[id, digest]];
};

/** Loads a few reports here and many on as many threads as the machine runs at a time. */
async function loadAgencies(
  folder: string,
  version: string,
  agencies: readonly AgencyFiles[],
  say: (done: number, total: number) => void,
): Promise<LoadedReport[]> {
  const loaded: LoadedReport[] = [];
  const total = agencies.reduce((sum, { files }) => sum + files.length, 0);
  if (total < WORTH_THREADS) {
    for (const agency of agencies) {
      // A copy: words cut from the raw text would keep all of it in memory for as long as the store stands.
      loaded.push(...structuredClone(await loadAgency(folder, version, agency)));
    }
    return loaded;
  }
  const count = counter(total, (done) => say(done, total));
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

/** Loads again when something in the content folder changes. Only `astro dev` has a watcher. */
function followChanges(folder: string, context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  watcher.add(folder);
  const reload = async (path: string) => {
    if (relative(folder, path).startsWith(`..${sep}`)) return;
    try {
      await loadAll(folder, context);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path) => void reload(path));
}
