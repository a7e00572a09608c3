import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { formKey } from '../../src/text/form-key.ts';
import { matchKey } from '../../src/text/normalise.ts';
import { SECTIONS } from '../../src/vocabulary/sections.ts';
import type { TableDefinition } from '../../src/vocabulary/table-definition.ts';
import { TABLES } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';

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
    for (const label of some(labels)) expect(matchKey(convert(label)), label).toBe(matchKey(label));
  });
});

it.each([
  ['主動公開政府資訊情況', '主动公开政府信息情况'],
  ['上一年專案數量', '上一年项目数量'],
  ['行政規範性檔案', '行政规范性文件'],
])('%s, in words of Taiwan, is recognised', (printed, label) => {
  expect(formKey(printed)).toBe(formKey(label));
});
