import { setTimeout } from 'node:timers/promises';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { regionsOf } from '../../../src/archive/divisions.ts';
import { buildIndex, type IndexFigures } from '../../../src/search/integration/build-index.ts';
import { childrenCpu } from '../children-cpu.ts';
import { searchedReports, type SearchedReport } from './searched-reports.ts';

import type { PartLimits } from '../../../src/search/plan-parts.ts';
import type { Report } from '../../../src/schemas/report.ts';

/** What an index took to make; parsing is not counted. */
export interface Indexed {
  reports: SearchedReport[];
  figures: IndexFigures;
  /** Seconds on the clock, and of processor time of this process and Pagefind's. */
  seconds: number;
  cpu: number;
}

/** Makes the search index of a content folder without its pages. `keep` holds Pagefind's work for the next time. */
export async function indexContent(
  content: string,
  folder: string,
  {
    keep = null,
    take = () => {},
    withTables = false,
    limits,
  }: {
    keep?: string | null;
    /** May look at each whole report. */
    take?: (report: Report) => void;
    /** Whether the numbers of tables are indexed too, which takes much of what a large archive may hold at once. */
    withTables?: boolean;
    limits?: PartLimits;
  } = {},
): Promise<Indexed> {
  const parsed = new Map<string, Buffer>();
  const reports = await searchedReports(content, (report) => {
    take(report);
    // As bytes: objects of twenty thousand reports would not fit.
    parsed.set(report.id, Buffer.from(JSON.stringify(withTables ? report : { ...report, tables: {} })));
  });
  const agencies = [...(await openArchive({ folder: content }).agencies()).values()];
  const started = { clock: performance.now(), cpu: process.cpuUsage(), pagefind: childrenCpu() / 1000 };
  const figures = await buildIndex(
    {
      reports,
      agencies,
      regions: regionsOf(agencies.map((agency) => agency.division)),
      readersWords: [],
      readReport: async (id) => JSON.parse((parsed.get(id) ?? '').toString()) as never,
    },
    folder,
    { keep, ...(limits ? { limits } : {}) },
  );
  // Pagefind's process counts once it is gone.
  await setTimeout(200);
  const { user, system } = process.cpuUsage(started.cpu);
  return {
    reports,
    figures,
    seconds: (performance.now() - started.clock) / 1000,
    cpu: (user + system) / 1e6 + childrenCpu() / 1000 - started.pagefind,
  };
}
