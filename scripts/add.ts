import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/archive/content-folder.ts';
import { today } from '../src/archive/today.ts';
import { ReportYear } from '../src/schemas/report.ts';
import { addReports } from './adding/add-reports.ts';
import { NOBODY, terminalAsker } from './adding/asker.ts';
import { politeFetcher } from './adding/fetching.ts';
import type { Outcome } from './adding/outcome.ts';
import { outcomeLine, outcomeLines, stoppedLine, summaryLines } from './adding/print-outcome.ts';
import { sourcesOf } from './adding/sources.ts';
import { ChoreError } from './chores/chore-error.ts';
import { keepersCommand } from './chores/keepers-command.ts';
import { holdCache } from './site/build-lock.ts';
import { PROJECT } from './site/folders.ts';

/**
 * `npm run add`: takes reports into the archive, from addresses, files, folders or lists of them, with all that the archive
 * keeps of a report. The exit status is 1 where any was refused.
 */
const USAGE = `Usage: npm run add -- <address | file | folder | list.csv> … [--list <list.csv>]
                   [--agency <agency-id>] [--year <year>] [--dry-run] [--yes]
  --dry-run  shows all that would be written, and writes nothing
  --yes      asks nothing, and refuses what is not certain`;

/** Exit status of what SIGINT ended: 128 and its number. */
const INTERRUPTED = 130;
/** As many are told at length; of more, a line each. */
const AT_LENGTH = 5;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'string', multiple: true, default: [] },
      agency: { type: 'string' },
      year: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !ReportYear.safeParse(year).success)
    throw new ChoreError(`Unexpected --year ${values.year}, expected one of four digits from 2008 on.`);
  const given = [...positionals, ...values.list];
  if (given.length === 0) throw new ChoreError('Unexpected absence of a source, expected at least one.');
  const known = { agency: values.agency, year };
  // npm runs every script in the project's folder; INIT_CWD is where its user stands.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const sources = (await Promise.all(given.map((one) => sourcesOf(one, known, from)))).flat();
  const isTold = sources.length <= AT_LENGTH;
  const through: Outcome[] = [];
  // Files are put in their places in one go, which no signal comes between.
  process.once('SIGINT', () => {
    console.error(`\n${stoppedLine(through, sources.length, values['dry-run'])}`);
    process.exit(INTERRUPTED);
  });
  const release = await holdCache(join(PROJECT, '.cache', 'adding'), () =>
    console.error('Another npm run add is at work: this one begins when that has ended …'),
  );
  try {
    const outcomes = await addReports(sources, {
      folder: contentFolder(),
      today: today(),
      isDry: values['dry-run'],
      asker: values.yes || !process.stdin.isTTY ? NOBODY : terminalAsker,
      get: politeFetcher(),
      said(outcome) {
        through.push(outcome);
        for (const line of isTold ? outcomeLines(outcome) : [outcomeLine(outcome)]) console.log(line);
      },
    });
    console.log('');
    for (const line of summaryLines(outcomes, values['dry-run'])) console.log(line);
    if (outcomes.some(({ kind }) => kind === 'refused')) process.exitCode = 1;
  } finally {
    release();
  }
}

await keepersCommand(run, USAGE);
