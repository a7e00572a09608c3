import { renameAgency } from './chores/rename-agency.ts';
import { ChoreError } from './chores/chore-error.ts';
import { dayOf, wordsOf } from './chores/desk.ts';
import { runChore } from './chores/run-chore.ts';

/** `npm run rename-agency`: gives an agency a new name from a day on, and with `--id` a new id, where all of it moves. */
await runChore({
  usage: 'rename-agency -- <agency-id> --name <full name> --since <date> --reason <sentence> [--id <new-id>]',
  options: {
    name: { type: 'string' },
    since: { type: 'string' },
    reason: { type: 'string' },
    id: { type: 'string' },
  },
  plan(desk, [agency, ...more], { name, since, reason, id }) {
    if (agency === undefined || more.length > 0)
      throw new ChoreError('Unexpected arguments, expected one agency.');
    return renameAgency(desk, agency, {
      name: wordsOf('name', name),
      since: dayOf('since', since, desk.today),
      reason: wordsOf('reason', reason),
      id,
    });
  },
});
