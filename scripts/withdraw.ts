import { wordsOf } from './chores/desk.ts';
import { ChoreError } from './chores/chore-error.ts';
import { runChore } from './chores/run-chore.ts';
import { withdraw } from './chores/withdraw.ts';

/** `npm run withdraw`: takes a report out of the site, with a reason at each of its addresses. */
await runChore({
  usage: 'withdraw -- <agency-id>/<year> --reason <sentence>',
  options: { reason: { type: 'string' } },
  plan(desk, [id, ...more], { reason }) {
    if (id === undefined || more.length > 0)
      throw new ChoreError('Unexpected arguments, expected one report.');
    return withdraw(desk, id, wordsOf('reason', reason));
  },
});
