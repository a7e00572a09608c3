import { expect, it } from 'vitest';
import { packTables } from '../../src/schemas/packed-figures.ts';
import { addTallies, cellsInForm, tallyStatuses } from '../../src/statistics/status-tally.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

const figures = packTables({
  proactive: {
    regulations: {
      issued: { value: 3, status: 'printed' },
      totalDisclosed: { value: null, status: 'not-in-form' },
    },
  },
  requests: { received: { total: { value: 11, status: 'reconstructed' } } },
  remedies: {},
});

it('counts each cell once under its status', () => {
  const tally = tallyStatuses(figures);
  expect(tally).toMatchObject({ printed: 1, reconstructed: 1, 'not-in-form': 1, absent: CELLS.length - 3 });
});

it('does not hold cells against a report that its form does not have', () => {
  expect(cellsInForm(tallyStatuses(figures))).toBe(CELLS.length - 1);
});

it('adds the tallies of several reports', () => {
  const tally = tallyStatuses(figures);
  expect(addTallies([tally, tally]).printed).toBe(2);
  expect(addTallies([]).printed).toBe(0);
});
