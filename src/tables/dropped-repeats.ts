import type { PrintedTable } from '../recognise/printed.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { isPrinted } from './printed-fields.ts';

/** Each block of table 2 has a title of its own, */
const BLOCK = /^第\s*二十\s*条/;
/** and above its columns what its labels are called. */
const LABELS = /^信息\s*内容$/;

/**
 * Whether each line of a file stands in it once, as some extractors leave a page: they take a cell for a copy of one that was
 * printed before. No cell of the tables is like another, not even the heads that the form repeats.
 */
export function repeatsAreDropped(printed: Partial<Record<TableKey, PrintedTable>>): boolean {
  const texts = Object.values(printed).flatMap(({ rows }) =>
    rows.flatMap(({ fields }) => fields.filter(isPrinted).map(({ text }) => text.trim())),
  );
  return (
    texts.filter((text) => BLOCK.test(text)).length > 1 &&
    texts.filter((text) => LABELS.test(text)).length === 1 &&
    new Set(texts).size === texts.length
  );
}
