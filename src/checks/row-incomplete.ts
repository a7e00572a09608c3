import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { cellId, TABLE_KEYS, TABLES } from '../vocabulary/tables.ts';
import { rowCells, rowName } from './names.ts';
import { report, type Rule } from './rule.ts';

/** A row prints some of its cells and leaves others blank: a number may have slipped or been lost. */
export const rowIncomplete: Rule = {
  id: 'row-incomplete',
  severity: 'warning',
  standing: 'reading',
  title: '一行未填满',
  explanation: {
    zh: '一行中有的格印有数字，有的格空白。空白不当作 0：可能是原文漏填，也可能是数字错了格。请对照原文。',
    en: 'Some cells of a row are printed and others blank. A blank is not 0: the source may have left it out, or a number may have slipped.',
  },
  example: {
    ok: '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t\t\t\t\t\t\t',
    notOk:
      '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n二、上年结转政府信息公开申请数量\t1\t0\t0\t\t0\t0\t1',
  },
  explain: ({ table, row, actual }) => `${rowName(table, row)}一行有 ${actual} 格空白。`,
  touches: ({ table, row }) => rowCells(table, row),
  check({ tables }, { places, start }, file) {
    for (const table of TABLE_KEYS) {
      for (const row of (TABLES[table] as TableDefinition).rows) {
        const counts = Object.entries(tables[table][row.key] ?? {});
        const blank = counts.filter(([, count]) => count.status === 'blank');
        const [first] = blank;
        if (!first || !counts.some(([, count]) => count.value !== null)) continue;
        report(file, rowIncomplete, {
          place: places.get(cellId(table, row.key, first[0])) ?? start,
          table,
          row: row.key,
          actual: String(blank.length),
          message: `Unexpected ${blank.length} blank cells in row ${row.key}, expected a number in each`,
        });
      }
    }
  },
};
