import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { labelKey } from '../label-keys.ts';

/** A column as the head of a block names it, and where it stands. */
export interface HeadColumn {
  key: string;
  field: Field;
}

/** A column that a head names, with the place of its words among all that the head prints. */
export interface SeenColumn {
  at: number;
  column: HeadColumn;
}

/** What a head prints: the words of its fields, and the printed row of each. */
export interface HeadWords {
  layout: PrintedRow['layout'];
  words: readonly string[];
  rowOf: readonly number[];
}

/** 法人或其他组织: the head of the five columns between 自然人 and 总计; 申请人情况: of all but 总计. */
export const GROUP = '法人或其他组织';

export function groupOf({ words }: HeadWords): number {
  return words.findIndex((text) => labelKey(text) === labelKey(GROUP));
}
