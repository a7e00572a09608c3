import type { Rule } from './rule.ts';

/** Blocks of one table have heads of different editions of the form (tables/read-tables.ts). */
export const tableTwoForms: Rule = {
  id: 'table-two-forms',
  severity: 'info',
  standing: 'form',
  needs: 'text',
  example: {
    ok: '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t2\t0\t9\n信息内容\t本年处理决定数量\n行政许可\t41',
    notOk:
      '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规范性文件\t2\t2\t9\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t3.5',
  },
};
