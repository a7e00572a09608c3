import { nameNumber, placeName } from '../language/zh-CN/places.ts';
import { countedPlace } from '../schemas/place.ts';
import { rowCells, rowName } from './names.ts';
import type { Rule } from './rule.ts';

/** A row of the form is printed twice with different numbers; neither is taken (tables/). */
export const rowDuplicate: Rule = {
  id: 'row-duplicate',
  severity: 'warning',
  standing: 'reading',
  title: '一行重复',
  explanation: {
    zh: '同一行在表中印了不止一次。两次数字相同时采用；不同时，不同的格标“无法辨读”并列出两个数字。',
    en: 'A row is printed more than once. Equal numbers are taken; where they differ, the cell is unreadable with both as candidates.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n一、本年新收政府信息公开申请数量\t7\t3\t0\t0\t0\t0\t10',
  },
  explain: ({ table, row, expected, place }) =>
    `${rowName(table, row)}一行在${nameNumber(countedPlace(place).kind, expected ?? '')}已经印过，${placeName(place)}再次出现。`,
  touches: ({ table, row }) => rowCells(table, row),
};
