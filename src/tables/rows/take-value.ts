import type { Field } from '../../recognise/field.ts';
import { isEmpty, MOST_FIELDS } from '../logical-row.ts';
import { isBlankField } from '../printed-fields.ts';
import type { RowStream } from './row-stream.ts';

/** A number in a line without a label before it. */
export function takeValue(stream: RowStream, field: Field, line: number): void {
  const isBlank = isBlankField(field);
  // Words that are no head, right before a number, are a label that nobody knows.
  if (stream.inHead && (isBlank || stream.pending.length === 0 || stream.printed!.layout === 'cells')) return;
  stream.inHead = false;
  if (isBlank) {
    if (stream.printed!.layout === 'flow' && stream.pending.length === 0) stream.open?.continued.push(field);
    return;
  }
  if (stream.pending.length > 0) {
    const [first] = stream.pending;
    const text = stream.pending.map((piece) => piece.field.text).join('');
    // In a stream words between a label without a cell and numbers divide the row: it is not blank.
    const before = stream.rows.at(-1);
    if (
      stream.printed!.layout === 'flow' &&
      before?.row &&
      before.fields.length + before.continued.length === 0
    )
      before.fields.push(first!.field);
    stream.start(null, first!.field.withText(text), first!.line, 0);
  } else if (!stream.open) {
    stream.start(null, field.withText(''), line, 0);
  } else if (stream.printed!.layout === 'flow' && isEmpty(stream.open) && stream.isFull(stream.open)) {
    // Behind all of its blank cells a number is one of a row that lost its label.
    stream.start(null, field.withText(''), line, 0);
  } else if (stream.open.isDrawn && isEmpty(stream.open) && !stream.printed!.isDrawn) {
    // Lines show all cells of the row: nobody knows whether a number outside of them is one of its own.
    stream.open.isBesideOther = true;
    return;
  } else if (stream.open.isDrawn && !isEmpty(stream.open) && stream.hasAllCells(stream.open)) {
    stream.start(null, field.withText(''), line, 0);
  }
  if (stream.open!.continued.length < MOST_FIELDS) stream.open!.continued.push(field);
}
