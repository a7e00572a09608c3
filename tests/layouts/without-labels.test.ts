import { describe, expect, it } from 'vitest';
import { LAYOUTS_WITHOUT_LABELS } from './layouts/without-labels.ts';
import { wrongCells } from './run-layouts.ts';

describe('Files that lost labels', () => {
  it.each(LAYOUTS_WITHOUT_LABELS.map((layout) => [layout.name, layout] as const))(
    'give no number to another row: %s',
    async (_, layout) => {
      expect(await wrongCells(layout, 4, 20_261_201)).toEqual([]);
    },
  );
});
