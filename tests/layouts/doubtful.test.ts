import { describe, expect, it } from 'vitest';
import { DOUBTFUL_LAYOUTS } from './layouts/doubtful.ts';
import { wrongCells } from './run-layouts.ts';

describe('Files that lost what would prove their numbers', () => {
  it.each(DOUBTFUL_LAYOUTS.map((layout) => [layout.name, layout] as const))(
    'have no wrong value: %s',
    async (_, layout) => {
      expect(await wrongCells(layout, 3, 20_261_129)).toEqual([]);
    },
  );
});
