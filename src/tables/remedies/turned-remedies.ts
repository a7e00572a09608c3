import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { REMEDIES } from '../../vocabulary/remedies.ts';
import { numbersApart } from '../field-pieces.ts';
import { remedyColumn, remedyRow } from './remedy-words.ts';

/** So many outcomes with numbers of their own behind them are rows: in the form they stand beside each other. */
const FEW_OUTCOMES = 3;

/** An outcome with what is printed behind it. */
interface OutcomeRow {
  label: Field;
  values: Field[];
}

/**
 * Rows of table 4 whose outcomes are rows and whose parts are columns, turned into a row a part; as they are where they
 * are not so printed. Null where they are and nobody can tell which number is which part's.
 */
export function unturned(rows: readonly PrintedRow[]): readonly PrintedRow[] | null {
  const { heads, outcomes } = outcomeRows(rows);
  const valued = outcomes.filter(({ values }) => values.some(isValue));
  if (new Set(valued.map(({ label }) => remedyColumn(label.text))).size < FEW_OUTCOMES) return rows;
  const parts = heads.filter(({ text }) => remedyRow(text) !== null);
  const named = new Set(parts.map(({ text }) => remedyRow(text)));
  const keys = new Set(outcomes.map(({ label }) => remedyColumn(label.text)));
  const isWhole =
    named.size === REMEDIES.rows.length &&
    parts.length === named.size &&
    keys.size === outcomes.length &&
    keys.size === REMEDIES.columns.length &&
    outcomes.every(({ values }) => values.length === parts.length);
  if (!isWhole) return null;
  const [first] = rows;
  const rowOf = (label: Field, fields: readonly Field[]): PrintedRow => ({
    ...first!,
    line: label.place.line,
    layout: 'cells',
    reach: fields.length + 1,
    fields: [label, ...fields].map((field, at) => field.spanning(at, at + 1)),
  });
  const corner = parts[0]!.withText('');
  return [
    rowOf(
      corner,
      outcomes.map(({ label }) => label),
    ),
    ...parts.map((part, at) =>
      rowOf(
        part,
        outcomes.map(({ values }) => values[at]!),
      ),
    ),
  ];
}

/** The words before the first outcome that has numbers of its own, and the outcomes from there on. */
function outcomeRows(rows: readonly PrintedRow[]): { heads: Field[]; outcomes: OutcomeRow[] } {
  const heads: Field[] = [];
  const outcomes: OutcomeRow[] = [];
  for (const { layout, fields } of rows) {
    const own = fields.flatMap(numbersApart);
    const at = own.findIndex((field) => remedyColumn(field.text) !== null);
    const behind = own.slice(at + 1);
    if (at >= 0 && behind.every((field) => field.reading.kind !== 'text'))
      outcomes.push({ label: own[at]!, values: behind });
    else if (layout === 'flow' && outcomes.length > 0 && own.every((field) => field.reading.kind !== 'text'))
      outcomes.at(-1)!.values.push(...own);
    else if (outcomes.length === 0) heads.push(...own);
  }
  return { heads, outcomes };
}

/** Blank cells are those of a grid: in a stream they may belong to the head. */
function isValue({ reading, to }: Field): boolean {
  const { kind } = reading;
  return kind === 'number' || kind === 'dash' || (kind === 'blank' && to > 0);
}
