import { rowCells } from './row-cells.ts';
import type { Rule } from './rule.ts';

/** A row is printed in parts with names of their own; no number is the row's (tables/). */
export const rowDivided: Rule = {
  id: 'row-divided',
  severity: 'warning',
  standing: 'reading',
  needs: 'text',
  example: {
    ok: '信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n其他对外管理服务事项\t5\t0\t7',
    notOk:
      '信息内容\t\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t\t4\t1\t9\n其他对外管理服务事项\t行政检查\t5\t0\t7\n\t行政确认\t3\t1\t2',
  },
  touches: ({ table, row }) => rowCells(table, row),
};
