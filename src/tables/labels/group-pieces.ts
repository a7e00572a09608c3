import type { Field } from '../../recognise/field.ts';
import { matchKey } from '../../text/normalise.ts';
import { pieceOf } from '../field-pieces.ts';
import { LONGEST_GLUED } from './glued-fields.ts';
import type { LabelIndex } from './labels.ts';

/**
 * The fields of a line of text without what a page's end or a narrow column left of groups' labels before them: 法提供
 * before 2.没有现成信息需要另行制作, one letter of 三、本年度办理结果 before numbers.
 */
export function withoutGroupPieces(fields: Field[], labels: LabelIndex): Field[] {
  const [first, ...rest] = fields;
  if (!first || first.reading.kind !== 'text' || labels.find(first.text)) return fields;
  if (rest.length > 0 && isGroupLetter(first, labels)) return rest;
  const start = first.text.slice(0, LONGEST_GLUED);
  for (const { index } of start.matchAll(/[（(]\s*[一二三四五六七]\s*[）)]|\d\s*[.．、]/g)) {
    const label = pieceOf(first, index);
    const before = first.text.slice(0, index);
    const isLabel = labels.find(label.text) !== null || labels.isBegun(label.text);
    if (index > 0 && (matchKey(before) === '' || (isLabel && labels.isGroupPiece(before))))
      return [label, ...rest];
  }
  return fields;
}

export function isGroupLetter({ text }: Field, labels: LabelIndex): boolean {
  return /^\p{Script=Han}$/u.test(text) && labels.isGroupPiece(text);
}
