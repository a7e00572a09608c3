import { ChoreError } from './chores/chore-error.ts';
import { replace } from './chores/replace.ts';
import { runChore } from './chores/run-chore.ts';

/** `npm run replace`: files a version of a report that its agency published anew; the older keeps a dated address. */
await runChore({
  usage: 'replace -- <agency-id>/<year> <file> [--url <address>] [--published <date>] [--retrieved <date>]',
  options: { url: { type: 'string' }, published: { type: 'string' }, retrieved: { type: 'string' } },
  plan(desk, [id, file, ...more], { url, published, retrieved }) {
    if (id === undefined || file === undefined || more.length > 0)
      throw new ChoreError('Unexpected arguments, expected a report and the file of its new version.');
    return replace(desk, id, file, { url, published, retrieved });
  },
});
