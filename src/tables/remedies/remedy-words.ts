import type { Field } from '../../recognise/field.ts';
import { formKey } from '../../text/form-key.ts';
import { REMEDIES, type RemedyColumn, type RemedyRow } from '../../vocabulary/remedies.ts';

export const COLUMNS = REMEDIES.columns.map((column) => column.key);
export const ROWS = REMEDIES.rows.map((row) => row.key);

/** The words of the head in pieces: portals tear 结果维持 into two, or print 其他尚未 as one. */
const HEAD =
  /^(?:行政复议|行政诉讼|未经复议(?:直接?(?:起诉?)?)?|经?复议后(?:起诉?)?|结果|维持|纠正|其他|尚未|审结|总|计|总计|合计|情况)+$/;

export function isRemedyHead({ text }: Pick<Field, 'text'>): boolean {
  return HEAD.test(formKey(text));
}

/** The part of table 4 that words name; null where they name none or more than one. */
export function remedyRow(words: string): RemedyRow | null {
  const rows = rowsIn(formKey(words));
  return rows.length === 1 ? rows[0]! : null;
}

/** The parts that words name, in the order in which they stand. */
export function rowsIn(key: string): RemedyRow[] {
  // A narrow cell ends before their last letters.
  const found = [...key.matchAll(/未经复议|复议后|行政复议/g)].map(([word]) =>
    word === '行政复议'
      ? 'administrativeReview'
      : word.startsWith('未')
        ? 'litigationDirect'
        : 'litigationAfterReview',
  );
  return [...new Set(found)];
}

/** The column that a word of the head names by itself; null where it is torn or no outcome. */
export function columnOf(key: string): RemedyColumn | null {
  return columnsByLabel.get(key) ?? null;
}

const columnsByLabel = new Map(
  REMEDIES.columns
    .flatMap((column) =>
      [column.label, ...('aliases' in column ? column.aliases : [])].map(
        (label) => [formKey(label), column.key] as const,
      ),
    )
    // The first of two columns with one label.
    .reverse(),
);

/** The outcome that words name; null where they name none. */
export function remedyColumn(words: string): RemedyColumn | null {
  return columnOf(formKey(words));
}
