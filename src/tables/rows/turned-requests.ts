import type { Field } from '../../recognise/field.ts';
import type { PrintedRow, PrintedTable } from '../../recognise/printed.ts';
import { formKey } from '../../text/form-key.ts';
import { REQUESTS } from '../../vocabulary/requests.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { numbersApart } from '../field-pieces.ts';
import { isWords } from '../printed-fields.ts';
import { labelsOf } from './labelled-table.ts';

/** So many numbers behind a kind of applicant are those of all rows: the form has fewer columns. */
const MANY_NUMBERS = 20;
/** So many kinds of applicants with numbers of their own behind them are rows. */
const FEW_APPLICANTS = 3;

/** A kind of applicant, or the total, with the numbers behind it. */
interface ApplicantRow {
  row: PrintedRow;
  label: Field;
  values: Field[];
}

const applicants = new Set(
  (REQUESTS as TableDefinition).columns.flatMap(({ label, aliases }) =>
    [label, ...(aliases ?? [])].map(formKey),
  ),
);

/**
 * Table 3 with its rows and columns as the form has them, where a report prints a row, or a line, for each kind of applicant
 * and the form's rows beside each other; any other as it is. Where nobody can tell which number is which row's, without
 * the labels of rows, so that none is taken for blank.
 */
export function unturnedRequests(printed: PrintedTable): PrintedTable {
  const { rows } = printed;
  const turned = rows.flatMap(applicantRow);
  if (turned.length < FEW_APPLICANTS) return printed;
  const own = new Set(turned.map(({ row }) => row));
  const labels = labelsAmong(
    rows.filter((row) => !own.has(row)),
    turned[0]!.values.length,
  );
  const keys = new Set(turned.map(({ label }) => formKey(label.text)));
  const isWhole =
    keys.size === turned.length &&
    keys.size === REQUESTS.columns.length &&
    labels !== null &&
    turned.every(({ values }) => values.length === labels.length);
  if (!isWhole) return { ...printed, rows: [...own] };
  const rowOf = (label: Field, fields: readonly Field[]): PrintedRow => ({
    ...turned[0]!.row,
    line: label.place.line,
    layout: 'cells',
    reach: fields.length + 1,
    fields: [label, ...fields].map((field, at) => field.spanning(at, at + 1)),
  });
  const heads = rowOf(
    turned[0]!.label.withText(''),
    turned.map(({ label }) => label),
  );
  return {
    ...printed,
    rows: [
      heads,
      ...labels.map((label, at) =>
        rowOf(
          label,
          turned.map(({ values }) => values[at]!),
        ),
      ),
    ],
  };
}

function applicantRow(row: PrintedRow): ApplicantRow[] {
  const fields = row.fields.flatMap(numbersApart);
  const at = fields.findLastIndex(isWords);
  const label = fields[at];
  const values = fields.slice(at + 1);
  return label && applicants.has(formKey(label.text)) && values.length >= MANY_NUMBERS
    ? [{ row, label, values }]
    : [];
}

/** The labels of `count` rows from left to right, without those of groups; null where there are more or fewer. */
function labelsAmong(rows: readonly PrintedRow[], count: number): Field[] | null {
  const labels = labelsOf(REQUESTS);
  const found = rows
    .flatMap(({ fields }) => fields)
    .filter(({ text }) => labels.find(text) !== null)
    .sort((a, b) => a.from - b.from);
  // （六）其他处理 is a row of the form of 2019, and the label of a group in that of 2021.
  const own = [found, found.filter(({ text }) => !labels.isGroup(text))].find(
    (some) => some.length === count,
  );
  return own && new Set(own.map(({ text }) => labels.find(text))).size === count ? own : null;
}
