import type { Field } from '../../recognise/field.ts';
import type { FramedRow, Placement } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';

/**
 * The fields under the heads of their block. Several numbers under one head are one only where they are the same, as
 * converters repeat what a merged cell prints.
 */
export function underHeads({ row, fields, head, columns }: FramedRow): Placement | null {
  if (!head?.isAligned || head.source !== row.source) return null;
  const heads = columns.map((key) => head.columns.find((column) => column.key === key)?.field);
  if (!heads.every((field): field is Field => field !== undefined)) return null;
  const left = Math.min(...heads.map(({ from }) => from));
  const right = Math.max(...heads.map(({ to }) => to));
  // A row that ends before its last head has lost cells, and the others may have moved.
  if (row.reach < right) return null;
  // One of table 4 whose label reaches under the first head stands below other heads than its own.
  if (row.row === null && fields[0] && left < fields[0].from) return null;
  const under = fields.filter(({ from, to }) => from < right && to > left);
  if (fields.some((field) => isNumberLike(field) && !under.includes(field))) return null;
  if (under.length === columns.length && under.every((field, at) => overlap(field, heads[at]!) > 0))
    return under;
  // As many cells as heads, and not each below its own: in their order they say one thing, by their place another.
  if (under.length === columns.length && under.some((field) => field.to - field.from > 1)) return null;
  const placement: (Field | null)[] = heads.map(() => null);
  for (const field of under) {
    const shares = heads.map((at) => overlap(field, at));
    const most = Math.max(...shares);
    const at = shares.indexOf(most);
    // A cell that stands under several heads as a whole is none of them more than another.
    const isOfSeveral = heads.filter(({ from, to }) => field.from <= from && to <= field.to).length > 1;
    if (most <= 0 || shares.lastIndexOf(most) !== at || isOfSeveral) {
      if (isPrinted(field)) return null;
      continue;
    }
    const earlier = placement[at];
    if (!earlier || !isPrinted(earlier)) placement[at] = field;
    else if (isPrinted(field) && field.text !== earlier.text) return null;
  }
  // As many numbers as columns, of which two alike share a head: the heads have moved.
  const isMoved = under.filter(isPrinted).length >= columns.length && placement.includes(null);
  return isMoved ? null : placement;
}

function isNumberLike(field: Field): boolean {
  const { kind } = field.reading;
  return kind === 'number' || kind === 'run' || kind === 'dash';
}

function overlap(a: Field, b: Field): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}
