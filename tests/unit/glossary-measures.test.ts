import { expect, it } from 'vitest';
import { packTables } from '../../src/schemas/packed-figures.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import { rowMeasures } from '../../src/statistics/glossary-measures.ts';

const report = (year: number, tables: Partial<Tables>) => ({
  year,
  figures: packTables({ proactive: {}, requests: {}, remedies: {}, ...tables }),
});
const reports = [
  report(2020, { proactive: { administrativeFees: { itemsPreviousYear: { value: 4, status: 'printed' } } } }),
  report(2021, {
    proactive: { administrativeFees: { amount: { value: 110.139, status: 'printed' } } },
    requests: {
      received: { total: { value: 11, status: 'printed' }, business: { value: 3, status: 'printed' } },
    },
  }),
  report(2022, { requests: { received: { total: { value: null, status: 'blank' } } } }),
];

it('leads to the newest year that has a figure, not to the newest report', () => {
  expect(rowMeasures(reports, 'requests', 'received')).toEqual([
    { id: 'requests.received.total', label: '总计', year: 2021 },
  ]);
});

it('names each column of table 2 by the head that its own row prints', () => {
  expect(rowMeasures(reports, 'proactive', 'administrativeFees')).toEqual([
    { id: 'proactive.administrativeFees.itemsPreviousYear', label: '上一年项目数量', year: 2020 },
    { id: 'proactive.administrativeFees.amount', label: '本年收费金额', year: 2021 },
  ]);
});

it('leads nowhere for a row without figures', () => {
  expect(rowMeasures(reports, 'remedies', 'administrativeReview')).toEqual([]);
});
