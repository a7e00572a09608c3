import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listReports } from '../../src/archive/list-reports.ts';
import { isBuiltHere } from '../../src/archive/shard.ts';

/**
 * Throws unless a built site, or shard of it, has a page for every report that a content folder has for it. A content store that has grown too large
 * can load as empty without an error, and a site of empty lists must not take the place of a good one.
 */
export async function expectEveryReport(site: string, content: string): Promise<void> {
  const reports = (await listReports(content)).filter(({ agency }) => isBuiltHere(agency));
  const missing = reports.filter(({ id }) => !existsSync(join(site, 'reports', id, 'index.html')));
  const [first] = missing;
  if (!first) return;
  throw new Error(
    `Unexpected site without ${missing.length} of ${reports.length} reports (the first is ${first.path}), expected a page for each. ` +
      'Remove .cache and build again; if that does not help, the content store did not load whole.',
  );
}
