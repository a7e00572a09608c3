import type { Field } from '../../recognise/field.ts';
import { columnCounts } from '../../vocabulary/form-rows.ts';
import { isEmpty, printedIn } from '../logical-row.ts';
import { isBlankField, valueFollows } from '../printed-fields.ts';
import type { RowStream } from './row-stream.ts';

/** Whether a line of numbers alone has a value for each column, and so is a row whose label stands elsewhere. */
export function isBareRow(stream: RowStream, words: readonly Field[]): boolean {
  if (stream.printed?.layout === 'flow' || stream.pending.length > 0) return false;
  if (words.some((field) => field.reading.kind === 'text')) return false;
  const printed = words.filter((field) => !isBlankField(field)).length;
  const { open } = stream;
  // A line of numbers that has more than the open row lacks does not go on with it.
  const isFree = !open || isEmpty(open) || printedIn(open) + printed > stream.columnsOf(open);
  if (printed > 2 && printed >= stream.labels.width - 1) return isFree;
  if (stream.printed?.layout !== 'gaps' || printed === 0) return false;
  // Below several labels without numbers, or before any, a line of as many numbers as they have columns is a row.
  const [before, last] = stream.rows.slice(-2);
  const isBehindLabels =
    open?.row != null &&
    last === open &&
    isEmpty(open) &&
    before?.row != null &&
    isEmpty(before) &&
    columnCounts(open.row).includes(printed);
  return isBehindLabels || (open === null && (last?.isBare === true || stream.inHead));
}

export function takeBareRow(stream: RowStream, words: readonly Field[], line: number): void {
  const first = words.find((field) => !isBlankField(field))!;
  const row = stream.start(null, first.withText(''), line, -1);
  row.fields.push(...words.slice(blankLabels(stream, words)));
  row.isBare = true;
  if (stream.inHead) row.isBehindHead = true;
  stream.open = null;
  stream.inHead = false;
}

/**
 * Whether a line of numbers is a row of its own, whose label was lost: it keeps the blank field where the label stood,
 * or has as many numbers as a row. Anything shorter goes on with the row before.
 */
export function standsAlone(fields: readonly Field[], columns: number): boolean {
  const [first, ...rest] = fields;
  if (!first || fields.some((field) => field.reading.kind === 'text')) return false;
  if (isBlankField(first) && valueFollows(rest)) return true;
  const printed = fields.filter((field) => !isBlankField(field)).length;
  return printed > 1 && printed >= columns - 1;
}

/** No table of the form has more; what has is no report, and is read in proportion to its length. */
const MOST_ROWS = 40;

/**
 * How many blank cells of a grid stand before the numbers of a row where others have labels: as many as stand before the first number
 * of labelled rows that end where it does; where none does, as many as it has more cells than the longest of those, of which
 * some may have lost their last blank ones.
 */
function blankLabels(stream: RowStream, words: readonly Field[]): number {
  if (stream.printed?.layout !== 'cells') return 0;
  const labelled = stream.rows
    .slice(-MOST_ROWS)
    .filter(({ layout, by, row }) => layout === 'cells' && row !== null && by === 'label');
  const starts = new Set(
    labelled
      .filter(({ fields }) => fields.at(-1)?.to === words.at(-1)!.to)
      .map(({ fields }) => fields[0]!.from),
  );
  const [start, other] = starts;
  const longest = Math.max(stream.labels.width, ...labelled.map(({ fields }) => fields.length));
  const before =
    start !== undefined && other === undefined
      ? words.filter(({ to }) => to <= start).length
      : Math.max(0, words.length - longest);
  return words.slice(0, before).every(isBlankField) ? before : 0;
}
