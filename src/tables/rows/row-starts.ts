import type { Field } from '../../recognise/field.ts';
import { columnCounts } from '../../vocabulary/form-rows.ts';
import { isBlankField, valueFollows } from '../printed-fields.ts';
import type { RowStream } from './row-stream.ts';

/**
 * Whether what stands before a row's label counts the rows, 序号: in cells of its own, or in a line before a row that has
 * all of its numbers, behind one that has all of its own.
 */
export function countsRow(stream: RowStream, behind: readonly Field[]): boolean {
  if (stream.printed?.layout === 'flow') return false;
  if (stream.printed?.layout === 'gaps' && stream.open && !stream.isFull(stream.open)) return false;
  const isInGrid = stream.printed?.layout === 'cells';
  // Before the blank cell of a lost label and a cell for each column.
  if (isInGrid && behind[0] && isBlankField(behind[0]) && behind.length > stream.labels.width) return true;
  const label = behind.findIndex((field) => !isBlankField(field));
  return label >= 0 && startsRow(stream, behind.slice(label));
}

/** Whether what follows in a row of a grid is a label with no numbers behind it, or with fewer than it has columns. */
export function isShort(stream: RowStream, fields: readonly Field[]): boolean {
  return endsInLabel(stream, fields) || lacksCells(stream, fields);
}

/** Whether a row of a grid ends in a label, and prints no number behind it. */
function endsInLabel(stream: RowStream, fields: readonly Field[]): boolean {
  if (stream.printed?.layout !== 'cells') return false;
  const printed = fields.filter((field) => !isBlankField(field));
  const label = printed.at(-1);
  return (
    label !== undefined &&
    stream.labels.find(label.text) !== null &&
    printed.every(({ reading }) => reading.kind === 'text')
  );
}

/** Whether a row of a grid goes on with a label and with numbers, fewer than it has columns. */
function lacksCells(stream: RowStream, fields: readonly Field[]): boolean {
  if (stream.printed?.layout !== 'cells') return false;
  const [label, ...behind] = fields.slice(fields.findIndex((field) => !isBlankField(field)));
  const row = label && stream.labels.find(label.text);
  return row != null && valueFollows(behind) && behind.length < Math.min(...columnCounts(row));
}

/** Whether fields begin with the label of a row, or with its group's and its own, and go on with its values. */
function startsRow(stream: RowStream, [first, ...behind]: readonly Field[]): boolean {
  if (!first || first.reading.kind !== 'text') return false;
  const row = stream.labels.find(first.text);
  if (row && behind.length >= Math.min(...columnCounts(row))) return true;
  if (!stream.labels.isGroup(first.text)) return false;
  // The label between may be lost.
  if (behind.length >= stream.labels.width) return true;
  return startsRow(stream, behind.slice(behind.findIndex((field) => !isBlankField(field))));
}
