import { describe, expect, it } from 'vitest';
import { DOUBTFUL_LAYOUTS } from './layouts/doubtful.ts';
import { runLayout } from './run-layouts.ts';

describe('Files that lost what would prove their numbers', () => {
  it.each(DOUBTFUL_LAYOUTS.map((layout) => [layout.name, layout] as const))(
    'have no wrong value: %s',
    async (_, layout) => {
      const { bad } = await runLayout(layout, 3, 20_261_129);
      expect(bad.flatMap(({ seed, wrong }) => wrong.map((cell) => `${seed}: ${cell}`))).toEqual([]);
    },
  );
});
