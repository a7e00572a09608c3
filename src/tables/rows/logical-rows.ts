import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { isOddCell, isSignAlone } from '../../text/numbers.ts';
import { isPartOfRow } from '../../vocabulary/added-rows.ts';
import { isBareRow, standsAlone, takeBareRow } from './bare-rows.ts';
import { isHeadRow } from '../heads/head-rows.ts';
import type { LabelIndex } from '../labels/labels.ts';
import { wordsOf } from '../labels/line-words.ts';
import type { LogicalRow } from '../logical-row.ts';
import { isBlankField, valueFollows } from '../printed-fields.ts';
import { countsRow, isShort } from './row-starts.ts';
import { RowStream } from './row-stream.ts';
import { takeValue } from './take-value.ts';
import { takeWords } from './take-words.ts';

/**
 * Reads printed lines as one stream: a label opens a row, numbers belong to the row that is open. So a row may be
 * broken over lines, two rows may share a line, and a label may be printed in pieces around its numbers.
 */
export function readLogicalRows(printed: readonly PrintedRow[], labels: LabelIndex): LogicalRow[] {
  const stream = new RowStream(labels);
  printed.forEach((row, at) => readLine(stream, row, at));
  return stream.rows;
}

function readLine(stream: RowStream, printed: PrintedRow, at: number): void {
  const { line } = printed;
  // The words may be the label of the numbers that follow.
  if (printed.isBehindWords && stream.open && stream.isFull(stream.open)) stream.open = null;
  stream.printed = printed;
  stream.at = at;
  const words = wordsOf(printed, stream.labels);
  if (isHeadRow(printed, words, stream.labels)) {
    stream.inHead = true;
    stream.open = null;
    stream.pending = [];
    return;
  }
  if (stream.open && stream.isFull(stream.open) && standsAlone(words, stream.columnsOf(stream.open)))
    stream.open = null;
  if (isBareRow(stream, words)) {
    takeBareRow(stream, words, line);
    return;
  }
  let own: LogicalRow | null = null;
  let ahead: Field[] = [];
  words.forEach((field, index) => {
    if (field.reading.kind !== 'text') {
      if (own) own.fields.push(field);
      else if (countsRow(stream, words.slice(index + 1))) return;
      else if (isShort(stream, words.slice(index + 1))) ahead.push(field);
      else if (
        stream.open &&
        stream.isFull(stream.open) &&
        words.slice(index).some((word) => stream.labels.find(word.text))
      )
        ahead.push(field);
      else takeValue(stream, field, line);
      return;
    }
    const row = stream.find(field.text);
    const before = stream.open;
    if (row && !(stream.labels.isGroup(field.text) && !valueFollows(words.slice(index + 1)))) {
      own = stream.start(row, field, line, index);
      if (ahead.length > 0 && isShort(stream, words.slice(index))) doubtBoth(stream, before, own, ahead);
      // A number that stands before its own label, behind a row that has all of its own.
      own.fields.push(...ahead.filter((value) => !isBlankField(value)));
      ahead = [];
    } else if (row && printed.layout === 'flow') {
      // In a stream only the next cell tells whether the label is a group's or, as in the form of 2019, a row's.
      stream.start(row, field, line, index);
    } else if (stream.labels.isGroup(field.text)) {
      stream.pending = [];
      // A group with numbers of its own, a sum that an office added: they are not those of the row before it.
      const behind = words.slice(index + 1);
      const areValues = behind.every(({ reading }) => reading.kind !== 'text');
      const hasOwn =
        printed.layout === 'gaps'
          ? valueFollows(behind)
          : behind.length >= stream.labels.width && stream.open && stream.hasAllCells(stream.open);
      if (printed.layout === 'flow') {
        stream.open = null;
        stream.pending = [{ field, line }];
      } else if (areValues && hasOwn) own = stream.start(null, field, line, index);
    } else if (
      printed.layout === 'flow' &&
      lacksNumbers(stream) &&
      (isOddCell(field.text) || isSignAlone(field.text))
    ) {
      stream.open!.continued.push(field);
    } else if (printed.layout === 'flow' && isPartOfRow(field.text)) {
      stream.start(null, field, line, index);
    } else if (own) {
      own.fields.push(field);
    } else {
      own = takeWords(stream, field, line, index, words.slice(index + 1));
    }
  });
}

/** Numbers before a label that has none behind it, or too few, may be its own, or the rest of the row before that lacks some. */
function doubtBoth(
  stream: RowStream,
  before: LogicalRow | null,
  own: LogicalRow,
  ahead: readonly Field[],
): void {
  if (ahead.every(isBlankField)) return;
  own.isBesideOther = true;
  if (before && before !== own && !stream.hasAllCells(before)) before.isBesideOther = true;
}

/** Whether the row that takes what follows lacks numbers, and no piece of another label stands behind it. */
function lacksNumbers(stream: RowStream): boolean {
  return stream.open?.row != null && stream.pending.length === 0 && !stream.isFull(stream.open);
}
