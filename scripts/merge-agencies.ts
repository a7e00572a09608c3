import { mergeAgencies } from './chores/merge-agencies.ts';
import { ChoreError } from './chores/chore-error.ts';
import { dayOf, wordsOf } from './chores/desk.ts';
import { runChore } from './chores/run-chore.ts';

/** `npm run merge-agencies`: says that the work of agencies went to another. */
await runChore({
  usage: 'merge-agencies -- <agency-id> … --into <agency-id> --since <date> --reason <sentence>',
  options: { into: { type: 'string' }, since: { type: 'string' }, reason: { type: 'string' } },
  plan(desk, agencies, { into, since, reason }) {
    if (agencies.length === 0 || into === undefined)
      throw new ChoreError('Unexpected arguments, expected agencies and --into their successor.');
    return mergeAgencies(desk, agencies, into, dayOf('since', since, desk.today), wordsOf('reason', reason));
  },
});
