import { extname } from 'node:path';
import { extensionsOf, FORMATS } from '../formats/registry.ts';
import { AgencyId, ReportYear } from '../schemas/report.ts';
import { capturedWith, pageBeside } from './captures.ts';
import { ContentError, stop, type OnMistake } from './content-error.ts';
import type { ReportFile } from './content-folder.ts';
import { entriesIn, filesIn, kindOf } from './files.ts';
import { misnamed, unreadableFormat } from './misnamed-files.ts';

/**
 * Lists the raw reports below `<folder>/reports`, sorted by id. Mistakes are a folder that is no agency id, a file that
 * is no year or no file at all, two raw files for one year, and notes without a report; of those no report is listed.
 */
export async function listReports(
  folder: string,
  formats = FORMATS,
  onMistake: OnMistake = stop,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const entry of await entriesIn(folder, 'reports')) {
    if (entry.isDirectory() && AgencyId.safeParse(entry.name).success) {
      files.push(...(await reportsOf(folder, entry.name, formats, onMistake)));
      continue;
    }
    onMistake(
      new ContentError(
        `reports/${entry.name}`,
        `Unexpected ${entry.isDirectory() ? 'name' : kindOf(entry)}, expected a folder <six-digit division code>-<slug> such as 410304-government`,
        'Rename the folder to the id of its agency, or move the file out of content/reports.',
        'file-name',
      ),
    );
  }
  return files.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A year as the name of a file: `2021`, and not `0x7E5`, `2021 ` or `２０２１`, which are numbers too. */
const YEAR = /^\d{4}$/;
const isYear = (stem: string): boolean => YEAR.test(stem) && ReportYear.safeParse(Number(stem)).success;

async function reportsOf(
  folder: string,
  agency: string,
  formats: typeof FORMATS,
  onMistake: OnMistake,
): Promise<ReportFile[]> {
  const extensions = extensionsOf(formats);
  const byYear = new Map<string, ReportFile>();
  const sidecars = new Set<string>();
  const captured = new Map<string, string>();
  /** Years of files that lie here and cannot be listed: notes beside them are not without a report. */
  const refused = new Set<string>();
  for (const name of await filesIn(folder, `reports/${agency}`, onMistake)) {
    const path = `reports/${agency}/${name}`;
    const beside = capturedWith(name);
    if (beside !== null && isYear(beside)) {
      captured.set(beside, path);
      continue;
    }
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    if (extension === '.yml' && isYear(stem)) {
      sidecars.add(stem);
      continue;
    }
    if (!isYear(stem) || !extensions.includes(extension)) {
      refused.add(stem);
      onMistake((await unreadableFormat(folder, path, formats)) ?? misnamed(path, extensions));
      continue;
    }
    const twin = byYear.get(stem);
    if (twin) {
      onMistake(
        new ContentError(
          path,
          `Unexpected second report for ${stem}, expected one (the other is ${twin.path})`,
          'Keep the better source and move the other out of content/reports.',
          'report-double',
        ),
      );
      continue;
    }
    const year = Number(stem);
    const page = pageBeside(folder, `reports/${agency}/${stem}`);
    byYear.set(stem, { id: `${agency}/${year}`, agency, year, path, extension, sidecar: null, page });
  }
  for (const stem of sidecars) {
    const report = byYear.get(stem);
    if (report) report.sidecar = `reports/${agency}/${stem}.yml`;
    else if (!refused.has(stem)) {
      onMistake(
        new ContentError(
          `reports/${agency}/${stem}.yml`,
          'Unexpected notes without a report, expected a raw report of the same year beside it',
          'Add the raw report, or remove the file.',
          'file-name',
        ),
      );
    }
  }
  for (const [stem, path] of captured) {
    if (byYear.has(stem) || refused.has(stem)) continue;
    onMistake(
      new ContentError(
        path,
        'Unexpected capture or reading without a report, expected the raw report of the same year beside it',
        'Take the raw report back, or move the file out of content/reports.',
        'file-name',
      ),
    );
  }
  return [...byYear.values()];
}
