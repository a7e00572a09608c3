import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountStatus, type Count } from '../../src/schemas/count.ts';
import { VALUED_STATUSES } from '../../src/schemas/valued-statuses.ts';
import { countOf, packTables, PackedFigures, unpackTables } from '../../src/schemas/packed-figures.ts';
import type { Place } from '../../src/schemas/place.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

const positive = fc.integer({ min: 1, max: 9999 });
const edge = fc.constantFrom(0, 0.0417, 0.5, 1);
const lines: fc.Arbitrary<Place> = fc.record({ line: positive, column: positive });
const pages: fc.Arbitrary<Place> = fc.record({ page: positive, box: fc.tuple(edge, edge, edge, edge) });

const count: fc.Arbitrary<Count> = fc
  .record(
    {
      status: fc.constantFrom(...CountStatus.options),
      number: fc.oneof(fc.nat(), fc.constantFrom(-57, 2019.4359)),
      place: fc.oneof(lines, pages),
      raw: fc.string({ minLength: 1 }),
      decidedBy: fc.constant<string[]>(['applicant-total']),
    },
    { requiredKeys: ['status', 'number'] },
  )
  .map(({ status, number, ...rest }) => ({
    value: (VALUED_STATUSES as readonly string[]).includes(status) ? number : null,
    status,
    ...rest,
  }));

const tables: fc.Arbitrary<Tables> = fc
  .array(count, { minLength: CELLS.length, maxLength: CELLS.length })
  .map((counts) => {
    const filled: Tables = { proactive: {}, requests: {}, remedies: {} };
    CELLS.forEach(
      (cell, index) => ((filled[cell.table][cell.row.key] ??= {})[cell.column.key] = counts[index]!),
    );
    return filled;
  });

describe('Packed figures', () => {
  it('give back every cell that was packed', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const packed = packTables(given);
        expect(PackedFigures.safeParse(packed).error).toBeUndefined();
        expect(unpackTables(packed)).toEqual(given);
        expect(unpackTables(JSON.parse(JSON.stringify(packed)) as PackedFigures)).toEqual(given);
      }),
      { numRuns: 30 },
    );
  });

  it('refuse a cell that the form does not have', () => {
    const [packed] = fc.sample(tables, 1).map(packTables);
    expect(() => countOf(packed!, 'requests.received.nobody')).toThrow(
      'Unexpected cell id requests.received.nobody',
    );
  });
});
