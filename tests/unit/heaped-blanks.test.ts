import { expect, it } from 'vitest';
import { some } from '../some.ts';
import { APPLICANT_HEADS } from './applicant-heads.ts';
import { rowValues } from './row-values.ts';

const HEAD = `三、收到和处理政府信息公开申请情况

${APPLICANT_HEADS}`;

/** A row in a cell a line, its blank cells heaped behind its numbers and dashes. */
const rowOf = ([label, values]: readonly [string, string]): string => {
  const printed = values.split(' ');
  return `${label} |\n${printed.map((value) => `${value} |\n`).join('')}${'|'.repeat(9 - printed.length)}\n`;
};

const valuesOf = (rows: readonly (readonly [string, string])[], row: string) =>
  rowValues({ path: '2021.txt', value: HEAD + rows.map(rowOf).join('') }, 'requests', row);

/** Rows that leave their total blank. */
const UNTOTALLED = [
  ['一、本年新收政府信息公开申请数量', '10 39 0 6 5 1'],
  ['（一）予以公开', '6 2 0 — 1 3'],
  ['1.属于国家秘密', '3 1 0 0 2 0'],
  ['3.危及“三安全一稳定”', '5 0 0 0 0 1'],
  ['（七）总计', '7 39 0 6 5 1'],
] as const;

it('reads the numbers of a stream before the blank total of every row', async () => {
  expect(await valuesOf(UNTOTALLED, 'received')).toMatchObject({
    naturalPerson: 10,
    business: 39,
    total: null,
  });
});

it('reads none where rows lack more than their total, and blanks stand behind the numbers of all of them', async () => {
  const rows = [
    ...UNTOTALLED,
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '1 — 0 0 1'],
    ['2.其他法律行政法规禁止公开', '0 — 0 — 0'],
    ['4.保护第三方合法权益', '— 2 0 6 0 0 8'],
    ['1.本机关不掌握相关政府信息', '2 — — 0 0 2'],
    ['2.没有现成信息需要另行制作', '— 35 0 0 0 35'],
    ['2.重复申请', '0 — 1 1'],
  ] as const;
  for (const row of ['partiallyGranted', 'unableToProvide.notHeld', 'notProcessed.duplicateRequest']) {
    const read = some(Object.values(await valuesOf(rows, row)));
    expect([row, read.filter((value) => value !== null)]).toEqual([row, []]);
  }
});
