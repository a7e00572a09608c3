import type { Field } from '../../recognise/field.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import type { LabelIndex } from './labels.ts';

/** A label is printed in at most this many pieces. */
const MOST_PIECES = 6;

/** Words that are no label by themselves. */
export interface Piece {
  field: Field;
  line: number;
}

/** A piece of a label in the line of its numbers, with the pieces above it that it goes on with. */
export function begunLabel(pending: readonly Piece[], piece: Piece, labels: LabelIndex): Field {
  const pieces = [...pending.slice(-MOST_PIECES), piece];
  for (let from = pieces.length - 1; from >= 0; from--) {
    const text = pieces
      .slice(from)
      .map((part) => part.field.text)
      .join('');
    if (labels.isBegun(text)) return pieces[from]!.field.withText(text);
  }
  return piece.field;
}

/** The row whose label the last pieces and this one make together. */
export function joinPieces(
  pending: readonly Piece[],
  piece: Piece,
  labels: LabelIndex,
): { row: RowDefinition; label: Field; line: number } | null {
  const pieces = [...pending.slice(1 - MOST_PIECES), piece];
  for (let from = pieces.length - 2; from >= 0; from--) {
    const text = pieces
      .slice(from)
      .map((part) => part.field.text)
      .join('');
    const row = labels.find(text);
    const first = pieces[from]!;
    if (row) return { row, label: first.field.withText(text), line: first.line };
  }
  return null;
}
