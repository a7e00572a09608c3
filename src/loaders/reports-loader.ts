import type { Loader, LoaderContext } from 'astro/loaders';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Agency } from '../schemas/agency.ts';
import { ReportSummary } from '../schemas/report-summary.ts';
import { contentFolder, listReports, type ReportFile } from './content-folder.ts';
import { forgetReport, keepReport } from './kept-reports.ts';
import { parserVersion } from './parser-version.ts';
import { readAgencies } from './read-agencies.ts';
import { parseRaw, previousId, readRaw } from './read-report.ts';
import { previousYear, summarise } from './summarise.ts';

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
  const { store, logger, config } = context;
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
  let parsed = 0;
  // By id: the report on the year before is always loaded first.
  for (const file of files) {
    if (await loadOne(folder, file, agencies.get(file.agency), version, context)) parsed++;
  }
  logger.info(`${files.length} reports, ${parsed} parsed, ${files.length - parsed} unchanged`);
}

/** Whether the report had to be parsed. */
async function loadOne(
  folder: string,
  file: ReportFile,
  agency: Agency | undefined,
  version: string,
  { store, parseData, generateDigest }: LoaderContext,
): Promise<boolean> {
  const raw = await readRaw(folder, file);
  const before = store.get(previousId(file));
  const digest = generateDigest({
    version,
    text: raw.text,
    sidecar: raw.sidecar,
    agency,
    path: file.path,
    before: before?.digest,
  });
  if (store.get(file.id)?.digest === digest) return false;
  const previous = before ? previousYear(before.data as ReportSummary) : null;
  const { report } = parseRaw(file, raw, agency, previous);
  // Through JSON: words cut from the raw text would keep all of it in memory for as long as the store stands.
  const summary = JSON.parse(JSON.stringify(summarise(report))) as Record<string, unknown>;
  const data = await parseData({ id: file.id, data: summary });
  // Kept first: an entry whose report is not kept would be parsed again each time its page is asked for.
  await keepReport(file.id, digest, report);
  store.set({ id: file.id, data, digest });
  return true;
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
