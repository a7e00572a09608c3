import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { matchKey } from '../../src/text/normalise.ts';
import { SECTIONS } from '../../src/vocabulary/sections.ts';
import type { TableDefinition } from '../../src/vocabulary/table-definition.ts';
import { TABLES } from '../../src/vocabulary/tables.ts';

const labels = [
  ...SECTIONS.flatMap((section) => [section.label, ...section.aliases]),
  ...Object.values(TABLES).flatMap((table: TableDefinition) => [
    ...table.heads,
    ...table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]),
    ...table.rows.flatMap((row) => [row.label, ...row.aliases, ...row.path]),
  ]),
];

describe.each(['tw', 'hk', 't'] as const)('The form in traditional characters (%s)', (script) => {
  const convert = Converter({ from: 'cn', to: script });

  it('is recognised, every label and heading of it', () => {
    for (const label of labels) expect(matchKey(convert(label)), label).toBe(matchKey(label));
  });
});
