import { markdownTable } from '../markdown-table.ts';
import { QUERY_CLASSES } from '../search/make-queries.ts';
import { CLASS_NAMES, middleAndMost } from '../search/search-tables.ts';
import type { Asked } from './ask-store.ts';

/** One engine with one size of archive. */
export interface EngineRow {
  reports: number;
  engine: string;
  sections: number;
  /** Of the store. */
  bytes: number;
  /** To load the index: on the clock, and of processor time. */
  seconds: number;
  cpu: number;
  asked: Asked;
}

/** The table of engines in docs/benchmarks.md; what its words mean stands above it there. */
export function engineTable(rows: readonly EngineRow[]): string {
  const sorted = [...rows].sort((a, b) => a.reports - b.reports || (a.engine < b.engine ? 1 : -1));
  const line = (title: string, of: (row: EngineRow) => string): string[] => [title, ...sorted.map(of)];
  return markdownTable([
    line('', ({ reports, engine }) => `${reports}, ${engine}`),
    line('Sections', ({ sections }) => `${sections}`),
    line('Store, MB', ({ bytes }) => (bytes / 1e6).toFixed(1)),
    line('· KB a report', ({ bytes, reports }) => (bytes / 1024 / reports).toFixed(1)),
    line('Loading it, s', ({ seconds }) => seconds.toFixed(1)),
    line('Loading it, s of processor time', ({ cpu }) => cpu.toFixed(1)),
    line('First question of a server, ms', ({ asked }) => asked.first.toFixed(0)),
    line('Peak memory of a server, MB', ({ asked }) => (asked.memory / 1e6).toFixed(0)),
    line('Query, ms', ({ asked }) => middleAndMost(Object.values(asked.times).flat(), 1)),
    ...QUERY_CLASSES.map((key) =>
      line(`· ${CLASS_NAMES[key]}`, ({ asked }) => middleAndMost(asked.times[key], 1)),
    ),
  ]);
}
