import { distance } from 'fastest-levenshtein';
import { formKey } from '../text/form-key.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { remember } from '../text/remember.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';

/** A page number that was printed into a label: — 4 — */
const PAGE_MARK = /[-—–]+\s*[1-9]\d{0,2}\s*[-—–]+/;

/** The year in brackets behind 本年 or 上一年, as offices write it in: 本年（2023）制发件数. */
const YEAR_NOTE = /[（(]\s*20\d\d\s*(?:年度?)?\s*[)）]/;

/** No label with its group, ordinal and note is longer; prose in a cell can be. */
export const LONGEST = 300;

/** A printed label without ordinal, without a year in brackets and without the note in brackets behind it, in its compared form. */
export const labelKey = remember((label: string): string => {
  if (label.length > LONGEST) return formKey(label);
  const { rest } = splitOrdinal(label.replace(PAGE_MARK, '').replace(YEAR_NOTE, ''));
  const bare = rest.replace(/[（(][^（()）]*[)）]?\s*$/u, '');
  return formKey(bare) || formKey(rest);
});

/** The column that a printed head names, also where it lost a letter or two; null where it names none or several. */
export function columnKey(text: string, table: TableDefinition): string | null {
  const key = labelKey(text);
  if (key === '') return null;
  const names = namesOf(table);
  const exact = names.find(({ labels }) => labels.includes(key));
  if (exact) return exact.key;
  if (key.length < 4) return null;
  const near = names.filter(({ labels }) => labels.some((label) => isNear(key, label)));
  return near.length === 1 ? near[0]!.key : null;
}

/** What each column of a table may be called, in compared form. */
function namesOf(table: TableDefinition): readonly ColumnNames[] {
  let names = namesByTable.get(table);
  if (!names) {
    names = table.columns.map((column) => ({
      key: column.key,
      labels: [column.label, ...(column.aliases ?? [])].map(labelKey),
    }));
    namesByTable.set(table, names);
  }
  return names;
}

interface ColumnNames {
  key: string;
  labels: readonly string[];
}

/** Asked for every head of every report. */
const namesByTable = new WeakMap<TableDefinition, readonly ColumnNames[]>();

/** Whether a head may be this one: a letter is another one, too many or too few, or two are gone. */
export function isNear(key: string, head: string): boolean {
  if (head.length < 4 || Math.abs(head.length - key.length) > 2) return false;
  const faults = distance(key, head);
  return faults <= 1 || (faults === 2 && head.length - key.length === 2);
}
