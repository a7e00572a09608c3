import { CHARTS } from '#language/charts.ts';
import { inChart, named } from '#language/form-labels.ts';
import type { Tables } from '../schemas/tables.ts';
import {
  APPLICANT_SUMS,
  DISPOSITION_SUMS,
  type PrintedSum,
  REMEDY_SUMS,
} from '../vocabulary/printed-sums.ts';
import { OUTCOME_COLUMNS, REMEDIES } from '../vocabulary/remedies.ts';
import { cellId } from '../vocabulary/tables.ts';
import { applicants, dispositions, type Part, refusalGrounds, requestFlow } from './report-figures.ts';
import { type PictureKey, type Picture, type StandardPictureKey, STANDARD_PICTURES } from './pictures.ts';

/** The printed sums that what a picture shows is part of, and what their totals are called. */
export const SUMS_OF_PICTURE: Readonly<Record<PictureKey, readonly { sum: PrintedSum; label: string }[]>> = {
  dispositions: [{ sum: DISPOSITION_SUMS['total']!, label: CHARTS.disposed }],
  applicants: [{ sum: APPLICANT_SUMS['received']!, label: CHARTS.received }],
  refusals: [{ sum: DISPOSITION_SUMS['total']!, label: CHARTS.disposed }],
  remedies: REMEDIES.rows.map((row) => ({ sum: REMEDY_SUMS[row.key]!, label: named(row) })),
};

type MadePicture = Omit<Picture, 'contradicted'>;

/** How each picture is made of tables; `zeros` are the blank cells that count as 0. */
export const MADE_PICTURES: Readonly<
  Record<PictureKey, (tables: Tables, zeros: ReadonlySet<string>) => MadePicture>
> = {
  dispositions: (tables, zeros) =>
    parts('dispositions', dispositions(tables, zeros), requestFlow(tables).disposed.value),
  applicants: (tables, zeros) =>
    parts('applicants', applicants(tables, zeros), requestFlow(tables).received.value),
  refusals(tables, zeros) {
    const grounds = refusalGrounds(tables, zeros);
    return parts('refusals', grounds, sumOf(grounds.map((ground) => ground.counted)));
  },
  remedies({ remedies }, zeros) {
    const isZero = (row: string, column: string): boolean => zeros.has(cellId('remedies', row, column));
    return {
      key: 'remedies',
      series: REMEDIES.columns
        .filter((column) => OUTCOME_COLUMNS.includes(column.key))
        .map((column) => named(column)),
      rows: REMEDIES.rows.map((row) => {
        const values = OUTCOME_COLUMNS.map((column) => remedies[row.key]?.[column]?.value ?? null);
        const counted = values.map((value, index) =>
          isZero(row.key, OUTCOME_COLUMNS[index] ?? '') ? 0 : value,
        );
        return {
          key: row.key,
          label: inChart(row),
          anchor: `remedies.${row.key}`,
          values,
          counted,
          whole: sumOf(counted) ?? remedies[row.key]?.['total']?.value ?? null,
        };
      }),
      total: null,
      blanks: REMEDIES.rows.some((row) => OUTCOME_COLUMNS.some((column) => isZero(row.key, column))),
    };
  },
};

/** The cells that a standard picture is made of. */
export const CELLS_OF_PICTURE: Readonly<Record<StandardPictureKey, readonly string[]>> = {
  refusals: refusalGrounds({ requests: {} }).map((ground) => ground.anchor),
  applicants: [...applicants({ requests: {} }).map((part) => part.anchor), 'requests.received.total'],
  remedies: REMEDIES.rows.flatMap((row) =>
    OUTCOME_COLUMNS.map((column) => cellId('remedies', row.key, column)),
  ),
};

/** The cells that the three standard pictures are made of, each once. */
export const PICTURE_CELLS: readonly string[] = [
  ...new Set(STANDARD_PICTURES.flatMap((key) => CELLS_OF_PICTURE[key])),
];

function parts(key: PictureKey, all: readonly Part[], total: number | null): MadePicture {
  const sum = sumOf(all.map((part) => part.counted));
  return {
    key,
    series: [],
    rows: all.map(({ value, counted, key: part, label, anchor }) => ({
      key: part,
      label,
      anchor,
      values: [value],
      counted: [counted],
      whole: counted,
    })),
    total: sum === null || sum === total ? total : null,
    blanks: all.some((part) => part.blanks),
  };
}

/** Null where any of the numbers is missing. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
