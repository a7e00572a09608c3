import type { Field } from '../../recognise/field.ts';
import { MOST_DIGITS } from '../../text/numbers.ts';
import { columnOf, type ReadColumn, type Reading } from '../read-column.ts';

/** More readings than this say that nothing can be told. */
const MOST_READINGS = 2500;
/** A row with more fields than this beside its columns is no row of the form with a few stray ones. */
const MOST_STRAYS = 8;

/** A row under construction. */
interface Draft {
  columns: ReadColumn[];
  /** Faults that it supposes the printing to have. */
  faults: number;
}

/**
 * Every way to lay fields over columns that supposes as few faults of the printing as possible. A fault is a stray
 * field, one number torn into two fields, or two numbers glued into one. Readings with equal values are one. None where even the fewest faults leave too many ways.
 */
export function layOut(fields: readonly Field[], columns: number): Reading[] {
  if (fields.length === 0 || fields.length > columns + MOST_STRAYS) return [];
  const allowed = Math.max(1, Math.abs(fields.length - columns));
  let drafts: Draft[] = [{ columns: [], faults: 0 }];
  for (let at = 0; at < fields.length; at++) {
    const next: Draft[] = [];
    for (const draft of drafts) next.push(...extend(draft, fields, at, columns, allowed));
    drafts = distinct(next);
    if (drafts.length > MOST_READINGS) return [];
  }
  const readings = distinct(drafts.filter((draft) => draft.columns.length === columns));
  return readings.length > MOST_READINGS ? [] : readings.map((draft) => draft.columns);
}

/** The drafts that come of one by its next field: taken as a column, left out, glued to the one before, or cut. */
function extend(
  draft: Draft,
  fields: readonly Field[],
  at: number,
  columns: number,
  allowed: number,
): Draft[] {
  const field = fields[at]!;
  const tooMany = fields.length > columns;
  const drafts: Draft[] = [];
  const add = (added: ReadColumn[], faults: number) => {
    const extended = { columns: [...draft.columns, ...added], faults: draft.faults + faults };
    const missing = columns - extended.columns.length;
    const left = fields.length - at - 1;
    if (missing < 0 || extended.faults > allowed) return;
    if (tooMany && left < missing - 1) return;
    drafts.push(extended);
  };
  if (field.reading.kind !== 'run' || fields.length === columns) add([columnOf(field)], 0);
  if (tooMany) {
    add([], 1);
    const glued = glue(draft.columns.at(-1), field);
    if (glued) {
      const extended = { columns: [...draft.columns.slice(0, -1), glued], faults: draft.faults + 1 };
      if (extended.faults <= allowed) drafts.push(extended);
    }
  }
  for (const parts of split(field, columns - draft.columns.length)) {
    add(parts, field.reading.kind === 'run' || !tooMany ? parts.length - 1 : parts.length);
  }
  return drafts;
}

/** The column before and this field as one number: `1` and `1` as 11. */
function glue(before: ReadColumn | undefined, field: Field): ReadColumn | null {
  if (before?.raw === undefined) return null;
  const glued = field.withText(before.raw + field.text);
  return glued.reading.kind === 'number' ? columnOf(glued) : null;
}

/** All ways to cut a field's digits into two or more numbers without leading zeros, at most `most`. */
function split(field: Field, most: number): ReadColumn[][] {
  const { kind } = field.reading;
  if (kind !== 'run' && kind !== 'number') return [];
  const text = field.text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s/g, '');
  if (!/^[\d.+-]+$/.test(text) || text.length > most * MOST_DIGITS) return [];
  const ways: ReadColumn[][] = [];
  const cut = (rest: string, parts: ReadColumn[]): void => {
    if (ways.length > MOST_READINGS) return;
    if (rest === '') {
      if (parts.length > 1) ways.push(parts);
      return;
    }
    if (parts.length === most) return;
    for (let length = 1; length <= Math.min(rest.length, MOST_DIGITS); length++) {
      const piece = field.withText(rest.slice(0, length));
      if (piece.reading.kind !== 'number') continue;
      cut(rest.slice(length), [...parts, columnOf(piece)]);
    }
  };
  cut(text, []);
  return ways;
}

/** Drafts that print the same are one, whichever twin was left out; the one with the fewest faults stays. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const byValues = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = draft.columns.map((column) => `${column.raw ?? '?'}`).join('\t');
    const earlier = byValues.get(key);
    if (!earlier || draft.faults < earlier.faults) byValues.set(key, draft);
  }
  return [...byValues.values()];
}
