import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

/** Blocks of one table have heads of different editions of the form (tables/read-tables.ts). */
export const tableTwoForms: Rule = {
  id: 'table-two-forms',
  severity: 'info',
  standing: 'form',
  title: '一表两种表头',
  explanation: {
    zh: '同一张表里，有的部分用一种表式的表头，有的部分用另一种。本馆逐段按各自的表头取数，不同表式的指标不混作一项。',
    en: 'Blocks of one table have heads of different editions of the form. Each is read by its own head.',
  },
  example: {
    ok: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t0\t9\n信息内容\t本年处理决定数量\n行政许可\t41',
    notOk:
      '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规范性文件\t2\t2\t9\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t3.5',
  },
  explain: ({ table }) => `${tableName(table)}中各部分的表头属于不同的表式，已逐段按各自的表头取数。`,
};
