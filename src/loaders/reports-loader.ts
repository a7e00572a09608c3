import { hash } from 'node:crypto';
import type { Loader, LoaderContext } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../archive/content-folder.ts';
import { forgetReport } from '../archive/kept-reports.ts';
import { loadReports } from '../archive/load-reports.ts';
import { writeLoaded } from '../archive/loaded-archive.ts';
import { parserVersion } from '../archive/parser-version.ts';
import { ReportSummary, StoredSummary } from '../schemas/report-summary.ts';
import { followContent } from './follow-content.ts';

/** Loads every raw report of the content folder as a summary; in `astro dev` it follows changes. */
export function reportsLoader(): Loader {
  return {
    name: 'nianbao-reports',
    schema: StoredSummary,
    async load(context) {
      const folder = contentFolder();
      await loadAll(folder, context);
      followContent(folder, context, () => loadAll(folder, context));
    },
  };
}

/** What the store's meta holds beside the digests of entries: of which parser they are. No report has such an id. */
const VERSION = 'parser version';

async function loadAll(folder: string, context: LoaderContext): Promise<void> {
  const { store, meta, logger, config } = context;
  for (const [id, { data }] of store.entries()) {
    // Taken out: the store passes over a new entry that has the digest of the one it holds.
    if (meta.get(id) !== sumOf(data)) store.delete(id);
  }
  const known = new Map(store.entries().map(([id, { digest }]) => [id, String(digest)]));
  const version = await parserVersion(fileURLToPath(config.srcDir));
  const { reports: loaded, ...found } = await loadReports(
    folder,
    version,
    known,
    meta.get(VERSION) !== version,
  );
  const digests = new Map(loaded.map(({ id, digest }) => [id, digest]));
  for (const id of store.keys().filter((id) => !digests.has(id))) {
    store.delete(id);
    meta.delete(id);
    await forgetReport(id);
  }
  const changed = loaded.flatMap(({ id, digest, summary }) =>
    summary ? [{ id, digest, data: { json: JSON.stringify(ReportSummary.parse(summary)) } }] : [],
  );
  if (meta.get(VERSION) !== version) meta.set(VERSION, version);
  // All at once: the store writes itself to disk, as a whole, in every pause of half a second.
  for (const entry of changed) {
    store.set(entry);
    meta.set(entry.id, hash('sha256', entry.data.json));
  }
  await writeLoaded(fileURLToPath(config.cacheDir), { digests, ...found });
  const parsed = loaded.filter(({ isParsed }) => isParsed).length;
  logger.info(
    `${loaded.length} reports, ${parsed} parsed, ${changed.length - parsed} taken as kept, ${loaded.length - changed.length} unchanged`,
  );
}

/**
 * The digest of what the store holds of a report. The store's file lies on a disk for years, and its own digest tells
 * only what the entry was made from: an entry that was damaged since is made again.
 */
function sumOf({ json }: Record<string, unknown>): string | null {
  return typeof json === 'string' ? hash('sha256', json) : null;
}
