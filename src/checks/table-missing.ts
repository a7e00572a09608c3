import { TABLE_KEYS, TABLES } from '../vocabulary/tables.ts';
import type { Rule } from './rule.ts';

/** Each of the three statutory tables was found in the file as text. */
export const tableMissing: Rule = {
  id: 'table-missing',
  severity: 'warning',
  standing: 'form',
  example: {
    ok: '二、主动公开政府信息情况\n\n信息内容\t本年制发件数\n规章\t0\t0\t0\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11\n\n四、政府信息公开行政复议、行政诉讼情况\n\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
    notOk: '四、政府信息公开行政复议、行政诉讼情况\n\n见附件',
  },
  *check({ tables }, { headings, titlePlace }) {
    for (const key of TABLE_KEYS) {
      const counts = Object.values(tables[key]).flatMap((row) => Object.values(row));
      if (counts.some((count) => count.status !== 'absent' && count.status !== 'not-in-form')) continue;
      const heading = headings.find((candidate) => candidate.key === key);
      yield {
        place: heading?.place ?? titlePlace,
        table: key,
        section: key,
        expected: TABLES[key].label,
        message: `Unexpected section without a table, expected table ${key}`,
      };
    }
  },
};
