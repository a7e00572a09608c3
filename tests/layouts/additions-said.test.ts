import { describe, expect, it } from 'vitest';
import type { Layout } from './layout.ts';
import { ADDED_LAYOUTS } from './layouts/added.ts';
import { LAYOUTS } from './layouts.ts';
import { makeReport } from './made-report.ts';
import { randomFrom } from './random.ts';
import { read } from './read.ts';

async function addedColumns(layout: Layout): Promise<string[]> {
  const random = randomFrom(layout.name);
  const made = makeReport(random, { ...layout, zeros: ['printed'], scales: ['some'] });
  const { findings } = await read(layout.print(made, random), layout.extension, made.year);
  return findings.flatMap(({ rule, severity, table, actual }) =>
    rule === 'column-added' ? [`${severity} ${table}: ${actual}`] : [],
  );
}

const HEADS: readonly [RegExp, string][] = [
  [/rows counted/, 'info requests: 序号'],
  [/lines counted/, 'info requests: 行次'],
  [/column of remarks/, 'info requests: 备注'],
  [/last year's totals/, 'info requests: 上年总计'],
  [/last year's documents/, 'info proactive: 上年数'],
];

describe('Columns that the form has not', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
    'are named where there are any: %s',
    async (name, layout) => {
      const head = ADDED_LAYOUTS.includes(layout) ? HEADS.find(([words]) => words.test(name)) : undefined;
      expect(await addedColumns(layout)).toEqual(head ? [head[1]] : []);
    },
  );
});
