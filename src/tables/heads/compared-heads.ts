import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { yearOfHead } from '../../vocabulary/added-heads.ts';

/** Heads of what is held against the form's columns. */
export const COMPARED = /\d{4}年|上年|上一年度|去年|同期|同比|增减|增幅|占比|比例/;

/** Heads of remarks and of numbers that count the rows: what stands below them is in no sum. */
export const REMARK = /备注|说明|序号|行次|编号/;

/** Words in a head that stand above no column. */
export const ABOVE_NONE = /^(?:计量)?单位|单位\s*[:：为]|^[（(].*[）)]$/;

/** Heads in a stream of columns of several years, of each the first: 2022年本年处理决定数量, 2023年本年处理决定数量. */
export function headsOfYears(rows: readonly PrintedRow[]): Field[] {
  const heads = rows.flatMap(({ layout, fields }) =>
    layout === 'flow' ? fields.filter(({ text }) => yearOfHead(text) !== null) : [],
  );
  const firsts = [...Map.groupBy(heads, ({ text }) => yearOfHead(text)).values()].map(([first]) => first!);
  return firsts.length > 1 ? firsts : [];
}
