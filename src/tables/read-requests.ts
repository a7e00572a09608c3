import type { VFile } from 'vfile';
import type { Edition } from '../vocabulary/editions.ts';
import { columnsToRead } from '../vocabulary/form-rows.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import type { FoundCells } from './cells.ts';
import { borneOutByColumns } from './readings/borne-out.ts';
import { decideByColumns, withoutUntold } from './readings/decide-by-columns.ts';
import { decideByRow } from './readings/decide-by-row.ts';
import { dispositionRules } from './readings/disposition-rules.ts';
import type { Sum } from './framed-row.ts';
import { labelKey } from './label-keys.ts';
import type { LabelledTable } from './rows/labelled-table.ts';
import { placeRows, type Layout } from './place-rows.ts';
import type { ReadColumn, Reading } from './read-column.ts';
import { readRows } from './read-rows.ts';
import type { Saving } from './saving.ts';

const columns = REQUESTS.columns.map((column) => column.key);

/** The applicant columns, in whatever order they are printed, add up to 总计. */
function sumsOf(printed: readonly string[]): Sum[] {
  const total = printed.indexOf('total');
  return total < 0 ? [] : [{ parts: printed.flatMap((_, at) => (at === total ? [] : [at])), total }];
}

/** Reads table 3. Doubts are decided by the sums within a row first, then by those of the columns. */
export function readRequests(
  printed: LabelledTable,
  edition: Edition,
  file: VFile,
  saving: Saving,
): FoundCells {
  const rules = { columnsOf: () => columns, sumsOf, saving };
  const needing = new Set<Layout['row']>();
  const inPlace = new Map<Layout['row'], Reading>();
  const layouts = readRows(REQUESTS, printed, edition, file, rules).map(
    ({ row, columns, readings, head }): Layout => {
      if (readings.needsColumns) needing.add(row);
      if (readings.inPlace) inPlace.set(row, readings.inPlace);
      return {
        row,
        columns,
        head,
        kind: readings.kind,
        doubt: decideByRow(readings, sumsOf(columns), 'applicant-total'),
      };
    },
  );
  const form = new Set(
    REQUESTS.rows.filter((row) => columnsToRead(row, edition).length > 0).map((row): string => row.key),
  );
  const rest = blankRest(layouts, printed, form);
  const columnRules = dispositionRules(form);
  const parts = sumsOf(columns).flatMap((sum) => sum.parts);
  const placed = borneOutByColumns([...layouts, ...rest], inPlace, columnRules, parts);
  const ruled = decideByColumns(placed, columnRules).slice(0, layouts.length);
  const decided = withoutUntold(ruled, needing);
  return placeRows('requests', decided, printed, file);
}

/** （六）其他处理: a row in the form of 2019, and the label of a group since. */
const OTHER = REQUESTS.rows.find(({ key }) => key === 'otherDisposition')!;

/**
 * The row of other dispositions as blank, where the form has it and a line prints its label alone, so that it was taken for
 * a group's; none otherwise. Sums of columns count it.
 */
function blankRest(layouts: readonly Layout[], printed: LabelledTable, form: ReadonlySet<string>): Layout[] {
  const [first] = layouts;
  if (!first || !form.has(OTHER.key) || layouts.some(({ row }) => row.row.key === OTHER.key)) return [];
  const isAlone = printed.rows.some(
    ({ fields: [only, another] }) => only && !another && labelKey(only.text) === labelKey(OTHER.label),
  );
  const blank = columns.map((): ReadColumn => ({ value: null, status: 'blank' }));
  const doubt = { readings: [blank], decidedBy: [] };
  return isAlone ? [{ ...first, row: { ...first.row, row: OTHER }, kind: 'exact', doubt }] : [];
}
