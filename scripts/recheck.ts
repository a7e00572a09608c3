import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/open-archive.ts';
import { contentFolder } from '../src/archive/content-folder.ts';
import { today } from '../src/archive/today.ts';
import { ReportYear } from '../src/schemas/report.ts';
import { politeFetcher } from './adding/fetching.ts';
import { ChoreError } from './chores/chore-error.ts';
import { keepersCommand } from './chores/keepers-command.ts';
import { recheckedLines, walkLines } from './rechecking/print-recheck.ts';
import { recheckReports } from './rechecking/recheck-reports.ts';
import { holdCache } from './site/build-lock.ts';
import { PROJECT } from './site/folders.ts';

/**
 * `npm run recheck`: asks for the reports of the archive anew where they were published, and says of each whether it is
 * unchanged, changed, gone or not reachable now. The exit status is 1 where something is there that a keeper must look at.
 */
const USAGE = `Usage: npm run recheck [-- [--agency <agency-id>] [--year <year>] [--dry-run]]
  --dry-run  asks for the reports, and writes nothing`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: 'string' },
      year: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { agency } = values;
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !ReportYear.safeParse(year).success)
    throw new ChoreError(`Unexpected --year ${values.year}, expected one of four digits from 2008 on.`);
  const folder = contentFolder();
  if (agency !== undefined && !(await openArchive({ folder }).agencies()).has(agency))
    throw new ChoreError(`Unexpected --agency ${agency}, expected one of content/agencies.`);
  const release = await holdCache(join(PROJECT, '.cache', 'adding'), () =>
    console.error('Reports are being added or asked for already: this begins when that has ended …'),
  );
  try {
    const walk = await recheckReports({
      folder,
      today: today(),
      isDry: values['dry-run'],
      get: politeFetcher(),
      isWanted: (file) =>
        (agency === undefined || file.agency === agency) && (year === undefined || file.year === year),
      said(outcome) {
        for (const line of recheckedLines(outcome)) console.log(line);
      },
    });
    if (walk.outcomes.length > 0) console.log('');
    for (const line of walkLines(walk, values['dry-run'])) console.log(line);
    if (walk.outcomes.some(({ kind }) => kind === 'refused')) process.exitCode = 1;
  } finally {
    release();
  }
}

await keepersCommand(run, USAGE);
