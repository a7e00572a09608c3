import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addReports, type Adding } from '../../../scripts/adding/add-reports.ts';
import { NOBODY } from '../../../scripts/adding/asker.ts';
import type { Outcome } from '../../../scripts/adding/outcome.ts';
import { sourcesOf } from '../../../scripts/adding/sources.ts';
import { checkContent } from '../../../scripts/reports/check-content.ts';
import { makeReport } from '../../layouts/made-report.ts';
import { partsOf } from '../../layouts/parts.ts';
import { htmlPage, spanned } from '../../layouts/printers/html.ts';
import { randomFrom } from '../../layouts/random.ts';

/** A project with a small archive: two reports of two agencies and a record of figures, their digests and readings, a changelog and a ledger. */
export function madeProject(): { project: string; content: string } {
  const project = mkdtempSync(join(tmpdir(), 'adding-'));
  const content = join(project, 'content');
  for (const part of ['glossary.yml', 'pages']) copy(content, part);
  for (const agency of ['410304-government', '410726-government-office', '320800-government'])
    for (const part of [`agencies/${agency}.yml`, `reports/${agency}`]) copy(content, part);
  const lines = (name: string, isOurs: (line: string) => boolean): string =>
    readFileSync(`content/${name}`, 'utf8')
      .split('\n')
      .filter(isOurs)
      .map((line) => `${line}\n`)
      .join('');
  const ours = /(?:410304-government|410726-government-office|320800-government)\//;
  for (const name of ['digests.txt', 'readings.jsonl'])
    writeFileSync(
      join(content, name),
      lines(name, (line) => ours.test(line)),
    );
  writeFileSync(
    join(project, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n### Data\n\n- First reports.\n',
  );
  mkdirSync(join(project, 'docs'));
  cpSync('docs/published-addresses', join(project, 'docs/published-addresses'), { recursive: true });
  return { project, content };
}

function copy(content: string, part: string): void {
  mkdirSync(dirname(join(content, part)), { recursive: true });
  cpSync(join('content', part), join(content, part), { recursive: true });
}

/** The parts of a made report of this agency and year, without a number that contradicts another. */
export function madeParts(agency: string, year: number): ReturnType<typeof partsOf> {
  const made = makeReport(randomFrom(`adding/${agency}/${year}`), {
    zeros: ['printed'],
    places: 'all',
    editions: ['2021'],
    scales: ['some'],
  });
  return partsOf({ ...made, agency, year });
}

/** The same as a web page; `head` goes into its head. */
export function madePage(agency: string, year: number, head = ''): string {
  return htmlPage(madeParts(agency, year), { table: spanned }).replace(/<head>/i, `<head>${head}`);
}

/** Adds as the command does, with nobody to ask unless `adding` says otherwise. */
export async function add(
  content: string,
  given: string | readonly string[],
  { known = {}, ...adding }: Partial<Adding> & { known?: { agency?: string; year?: number } } = {},
): Promise<Outcome[]> {
  const sources = await Promise.all([given].flat().map((one) => sourcesOf(one, known, content)));
  return addReports(sources.flat(), {
    folder: content,
    today: '2026-11-29',
    isDry: false,
    asker: NOBODY,
    get: (address) => Promise.reject(new Error(`Unexpected request of ${address}, expected none`)),
    said: () => undefined,
    ...adding,
  });
}

/** Every file of a folder with its bytes, but for what is hidden. */
export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** What is wrong with the content; contradictions in a report are none. */
export async function mistakesIn(content: string): Promise<string[]> {
  const { files } = await checkContent(content);
  return files.flatMap(({ messages }) =>
    messages
      .filter(({ source, fatal }) => source === 'archive' && fatal === true)
      .map(({ reason }) => reason),
  );
}
