import { spawnSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openArchive } from '../../src/archive/open-archive.ts';
import { PROJECT } from '../site/folders.ts';
import { reportView, sourceLines, type ListedReport } from './eleventy/report-view.ts';
import { watchProcess, type ProcessMeasure } from './watch-process.ts';

/** What Hugo took for the page and the source view of each report. */
export interface HugoMeasure extends Omit<ProcessMeasure, 'output' | 'log'> {
  version: string;
}

/** What Hugo says of itself; null where it is not installed (Debian has it as `hugo`). It is no part of the product. */
export function hugoVersion(): string | null {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /v[\d.]+/.exec(stdout ?? '')?.[0] ?? null;
}

/**
 * Renders a content folder's reports, which a build has parsed and kept before, with Hugo. It runs no code of ours: what a page shows
 * is written into the head of its file before, and the time for that is not counted.
 */
export async function measureHugo(
  content: string,
  site: string,
  work: string,
  version: string,
): Promise<HugoMeasure> {
  await rm(work, { recursive: true, force: true });
  await cp(join(import.meta.dirname, 'hugo'), work, { recursive: true });
  const archive = openArchive({ folder: content });
  const [files, agencies] = await Promise.all([archive.list(), archive.agencies()]);
  for (const [at, { id, agency, year, path }] of files.entries()) {
    const beside = (step: number): string | null =>
      files[at + step]?.agency === agency ? files[at + step]!.id : null;
    const name = agencies.get(agency)?.name ?? agency;
    const listed: ListedReport = { id, name, year, path, previous: beside(-1), next: beside(1) };
    const view = reportView(listed, join(PROJECT, '.cache', 'reports'));
    const url = `/reports/${id}/`;
    const pages = {
      report: { type: 'report', url, title: view.title, description: view.lead, view },
      source: {
        type: 'source',
        url: `${url}source/`,
        title: `${name}${year}年`,
        description: '按行查看原始文件',
        report: id,
        lines: sourceLines(listed, content),
      },
    };
    for (const [kind, head] of Object.entries(pages)) {
      const file = join(work, 'content', id, `${kind}.md`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(head, null, 1)}\n`);
    }
  }
  const { output, log, ...took } = await watchProcess(
    ['hugo', '--source', work, '--destination', site, '--quiet'],
    { cwd: PROJECT, env: {} },
  );
  return { ...took, version };
}
