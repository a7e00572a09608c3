import type { Field } from '../../recognise/field.ts';
import { isGroupLetter } from '../labels/group-pieces.ts';
import { begunLabel, joinPieces } from '../labels/label-pieces.ts';
import { isEmpty, type LogicalRow } from '../logical-row.ts';
import { valueFollows } from '../printed-fields.ts';
import type { RowStream } from './row-stream.ts';

/** Words that are no label by themselves: a piece of one, or one that is misprinted. */
export function takeWords(
  stream: RowStream,
  field: Field,
  line: number,
  index: number,
  behind: readonly Field[],
): LogicalRow | null {
  if (stream.inHead && stream.labels.isColumn(field.text)) return null;
  const { open } = stream;
  if (open?.row && isEmpty(open) && stream.labels.begins(open.label + field.text, open.row)) {
    open.label += field.text;
    return valueFollows(behind) ? open : null;
  }
  const last = stream.lastLabelled;
  if (last?.row && stream.labels.begins(last.label + field.text, last.row)) {
    last.label += field.text;
    return null;
  }
  const piece = { field, line };
  const whole = joinPieces(stream.pending, piece, stream.labels);
  if (whole) return stream.start(whole.row, whole.label, whole.line, index);
  if (valueFollows(behind))
    return stream.start(null, begunLabel(stream.pending, piece, stream.labels), line, index);
  if (open && open.row === null && open.label !== '') {
    const label = open.label + field.text;
    const around = stream.labels.find(label);
    if (around || stream.labels.isBegun(label)) {
      Object.assign(open, { row: around, label });
      return null;
    }
  }
  // Of 三、本年度办理结果 in a narrow column each letter has a line of its own.
  if (stream.printed?.layout === 'gaps' && isGroupLetter(field, stream.labels)) return null;
  stream.pending.push(piece);
  return null;
}
