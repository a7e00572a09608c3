import type { Point } from 'unist';
import type { Field, Layout, PrintedRow } from '../recognise/printed.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { matchKey } from '../text/normalise.ts';
import { isBesideWords, isSpoilt, isUnreadableNumber, readField } from '../text/numbers.ts';
import { isPartOfRow } from '../vocabulary/added-rows.ts';
import { mostColumns } from '../vocabulary/form-rows.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import { pieceOf } from './field-pieces.ts';
import { LONGEST_GLUED, splitGlued } from './glued-fields.ts';
import { isHeadRow } from './heads.ts';
import { columnCounts } from '../vocabulary/form-rows.ts';
import type { LabelIndex } from './labels.ts';

/** A row as the form understands it: a label and what is printed for it, over however many lines. */
export interface LogicalRow {
  /** null where no label could be read. */
  row: RowDefinition | null;
  /** The words printed as its label; empty where there are none. */
  label: string;
  place: Point;
  line: number;
  /** Index of the label in its line. */
  labelIndex: number;
  /** Whether cells that began in earlier rows stand before the first of its line. */
  isCoveredBefore: boolean;
  /** Index of its printed row in the table. */
  at: number;
  layout: Layout;
  source: number;
  reach: number;
  /** Whether lines show each of its cells, so that none is gone. */
  isDrawn?: boolean;
  /** Whether numbers stand between it and another label in one row of a grid, and nothing shows whose they are. */
  isBesideOther?: boolean;
  /** Whether what was taken for its label ends in a number, so that those behind it have lost one. */
  holdsNumber?: boolean;
  /** The fields behind the label in the label's own line, blank ones too. */
  fields: Field[];
  /** What is printed for the row in further lines, blank fields left out; in a stream of cells all of its cells, blank ones too. */
  continued: Field[];
  /** How the label was found: as printed, by a few letters' difference, or by the row's place between others. */
  by: 'label' | 'similarity' | 'place';
  /** Whether the row is a line of numbers that stands under no label of its own. */
  isBare: boolean;
}

/** A row of so many values is overlong whatever follows, and every field is compared with those behind it. */
const MOST_FIELDS = 500;

/**
 * Reads printed lines as one stream: a label opens a row, numbers belong to the row that is open. So a row may be
 * broken over lines, two rows may share a line, and a label may be printed in pieces around its numbers.
 */
export function readLogicalRows(printed: readonly PrintedRow[], labels: LabelIndex): LogicalRow[] {
  const stream = new Stream(labels);
  printed.forEach((row, at) => stream.readLine(row, at));
  return stream.finish();
}

class Stream {
  private readonly rows: LogicalRow[] = [];
  private readonly labels: LabelIndex;
  /** Words that may be pieces of the next label, with their places. */
  private pending: Piece[] = [];
  /** Inside the table's head, 其他 and 总计 name columns. */
  private inHead = false;
  /** The row that takes the numbers that follow. */
  private open: LogicalRow | null = null;

  private lastLabelled: LogicalRow | null = null;
  private printed: PrintedRow | null = null;
  private at = 0;

  constructor(labels: LabelIndex) {
    this.labels = labels;
  }

  readLine(printed: PrintedRow, at: number): void {
    const { line } = printed;
    // The words may be the label of the numbers that follow.
    if (printed.isBehindWords && this.open && this.isFull(this.open)) this.open = null;
    this.printed = printed;
    this.at = at;
    const fields = printed.fields.slice(0, MOST_FIELDS);
    const words = withoutGroupPieces(
      this.isWhole(printed)
        ? fields.flatMap((field) =>
            readField(field.text).kind === 'run' ? [field] : splitGlued(field, this.labels),
          )
        : fields.flatMap((field) => splitGlued(field, this.labels)),
      this.labels,
    );
    if (isHeadRow(printed, words, this.labels)) {
      this.inHead = true;
      this.open = null;
      this.pending = [];
      return;
    }
    if (this.open && this.isFull(this.open) && standsAlone(words, this.columnsOf(this.open)))
      this.open = null;
    if (this.isBareRow(words)) {
      this.takeBareRow(words, line);
      return;
    }
    let own: LogicalRow | null = null;
    let ahead: Field[] = [];
    words.forEach((field, index) => {
      if (readField(field.text).kind !== 'text') {
        if (own) own.fields.push(field);
        else if (this.countsRow(words.slice(index + 1))) return;
        else if (this.isShort(words.slice(index + 1))) ahead.push(field);
        else if (
          this.open &&
          this.isFull(this.open) &&
          words.slice(index).some((word) => this.labels.find(word.text))
        )
          ahead.push(field);
        else this.takeValue(field, line);
        return;
      }
      const row = this.find(field.text);
      const before = this.open;
      if (row && !(this.labels.isGroup(field.text) && !valueFollows(words.slice(index + 1)))) {
        own = this.start(row, field, line, index);
        if (ahead.length > 0 && this.isShort(words.slice(index))) this.doubtBoth(before, own, ahead);
        // A number that stands before its own label, behind a row that has all of its own.
        own.fields.push(...ahead.filter((value) => !isBlankField(value)));
        ahead = [];
      } else if (row && printed.layout === 'flow') {
        // In a stream only the next cell tells whether the label is a group's or, as in the form of 2019, a row's.
        this.start(row, field, line, index);
      } else if (this.labels.isGroup(field.text)) {
        this.pending = [];
        // A group with numbers of its own, a sum that an office added: they are not those of the row before it.
        const behind = words.slice(index + 1);
        const areValues = behind.every(({ text }) => readField(text).kind !== 'text');
        const hasOwn =
          printed.layout === 'gaps'
            ? valueFollows(behind)
            : behind.length >= this.labels.width && this.open && this.hasAllCells(this.open);
        if (printed.layout === 'flow') {
          this.open = null;
          this.pending = [{ ...field, line }];
        } else if (areValues && hasOwn) own = this.start(null, field, line, index);
      } else if (
        printed.layout === 'flow' &&
        this.lacksNumbers() &&
        (isSpoilt(field.text) || isBesideWords(field.text))
      ) {
        this.open!.continued.push(field);
      } else if (printed.layout === 'flow' && isPartOfRow(field.text)) {
        this.start(null, field, line, index);
      } else if (own) {
        own.fields.push(field);
      } else {
        own = this.takeWords(field, line, index, words.slice(index + 1));
      }
    });
  }

  finish(): LogicalRow[] {
    return this.rows;
  }

  /**
   * Whether a row of a grid has a cell for each of its columns, as lines show or their number: then numbers that share a
   * cell are not those of its neighbours.
   */
  private isWhole({ layout, fields, isDrawn }: PrintedRow): boolean {
    if (layout !== 'cells') return false;
    if (isDrawn) return true;
    const label = fields.findLastIndex(({ text }) => this.labels.find(text) !== null);
    const row = label < 0 ? null : this.labels.find(fields[label]!.text);
    const values = fields.length - label - 1;
    return row !== null && values > 1 && columnCounts(row).includes(values);
  }

  /** The most columns that the row has in any edition; a row without a label may be any. */
  private columnsOf({ row }: LogicalRow): number {
    return row ? mostColumns(row) : this.labels.width;
  }

  /** Whether a row has a value for each of its columns, so that further numbers are not its own. */
  private isFull(row: LogicalRow): boolean {
    let missing = this.columnsOf(row);
    for (const own of [row.fields, row.continued]) {
      for (const field of own) {
        if (row.layout === 'flow' || !isBlankField(field)) missing -= 1;
        if (missing <= 0) return true;
      }
    }
    return false;
  }

  /** Whether the row that takes what follows lacks numbers, and no piece of another label stands behind it. */
  private lacksNumbers(): boolean {
    return this.open?.row != null && this.pending.length === 0 && !this.isFull(this.open);
  }

  /** Whether a row has a cell for each of its columns, printed or blank. */
  private hasAllCells({ fields, continued, row }: LogicalRow): boolean {
    return fields.length + continued.length >= (row ? mostColumns(row) : this.labels.width);
  }

  /** Whether a line of numbers alone has a value for each column, and so is a row whose label stands elsewhere. */
  private isBareRow(words: readonly Field[]): boolean {
    if (this.printed?.layout === 'flow' || this.pending.length > 0) return false;
    if (words.some((field) => readField(field.text).kind === 'text')) return false;
    const printed = words.filter((field) => !isBlankField(field)).length;
    const { open } = this;
    // A line of numbers that has more than the open row lacks does not go on with it.
    const isFree = !open || isEmpty(open) || printedIn(open) + printed > this.columnsOf(open);
    if (printed > 2 && printed >= this.labels.width - 1) return isFree;
    if (this.printed?.layout !== 'gaps' || printed === 0) return false;
    // Below several labels without numbers, or before any, a line of as many numbers as they have columns is a row.
    const [before, last] = this.rows.slice(-2);
    const isBehindLabels =
      open?.row != null &&
      last === open &&
      isEmpty(open) &&
      before?.row != null &&
      isEmpty(before) &&
      columnCounts(open.row).includes(printed);
    return isBehindLabels || (open === null && (last?.isBare === true || this.inHead));
  }

  /**
   * Whether what stands before a row's label counts the rows, 序号: in cells of its own, or in a line before a row that has
   * all of its numbers, behind one that has all of its own.
   */
  private countsRow(behind: readonly Field[]): boolean {
    if (this.printed?.layout === 'flow') return false;
    if (this.printed?.layout === 'gaps' && this.open && !this.isFull(this.open)) return false;
    const label = behind.findIndex((field) => !isBlankField(field));
    return label >= 0 && this.startsRow(behind.slice(label));
  }

  /** Whether what follows in a row of a grid is a label with no numbers behind it, or with fewer than it has columns. */
  private isShort(fields: readonly Field[]): boolean {
    return this.endsInLabel(fields) || this.lacksCells(fields);
  }

  /** Whether a row of a grid ends in a label, and prints no number behind it. */
  private endsInLabel(fields: readonly Field[]): boolean {
    if (this.printed?.layout !== 'cells') return false;
    const printed = fields.filter((field) => !isBlankField(field));
    const label = printed.at(-1);
    return (
      label !== undefined &&
      this.labels.find(label.text) !== null &&
      printed.every(({ text }) => readField(text).kind === 'text')
    );
  }

  /** Whether a row of a grid goes on with a label and with numbers, fewer than it has columns. */
  private lacksCells(fields: readonly Field[]): boolean {
    if (this.printed?.layout !== 'cells') return false;
    const [label, ...behind] = fields.slice(fields.findIndex((field) => !isBlankField(field)));
    const row = label && this.labels.find(label.text);
    return row != null && valueFollows(behind) && behind.length < Math.min(...columnCounts(row));
  }

  /** Numbers before a label that has none behind it, or too few, may be its own, or the rest of the row before that lacks some. */
  private doubtBoth(before: LogicalRow | null, own: LogicalRow, ahead: readonly Field[]): void {
    if (ahead.every(isBlankField)) return;
    own.isBesideOther = true;
    if (before && before !== own && !this.hasAllCells(before)) before.isBesideOther = true;
  }

  /** Whether fields begin with the label of a row, or with its group's and its own, and go on with its values. */
  private startsRow([first, ...behind]: readonly Field[]): boolean {
    if (!first || readField(first.text).kind !== 'text') return false;
    const row = this.labels.find(first.text);
    if (row && behind.length >= Math.min(...columnCounts(row))) return true;
    if (!this.labels.isGroup(first.text)) return false;
    return this.startsRow(behind.slice(behind.findIndex((field) => !isBlankField(field))));
  }

  private takeBareRow(words: readonly Field[], line: number): void {
    const first = words.find((field) => !isBlankField(field))!;
    const row = this.start(null, { ...first, text: '' }, line, -1);
    row.fields.push(...words);
    row.isBare = true;
    this.open = null;
    this.inHead = false;
  }

  private find(text: string): RowDefinition | null {
    const row = this.labels.find(text);
    const ordinal = this.pending.at(-1)?.text ?? '';
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

  private start(row: RowDefinition | null, label: Field, line: number, labelIndex: number): LogicalRow {
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

  /** A number in a line without a label before it. */
  private takeValue(field: Field, line: number): void {
    const isBlank = isBlankField(field);
    // Words that are no head, right before a number, are a label that nobody knows.
    if (this.inHead && (isBlank || this.pending.length === 0 || this.printed!.layout === 'cells')) return;
    this.inHead = false;
    if (isBlank) {
      if (this.printed!.layout === 'flow' && this.pending.length === 0) this.open?.continued.push(field);
      return;
    }
    if (this.pending.length > 0) {
      const [first] = this.pending;
      const text = this.pending.map((piece) => piece.text).join('');
      // In a stream words between a label without a cell and numbers divide the row: it is not blank.
      const before = this.rows.at(-1);
      if (
        this.printed!.layout === 'flow' &&
        before?.row &&
        before.fields.length + before.continued.length === 0
      )
        before.fields.push(first!);
      this.start(null, { ...first!, text }, first!.line, 0);
    } else if (!this.open) {
      this.start(null, { ...field, text: '' }, line, 0);
    } else if (this.open.isDrawn && isEmpty(this.open) && !this.printed!.isDrawn) {
      // Lines show all cells of the row: nobody knows whether a number outside of them is one of its own.
      this.open.isBesideOther = true;
      return;
    } else if (this.open.isDrawn && !isEmpty(this.open) && this.hasAllCells(this.open)) {
      this.start(null, { ...field, text: '' }, line, 0);
    }
    if (this.open!.continued.length < MOST_FIELDS) this.open!.continued.push(field);
  }

  /** Words that are no label by themselves: a piece of one, or one that is misprinted. */
  private takeWords(field: Field, line: number, index: number, behind: readonly Field[]): LogicalRow | null {
    if (this.inHead && this.labels.isColumn(field.text)) return null;
    const { open } = this;
    if (open?.row && isEmpty(open) && this.labels.begins(open.label + field.text, open.row)) {
      open.label += field.text;
      return valueFollows(behind) ? open : null;
    }
    const last = this.lastLabelled;
    if (last?.row && this.labels.begins(last.label + field.text, last.row)) {
      last.label += field.text;
      return null;
    }
    const piece = { ...field, line };
    const whole = this.joinPieces(piece);
    if (whole) return this.start(whole.row, whole.label, whole.line, index);
    if (valueFollows(behind)) return this.start(null, this.begunLabel(piece), line, index);
    if (open && open.row === null && open.label !== '') {
      const label = open.label + field.text;
      const around = this.labels.find(label);
      if (around || this.labels.isBegun(label)) {
        Object.assign(open, { row: around, label });
        return null;
      }
    }
    // Of 三、本年度办理结果 in a narrow column each letter has a line of its own.
    if (this.printed?.layout === 'gaps' && isGroupLetter(field, this.labels)) return null;
    this.pending.push(piece);
    return null;
  }

  /** A piece of a label in the line of its numbers, with the pieces above it that it goes on with. */
  private begunLabel(piece: Piece): Field {
    const pieces = [...this.pending.slice(-MOST_PIECES), piece];
    for (let from = pieces.length - 1; from >= 0; from--) {
      const text = pieces
        .slice(from)
        .map((part) => part.text)
        .join('');
      if (this.labels.isBegun(text)) return { ...pieces[from]!, text };
    }
    return piece;
  }

  /** The row whose label the last pieces and this one make together. */
  private joinPieces(piece: Piece): { row: RowDefinition; label: Field; line: number } | null {
    const pieces = [...this.pending.slice(1 - MOST_PIECES), piece];
    for (let from = pieces.length - 2; from >= 0; from--) {
      const text = pieces
        .slice(from)
        .map((part) => part.text)
        .join('');
      const row = this.labels.find(text);
      const first = pieces[from]!;
      if (row) return { row, label: { ...first, text }, line: first.line };
    }
    return null;
  }
}

/** A label is printed in at most this many pieces. */
const MOST_PIECES = 6;

/** Words that are no label by themselves. */
interface Piece extends Field {
  line: number;
}

function printedIn(row: LogicalRow): number {
  return [...row.fields, ...row.continued].filter((field) => !isBlankField(field)).length;
}

function isEmpty(row: LogicalRow): boolean {
  return row.fields.every(isBlankField) && row.continued.every(isBlankField);
}

/**
 * Whether a line of numbers is a row of its own, whose label was lost: it keeps the blank field where the label stood,
 * or has as many numbers as a row. Anything shorter goes on with the row before.
 */
function standsAlone(fields: readonly Field[], columns: number): boolean {
  const [first, ...rest] = fields;
  if (!first || fields.some((field) => readField(field.text).kind === 'text')) return false;
  if (isBlankField(first) && valueFollows(rest)) return true;
  const printed = fields.filter((field) => !isBlankField(field)).length;
  return printed > 1 && printed >= columns - 1;
}

function valueFollows(fields: readonly Field[]): boolean {
  const first = fields.find((field) => !isBlankField(field));
  if (!first) return false;
  return ['number', 'dash', 'run'].includes(readField(first.text).kind) || isUnreadableNumber(first.text);
}

export function isBlankField(field: Field): boolean {
  return readField(field.text).kind === 'blank';
}

/**
 * The fields of a line of text without what a page's end or a narrow column left of groups' labels before them: 法提供
 * before 2.没有现成信息需要另行制作, one letter of 三、本年度办理结果 before numbers.
 */
function withoutGroupPieces(fields: Field[], labels: LabelIndex): Field[] {
  const [first, ...rest] = fields;
  if (!first || readField(first.text).kind !== 'text' || labels.find(first.text)) return fields;
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

function isGroupLetter({ text }: Field, labels: LabelIndex): boolean {
  return /^\p{Script=Han}$/u.test(text) && labels.isGroupPiece(text);
}
