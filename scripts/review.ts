import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/open-archive.ts';
import { contentFolder } from '../src/archive/content-folder.ts';
import { today } from '../src/archive/today.ts';
import { ChoreError } from './chores/chore-error.ts';
import { keepersCommand } from './chores/keepers-command.ts';
import { openReview } from './reviewing/review-server.ts';
import { holdCache } from './site/build-lock.ts';
import { PROJECT } from './site/folders.ts';

/** `npm run review`: serves reports with what is doubtful in them beside their originals, until it is ended. */
const USAGE = 'Usage: npm run review [-- [<agency-id>/<year>] [--port <port>]]';
const PORT = '4400';

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: PORT } },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new ChoreError(`Unexpected --port ${values.port}, expected a number up to 65535.`);
  const [id, ...more] = positionals;
  if (more.length > 0) throw new ChoreError('Unexpected arguments, expected one report.');
  const folder = contentFolder();
  if (id !== undefined && !(await openArchive({ folder }).list()).some((file) => file.id === id))
    throw new ChoreError(`Unexpected report ${id}, expected one that the archive has.`);
  const { address } = await openReview({
    folder,
    today,
    port,
    hold: () =>
      holdCache(join(PROJECT, '.cache', 'adding'), () =>
        console.error('Reports are being added or asked for: what you sent is written when that has ended …'),
      ),
  });
  console.log(
    `${address}${id === undefined ? '' : `review/${id}`} shows what is doubtful; end it with Ctrl+C.`,
  );
}

await keepersCommand(run, USAGE);
