import type { Archive } from '../../archive/archive.ts';
import { summariseFigures } from '../../archive/summarise.ts';
import { siteCode } from '../../recording/last-site.ts';
import { readSealed, writeSealed } from '../../recording/sealed-json.ts';
import type { ReportSummary } from '../../schemas/report-summary.ts';
import { counter } from '../../threads/progress.ts';

/** The summary of each report by its id, with the digest of all that the report is made from, as one build leaves them for the next. */
interface Gathered {
  code: string;
  summaries: Record<string, { digest: string; summary: ReportSummary }>;
}

/**
 * The summary of every report, in the order of the archive. What `file` has under the digest of a report is taken from there: a tenth of
 * what the report itself is. Throws where a report cannot be read.
 */
export async function gatherSummaries(
  archive: Archive,
  digests: ReadonlyMap<string, string>,
  file: string,
): Promise<ReportSummary[]> {
  const code = siteCode();
  const before = readSealed<Gathered>(file);
  const known = before && code !== '' && before.code === code ? before.summaries : {};
  const summaries: Gathered['summaries'] = {};
  const listed = await archive.list();
  const count = counter('reports gathered for downloads', listed.length);
  const reports: ReportSummary[] = [];
  for (const { id } of listed) {
    const digest = digests.get(id);
    const kept = digest === undefined || known[id]?.digest !== digest ? undefined : known[id].summary;
    const summary = kept ?? summariseFigures(await archive.report(id));
    reports.push(summary);
    if (digest !== undefined) summaries[id] = { digest, summary };
    count();
  }
  if (code !== '') writeSealed(file, { code, summaries } satisfies Gathered);
  return reports;
}
