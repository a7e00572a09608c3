import { gridText } from '../formats/grid-text.ts';
import type { Grid } from '../formats/tree.ts';
import { formKey, formKeyOf } from '../text/form-key.ts';
import { TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';
import type { PrintedRow } from './printed.ts';

/** Words that stand in one statutory table only, wherever it is printed. */
export const MARKS: Record<TableKey, RegExp> = {
  remedies: /结果维持|结果纠正|尚未审结|未经复议直接起诉/,
  proactive: /信息内容|制发件数|废止件数|现行有效件数|新制作数量|处理决定数量|行政事业性收费/,
  requests: /申请人情况|勾稽关系|本年新收政府信息|上年结转政府信息|属于国家秘密|结转下年度/,
};

/** Words that tell a statutory table in the sections of such tables, where no other table is expected. */
const WEAK_MARKS: Record<TableKey, RegExp> = {
  remedies: /行政复议|复议后起诉|维持|纠正|审结/,
  proactive: /第二十条|规章|规范性文件|行政许可|行政处罚|行政强制|现行有效|对外管理|集中采购/,
  requests: /自然人|法人或其他组织|新收|结转|公开|申请|提供|法规|处理|权益|案卷|事项|信息/,
};

export function recognise(grid: Grid, expected: boolean): TableKey | null {
  const words = formKey(gridText(grid));
  const order = ['remedies', 'proactive', 'requests'] as const;
  const marked = order.find((key) => MARKS[key].test(words));
  return marked ?? (expected ? order.find((key) => WEAK_MARKS[key].test(words)) : undefined) ?? null;
}

/** The table that loose rows are of: that of their section, unless they have words of one other table alone. */
export function tableOfRows(rows: readonly PrintedRow[], titled: TableKey | null): TableKey | null {
  if (titled === null || rows.length === 0) return titled;
  const words = formKeyOf(rows.flatMap(({ fields }) => fields.map(({ text }) => text)));
  const marked = TABLE_KEYS.filter((key) => MARKS[key].test(words));
  const [only, another] = marked;
  return only && !another ? only : titled;
}
