import { parseArgs } from 'node:util';
import { csvFormat } from 'd3-dsv';
import { openArchive } from '../src/archive/open-archive.ts';
import { today } from '../src/archive/today.ts';
import { ReportYear } from '../src/schemas/report.ts';
import { wantedReports, type Wanted } from './adding/wanted.ts';
import { ChoreError } from './chores/chore-error.ts';
import { keepersCommand } from './chores/keepers-command.ts';

/**
 * `npm run wanted`: the reports that registered agencies should have published and that the archive lacks; with `--csv` as a
 * list that `npm run add` takes once the addresses are filled in.
 */
const USAGE = 'Usage: npm run wanted [-- [--from <year>] [--agency <agency-id>] [--csv]]';

/** The first year of the form that the archive reads into tables. */
const FIRST_YEAR = '2019';

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: FIRST_YEAR },
      agency: { type: 'string' },
      csv: { type: 'boolean', default: false },
    },
  });
  const from = Number(values.from);
  if (!ReportYear.safeParse(from).success)
    throw new ChoreError(`Unexpected --from ${values.from}, expected a year of four digits from 2008 on.`);
  const archive = openArchive();
  const agencies = [...(await archive.agencies()).values()].filter(
    ({ id }) => values.agency === undefined || id === values.agency,
  );
  if (agencies.length === 0)
    throw new ChoreError(`Unexpected --agency ${values.agency}, expected one of content/agencies.`);
  const wanted = wantedReports(agencies, await archive.list(), { from, today: today() });
  if (values.csv) console.log(asList(wanted));
  else for (const line of asLines(wanted, from)) console.log(line);
}

const asList = (wanted: readonly Wanted[]): string =>
  csvFormat(
    wanted.map(({ agency, year }) => ({ source: '', agency: agency.id, year })),
    ['source', 'agency', 'year'],
  );

const counted = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

function asLines(wanted: readonly Wanted[], from: number): string[] {
  const byAgency = Map.groupBy(wanted, ({ agency }) => agency);
  const figures = wanted.filter(({ hasFigures }) => hasFigures).length;
  return [
    ...[...byAgency].map(
      ([{ id, name }, years]) =>
        `${id}  ${name}: ${years.map(({ year, hasFigures }) => (hasFigures ? `${year}*` : String(year))).join(' ')}`,
    ),
    '',
    `${counted(wanted.length, 'report', 'reports')} of ${counted(byAgency.size, 'agency', 'agencies')} wanted, from ${from} on${figures > 0 ? `; of ${figures} marked * the archive has the figures alone` : ''}.`,
  ];
}

await keepersCommand(run, USAGE);
