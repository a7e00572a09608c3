import type { Field } from '../../recognise/field.ts';
import { isEmpty, MOST_FIELDS, type LogicalRow } from '../logical-row.ts';
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
  } else if (isEmpty(stream.open) && showsAllCells(stream, stream.open)) {
    // Nobody knows whether a number behind all cells of the row is one of its own, or of a row that lost its label.
    stream.open.isBesideOther = true;
    return;
  } else if (
    !isEmpty(stream.open) &&
    isWhole(stream, stream.open) &&
    (stream.open.isDrawn || isBehindLabel(stream, field))
  ) {
    stream.start(null, field.withText(''), line, 0);
  }
  if (stream.open!.continued.length < MOST_FIELDS) stream.open!.continued.push(field);
}

/** Whether lines around cells, or as many empty lines as cells, show all cells of a row, and what is read now stands behind. */
function showsAllCells(stream: RowStream, open: LogicalRow): boolean {
  const { layout, isDrawn } = stream.printed!;
  return (
    (open.isDrawn === true && !isDrawn) || (layout === 'flow' && stream.isFull(open)) || isWhole(stream, open)
  );
}

/** Whether a row of a grid has a cell for each column in its own line, printed or blank: what stands in a later line is another row's. */
function isWhole(stream: RowStream, open: LogicalRow): boolean {
  if (open.isDrawn) return stream.hasAllCells(open);
  // On a page places alone tell which cells are blank, and words of a row may stand on several lines.
  const isPaged = open.place.page !== undefined;
  if (open.layout !== 'cells' || isPaged || stream.at === open.at) return false;
  // Blank cells beside each other may be merged.
  const covered = open.fields.reduce((sum, { from, to }) => sum + Math.max(1, to - from), 0);
  return covered >= stream.columnsOf(open);
}

/**
 * Whether a number stands behind the place of a lost label in a grid, or among others of its line, and not alone at the start of it, as
 * the rest of one does that is torn.
 */
function isBehindLabel({ printed }: RowStream, field: Field): boolean {
  const { layout, fields } = printed!;
  return (
    layout === 'cells' && (field.from > 0 || fields.some((other) => other !== field && !isBlankField(other)))
  );
}
