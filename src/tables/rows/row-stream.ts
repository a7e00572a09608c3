import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import { mostColumns } from '../../vocabulary/form-rows.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import type { Piece } from '../labels/label-pieces.ts';
import type { LabelIndex } from '../labels/labels.ts';
import type { LogicalRow } from '../logical-row.ts';
import { isBlankField } from '../printed-fields.ts';

/** What is known of a table whose lines are read one after the other: the rows so far, and the one that takes what follows. */
export class RowStream {
  readonly rows: LogicalRow[] = [];
  readonly labels: LabelIndex;
  /** Words that may be pieces of the next label, with their places. */
  pending: Piece[] = [];
  /** Inside the table's head, 其他 and 总计 name columns. */
  inHead = false;
  /** The row that takes the numbers that follow. */
  open: LogicalRow | null = null;

  /** The last row that was opened at a label of its own. */
  lastLabelled: LogicalRow | null = null;
  /** The line that is read, and its index; null before the first. */
  printed: PrintedRow | null = null;
  at = 0;

  constructor(labels: LabelIndex) {
    this.labels = labels;
  }

  /** The row that words are the label of, where they name no column and begin no other label. */
  find(text: string): RowDefinition | null {
    const row = this.labels.find(text);
    const ordinal = this.pending.at(-1)?.field.text ?? '';
    // 其他 below （六） begins the label of （六）其他处理: with that ordinal it is no row.
    if (
      row &&
      splitOrdinal(text).ordinal === null &&
      splitOrdinal(ordinal).ordinal &&
      splitOrdinal(ordinal).rest === '' &&
      !this.labels.find(ordinal + text)
    )
      return null;
    if (!row || !this.inHead) return row;
    if (this.labels.isColumn(text) && splitOrdinal(text).ordinal === null) return null;
    this.inHead = false;
    return row;
  }

  /** Opens a row at its label; null for one whose label nobody knows. */
  start(row: RowDefinition | null, label: Field, line: number, labelIndex: number): LogicalRow {
    this.pending = [];
    // A heading may say the label before, with the heads of a table of its own between.
    const last = this.open ?? this.rows.at(-1);
    const twice =
      last &&
      row !== null &&
      last.row === row &&
      (this.open ? last.fields.every(isBlankField) : last.fields.length === 0) &&
      last.continued.length === 0;
    if (twice) this.rows.pop();
    this.open = {
      row,
      label: label.text,
      place: label.place,
      line,
      labelIndex,
      isCoveredBefore: this.printed!.layout === 'cells' && (this.printed!.fields[0]?.from ?? 0) > 0,
      at: this.at,
      layout: this.printed!.layout,
      source: this.printed!.source,
      reach: this.printed!.reach,
      ...(this.printed!.isDrawn ? { isDrawn: true } : {}),
      fields: [],
      continued: [],
      by: 'label',
      isBare: false,
    };
    if (labelIndex >= 0) this.lastLabelled = this.open;
    this.rows.push(this.open);
    return this.open;
  }

  /** The most columns that the row has in any edition; a row without a label may be any. */
  columnsOf({ row }: LogicalRow): number {
    return row ? mostColumns(row) : this.labels.width;
  }

  /** Whether a row has a value for each of its columns, so that further numbers are not its own. */
  isFull(row: LogicalRow): boolean {
    let missing = this.columnsOf(row);
    for (const own of [row.fields, row.continued]) {
      for (const field of own) {
        if (row.layout === 'flow' || !isBlankField(field)) missing -= 1;
        if (missing <= 0) return true;
      }
    }
    return false;
  }

  /** Whether a row has a cell for each of its columns, printed or blank. */
  hasAllCells({ fields, continued, row }: LogicalRow): boolean {
    return fields.length + continued.length >= (row ? mostColumns(row) : this.labels.width);
  }
}
