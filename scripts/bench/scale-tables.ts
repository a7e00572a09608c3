import type { Weighed } from './largest-files.ts';
import { markdownTable } from './markdown-table.ts';
import type { BuildMeasure } from './measure-build.ts';
import type { EleventyMeasure } from './measure-eleventy.ts';
import type { ScaleRow } from './scale-row.ts';

/** Pages that Eleventy and Hugo render of a report: its own and its source view. */
const PAGES_OF_REPORT = 2;

const seconds = (value: number): string => value.toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const ratio = (value: number, to: number): string => `× ${(value / to).toFixed(2)}`;
const kilobytes = (file: Weighed | null): string =>
  file ? `${(file.bytes / 1024).toFixed(0)} (\`${file.path}\`)` : '—';

/** All builds in one table, a column for each size, with what they are held against. */
export function buildsTable(rows: readonly ScaleRow[]): string {
  const line = (name: string, of: (row: ScaleRow) => string): string[] => [name, ...rows.map(of)];
  const of = (
    build: BuildMeasure | EleventyMeasure | null,
    words: (build: BuildMeasure) => string,
  ): string => (build ? words(build as BuildMeasure) : '—');
  /** What each further report takes, from the size before to this one. */
  const growth = (row: ScaleRow, value: (row: ScaleRow) => number): number | null => {
    const before = rows[rows.indexOf(row) - 1];
    return before ? (1000 * (value(row) - value(before))) / (row.reports - before.reports) : null;
  };
  /** The same to what it took between the two sizes before: 1 is linear. */
  const linear = (row: ScaleRow): string => {
    const before = rows[rows.indexOf(row) - 1];
    const [now, then] = [
      growth(row, ({ cold }) => cold.cpu),
      before && growth(before, ({ cold }) => cold.cpu),
    ];
    return now && then ? ratio(now, then) : '—';
  };
  const eachPage = ({ cold }: ScaleRow): number => (1000 * cold.rendering) / cold.pages;
  /** A page of another program, in ms of processor time: Hugo renders on every core, and what else the machine does is in no figure. */
  const cpuOfEach = (other: EleventyMeasure | null, reports: number): string =>
    other ? ((1000 * other.cpu) / (PAGES_OF_REPORT * reports)).toFixed(2) : '—';
  const eachOfEleventy = ({ eleventy, reports }: ScaleRow): number =>
    eleventy ? (1000 * eleventy.wall) / (PAGES_OF_REPORT * reports) : 0;
  return markdownTable([
    line('Reports', ({ reports }) => String(reports)),
    line('Agencies', ({ agencies }) => String(agencies)),
    line('Pages', ({ cold }) => String(cold.pages)),
    line('Site, files', ({ floor }) => String(floor.files)),
    line('Site, MB', ({ floor }) => megabytes(floor.bytes)),
    line('· KB a report without raw files (budget 150)', ({ own }) => (own / 1000).toFixed(0)),
    line('Parse and check, ms a report (budget 2)', ({ parse }) => parse.toFixed(2)),
    line('**Cold build, pages and index, s** (budget at 20,000: 120)', ({ cold }) => seconds(cold.wall)),
    line('· of that rendering pages, s', ({ cold }) => seconds(cold.rendering)),
    line('· beside it the search index, s', ({ cold }) => seconds(cold.index)),
    line('Cold build, s of processor time', ({ cold }) => seconds(cold.cpu)),
    line('· ms a report', ({ cold, reports }) => ((1000 * cold.cpu) / reports).toFixed(1)),
    line(
      '· ms that each further report adds',
      (row) => growth(row, ({ cold }) => cold.cpu)?.toFixed(1) ?? '—',
    ),
    line('· to the same one size smaller (linear within 15 %)', linear),
    line('Built apart as shards, s of processor time', ({ apart }) =>
      apart ? apart.shards.map(({ cpu }) => seconds(cpu)).join(', ') : '—',
    ),
    line('· and assembled, the same byte for byte', ({ apart }) =>
      of(apart && apart.assembled, ({ cpu }) => seconds(cpu)),
    ),
    line('· peak memory of the largest, MB', ({ apart }) =>
      apart ? megabytes(Math.max(...[...apart.shards, apart.assembled].map(({ memory }) => memory))) : '—',
    ),
    line('Built again unchanged, s', ({ unchanged }) => of(unchanged, ({ wall }) => seconds(wall))),
    line('· to the cold build', ({ unchanged, cold }) => of(unchanged, ({ wall }) => ratio(wall, cold.wall))),
    line('· the same in processor time (budget × 0.05)', ({ unchanged, cold }) =>
      of(unchanged, ({ cpu }) => ratio(cpu, cold.cpu)),
    ),
    line('After one edited file, s', ({ edited }) => of(edited, ({ wall }) => seconds(wall))),
    line('· to the cold build', ({ edited, cold }) => of(edited, ({ wall }) => ratio(wall, cold.wall))),
    line('· the same in processor time (budget × 0.10)', ({ edited, cold }) =>
      of(edited, ({ cpu }) => ratio(cpu, cold.cpu)),
    ),
    line('· of that the search index, s', ({ edited }) => of(edited, ({ index }) => seconds(index))),
    line('The third time, to the cold build in processor time', ({ editedThrice, cold }) =>
      of(editedThrice, ({ cpu }) => ratio(cpu, cold.cpu)),
    ),
    line('One more report, to the cold build in processor time', ({ added, cold }) =>
      of(added, ({ cpu }) => ratio(cpu, cold.cpu)),
    ),
    line('Plain floor, s', ({ floor }) => seconds(floor.wall)),
    line('· cold build to the floor', ({ cold, floor }) => ratio(cold.wall, floor.wall)),
    line('· the same in processor time', ({ cold, floor }) => ratio(cold.cpu, floor.cpu)),
    line('Rendering, ms a page', (row) => eachPage(row).toFixed(2)),
    line('Eleventy, ms a page', (row) => (row.eleventy ? eachOfEleventy(row).toFixed(2) : '—')),
    line('· rendering here to Eleventy (budget 1)', (row) =>
      row.eleventy ? ratio(eachPage(row), eachOfEleventy(row)) : '—',
    ),
    line('Eleventy, peak memory, MB', ({ eleventy }) => of(eleventy, ({ memory }) => megabytes(memory))),
    line('Eleventy, ms of processor time a page', ({ eleventy, reports }) => cpuOfEach(eleventy, reports)),
    line('Hugo, ms of processor time a page', ({ hugo, reports }) => cpuOfEach(hugo, reports)),
    line('Hugo, peak memory, MB', ({ hugo }) => of(hugo, ({ memory }) => megabytes(memory))),
    line('Cold build with the other Node, s', ({ otherNode }) =>
      of(otherNode, ({ wall, version }) => `${seconds(wall)} (${version})`),
    ),
    line('· to the build above', ({ otherNode, cold }) =>
      of(otherNode, ({ wall }) => ratio(wall, cold.wall)),
    ),
    line('Peak memory of the build, MB (budget 2,000)', ({ cold }) => megabytes(cold.memory)),
    line('Peak memory of Pagefind, MB (budget 2,000)', ({ cold }) => megabytes(cold.otherMemory)),
    line('Search index, MB', ({ index }) => megabytes(index.bytes)),
    line('Search index, files', ({ index }) => String(index.files)),
    line('Heaviest page, KB after gzip (budget 150)', ({ page }) => kilobytes(page)),
    line('Heaviest comparison data, KB after gzip (budget 300)', ({ data }) => kilobytes(data)),
  ]);
}
