import { expect, it } from 'vitest';
import { packTables } from '../../src/schemas/packed-figures.ts';
import { addTallies, cellsInForm, tallyStatuses } from '../../src/statistics/status-tally.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

const form = { proactive: '2021', requests: '2021' } as const;
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
  const tally = tallyStatuses({ figures, form });
  expect(tally).toMatchObject({ printed: 1, reconstructed: 1, 'not-in-form': 1, absent: CELLS.length - 3 });
});

it('does not hold cells against a report that its form does not have', () => {
  expect(cellsInForm(tallyStatuses({ figures, form }))).toBe(CELLS.length - 1);
});

it('does not count as missing what only some editions have, where the edition is unknown', () => {
  const open = tallyStatuses({ figures, form: { proactive: '2021', requests: 'unknown' } });
  // 其他处理 as one row of seven, and as three.
  expect(tallyStatuses({ figures, form }).absent - open.absent).toBe(28);
});

it('adds the tallies of several reports', () => {
  const tally = tallyStatuses({ figures, form });
  expect(addTallies([tally, tally]).printed).toBe(2);
  expect(addTallies([]).printed).toBe(0);
});
