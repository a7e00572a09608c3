import type { Field } from '../../recognise/field.ts';
import type { PrintedRow, PrintedTable } from '../../recognise/printed.ts';
import { PROACTIVE } from '../../vocabulary/proactive.ts';
import { columnKey } from '../label-keys.ts';
import { isPrinted, isWords } from '../printed-fields.ts';
import { labelsOf } from './labelled-table.ts';

/** So many measures with a number right behind each are printed so on purpose. */
const FEW_PAIRS = 3;

/** A measure and its number, and the label of the row that they are of. */
interface Pair {
  label: Field;
  measure: Field;
  value: Field;
  row: PrintedRow;
}

/**
 * Table 2 with a head and a row for each label, where a report prints a row, or a line, for each measure of it: 规章,
 * 本年制发件数, 3. Any other, and one in which a row prints numbers otherwise, as it is.
 */
export function unpairedMeasures(printed: PrintedTable): PrintedTable {
  const pairs = pairsIn(printed.rows);
  if (pairs === null || pairs.length < FEW_PAIRS) return printed;
  const rows = [...Map.groupBy(pairs, ({ label }) => labelsOf(PROACTIVE).find(label.text)!).values()].flatMap(
    (own): PrintedRow[] => {
      const { label, row } = own[0]!;
      const rowOf = (fields: readonly Field[]): PrintedRow => ({
        ...row,
        line: label.place.line,
        layout: 'cells',
        reach: fields.length,
        fields: fields.map((field, at) => field.spanning(at, at + 1)),
      });
      return [
        rowOf([label.withText(''), ...own.map(({ measure }) => measure)]),
        rowOf([label, ...own.map(({ value }) => value)]),
      ];
    },
  );
  return { ...printed, rows };
}

/** The pairs of a table; null where a row with numbers is none, or the label of one is not known. */
function pairsIn(rows: readonly PrintedRow[]): Pair[] | null {
  const labels = labelsOf(PROACTIVE);
  const pairs: Pair[] = [];
  let label: Field | null = null;
  for (const row of rows) {
    const printed = row.fields.filter(isPrinted);
    label = printed.find(({ text }) => labels.find(text) !== null) ?? label;
    const at = printed.findLastIndex(isWords);
    const [value, ...others] = printed.slice(at + 1);
    if (!value) continue;
    const measure = printed[at];
    const isPair = measure && others.length === 0 && columnKey(measure.text, PROACTIVE) !== null;
    if (!isPair || !label || row.layout === 'flow') return null;
    pairs.push({ label, measure, value, row });
  }
  return pairs;
}
