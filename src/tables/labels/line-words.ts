import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { columnCounts } from '../../vocabulary/form-rows.ts';
import { splitGlued } from './glued-fields.ts';
import { withoutGroupPieces } from './group-pieces.ts';
import type { LabelIndex } from './labels.ts';
import { isOrdinalAlone } from './ordinal-alone.ts';
import { MOST_FIELDS } from '../logical-row.ts';
import { isBlankField, valueFollows } from '../printed-fields.ts';

/** The fields of a line as a row is read from them: labels apart from numbers, and without pieces of groups' labels. */
export function wordsOf(printed: PrintedRow, labels: LabelIndex): Field[] {
  const fields = withOrdinalAsWords(printed.fields.slice(0, MOST_FIELDS), printed.layout, labels);
  const isRunCell = isWhole(printed, labels);
  const label = printed.layout === 'cells' ? fields.findIndex(({ text }) => labels.find(text) !== null) : -1;
  return withoutGroupPieces(
    fields.flatMap((field, at) =>
      isRunCell && field.reading.kind === 'run'
        ? [field]
        : splitGlued(field, labels, label >= 0 && at > label),
    ),
    labels,
  );
}

/**
 * 4. before numbers is what a lost label left of itself, and none of them: first in its line, behind the label of a group, or
 * alone in a stream of cells.
 */
function withOrdinalAsWords(fields: Field[], layout: PrintedRow['layout'], labels: LabelIndex): Field[] {
  const first = fields.findIndex((field) => !isBlankField(field) && !labels.isGroup(field.text));
  if (first < 0 || !isOrdinalAlone(fields[first]!.text)) return fields;
  const behind = fields.slice(first + 1);
  const isLabel = layout === 'flow' ? behind.length === 0 : valueFollows(behind);
  return isLabel ? fields.with(first, fields[first]!.asWords()) : fields;
}

/**
 * Whether a row of a grid has a cell for each of its columns, as lines show or their number: then numbers that share a
 * cell are not those of its neighbours.
 */
function isWhole({ layout, fields, isDrawn }: PrintedRow, labels: LabelIndex): boolean {
  if (layout !== 'cells') return false;
  if (isDrawn) return true;
  const label = fields.findLastIndex(({ text }) => labels.find(text) !== null);
  const row = label < 0 ? null : labels.find(fields[label]!.text);
  const values = fields.length - label - 1;
  return row !== null && values > 1 && columnCounts(row).includes(values);
}
