import type { Resemblance } from '../synth/resemblance.ts';
import type { FolderSize } from './folder-size.ts';
import type { Weighed } from './largest-files.ts';
import type { BuildMeasure } from './measure-build.ts';

/** What was measured of one size of archive. */
export interface ScaleRow {
  reports: number;
  agencies: number;
  /** Milliseconds of processor time to parse and check a report. */
  parse: number;
  cold: BuildMeasure;
  /** After one raw file was edited. */
  warm: BuildMeasure;
  floor: { wall: number; cpu: number; bytes: number };
  /** The heaviest page and the heaviest data file of the comparison. */
  page: Weighed | null;
  data: Weighed | null;
  index: FolderSize;
}

interface ScaleResults {
  rows: readonly ScaleRow[];
  real: Resemblance;
  synthetic: Resemblance;
  /** What else was going on, in words; may be empty. */
  note: string;
  machine: string;
  node: string;
  date: string;
}

const seconds = (value: number): string => value.toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const kilobytes = (file: Weighed | null): string =>
  file ? `${(file.bytes / 1024).toFixed(0)} (\`${file.path}\`)` : '—';
const share = (value: number | null): string => (value === null ? '—' : `${(100 * value).toFixed(0)} %`);
const table = (lines: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = lines;
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

/** docs/benchmarks.md from what was measured. */
export function scalePage({ rows, real, synthetic, note, machine, node, date }: ScaleResults): string {
  const line = (name: string, of: (row: ScaleRow) => string): string[] => [name, ...rows.map(of)];
  const first = rows[0];
  const perReport = (row: ScaleRow): number => row.cold.cpu / row.reports;
  /** Processor time that each report adds, from the size before to this one. */
  const added = (row: ScaleRow): string => {
    const before = rows[rows.indexOf(row) - 1];
    return before
      ? ((1000 * (row.cold.cpu - before.cold.cpu)) / (row.reports - before.reports)).toFixed(1)
      : '—';
  };
  return `# Benchmarks

Written by \`npm run bench:scale\` from synthetic archives (\`npm run synth\`). Search at scale has its own figures in
[decision 10](decisions/0010-search.md).

- Machine: ${machine}
- Node ${node}, ${date}
${note ? `- ${note}\n` : ''}
Processor time counts every process of a build and depends less on what else the machine does than time on the clock;
ratios are of processor time. The plain floor reads every raw file and writes as many bytes to as many files as the site
has, with no work in between.

## Builds

${table([
  line('Reports', ({ reports }) => String(reports)),
  line('Agencies', ({ agencies }) => String(agencies)),
  line('Pages', ({ cold }) => String(cold.pages)),
  line('Site, MB', ({ floor }) => megabytes(floor.bytes)),
  line('Parse and check, ms a report (budget 2)', ({ parse }) => parse.toFixed(2)),
  line('Cold build, s', ({ cold }) => seconds(cold.wall)),
  line('· of that the search index, s', ({ cold }) => seconds(cold.index)),
  line('Cold build, s of processor time', ({ cold }) => seconds(cold.cpu)),
  line('· ms a report', (row) => (1000 * perReport(row)).toFixed(1)),
  line('· ms that each further report adds', added),
  line('After one edited file, s', ({ warm }) => seconds(warm.wall)),
  line('After one edited file, s of processor time', ({ warm }) => seconds(warm.cpu)),
  line('· to the cold build', ({ warm, cold }) => `× ${(warm.cpu / cold.cpu).toFixed(2)}`),
  line('Plain floor, s', ({ floor }) => seconds(floor.wall)),
  line('Plain floor, s of processor time', ({ floor }) => seconds(floor.cpu)),
  line('· cold build to the floor', ({ cold, floor }) => `× ${(cold.cpu / floor.cpu).toFixed(1)}`),
  line('Peak memory of the build, MB', ({ cold }) => megabytes(cold.memory)),
  line('Peak memory of Pagefind, MB', ({ cold }) => megabytes(cold.otherMemory)),
  line('Search index, MB', ({ index }) => megabytes(index.bytes)),
  line('Search index, files', ({ index }) => String(index.files)),
  line('Heaviest page, KB after gzip (budget 150)', ({ page }) => kilobytes(page)),
  line('Heaviest comparison data, KB after gzip (budget 300)', ({ data }) => kilobytes(data)),
])}

${first ? `A build of ${first.reports} reports spends much of its time on what every build does once: starting, compiling, bundling.` : ''}

## The synthetic archive

Measured on groups of five reports of different agencies, cut to 4,000 characters: the real reports that have prose
against the synthetic ones (the middle of twelve groups).

${table([
  ['', 'real', 'synthetic'],
  ['Prose of a report, characters', String(real.length), String(synthetic.length)],
  ['Different characters', String(real.characters), String(synthetic.characters)],
  ['Different pairs of neighbours', String(real.pairs), String(synthetic.pairs)],
  ['Zipf slope of pairs, ranks 1 to 300', real.zipf.toFixed(2), synthetic.zipf.toFixed(2)],
  ['Passages of 8 characters shared with another agency', share(real.shared), share(synthetic.shared)],
  ['Passages shared with another year of the agency', share(real.repeated), share(synthetic.repeated)],
])}

Five reports are few to compare with. The synthetic prose shares more passages between agencies than the real one, so
its phrases are harder on the search index than real ones of the same number of reports would be.
`;
}
