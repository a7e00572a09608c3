import { formKey } from '../text/form-key.ts';
import type { Edition } from '../vocabulary/editions.ts';
import type { PrintedTable } from './printed.ts';

const PROACTIVE_MARKS: readonly [Edition, RegExp][] = [
  ['2021', /制发件数|废止件数|现行有效件数|本年收费金额/],
  ['2019', /新制作数量|新公开数量|对外公开总数量|上一年项目数量|采购项目数量|其他对外管理服务/],
];

/** The edition of table 2 that its own heads show; null where they show none or there is no table. */
export function recogniseProactiveEdition(table: PrintedTable | undefined): Edition | null {
  return firstMark(table, PROACTIVE_MARKS);
}

const REQUESTS_MARKS: readonly [Edition, RegExp][] = [
  ['2021', /逾期不补正|未按收费通知要求缴纳费用/],
  ['2019', /./],
];

/** The edition of table 3: the form of 2021 divides 其他处理 into three rows, the form of 2019 does not. */
export function recogniseRequestsEdition(table: PrintedTable | undefined): Edition | null {
  return firstMark(table, REQUESTS_MARKS);
}

function firstMark(table: PrintedTable | undefined, marks: readonly [Edition, RegExp][]): Edition | null {
  if (!table) return null;
  const words = formKey(table.rows.map((row) => row.fields.map((field) => field.text).join(' ')).join(' '));
  return marks.find(([, mark]) => mark.test(words))?.[0] ?? null;
}
