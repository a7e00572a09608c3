import { strToU8, zipSync } from 'fflate';
import { workbookParts } from '../../downloads/workbook.ts';
import type { Sheet, SheetCell } from '../../downloads/worksheet.ts';
import { compare as words } from '#language/compare.ts';
import { comparisonFiles } from '#language/comparison-files.ts';
import { comparisonGaps } from '#language/comparison-gaps.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { COLON } from '#language/punctuation.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import { legendOf } from '../../views/cell-view.ts';
import { comparisonRecords, RECORD_COLUMNS, type ComparedMeasure } from './comparison-records.ts';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Constant, so that the same comparison gives the same file. */
const MADE = new Date('2000-01-01T00:00:00');
const SHEET_NAME = 31;

/**
 * What the tables show as an XLSX file: a sheet that explains, then one a measure with an agency a row and a year a
 * column, then every observation with its reason and source. `link` is the address of the comparison.
 */
export function comparisonWorkbook(
  compared: readonly ComparedMeasure[],
  agencies: ReadonlyMap<string, AgencyCard>,
  link: string,
): Uint8Array<ArrayBuffer> {
  const sheets: Sheet[] = [
    cover(compared, link),
    ...compared.map((one, index) => wide(one, agencies, index)),
    long(compared, agencies, new URL(link).origin),
  ];
  const files = Object.fromEntries(
    [...workbookParts(sheets)].map(({ path, pieces }) => [path, strToU8([...pieces].join(''))]),
  );
  return zipSync(files, { mtime: MADE });
}

function cover(compared: readonly ComparedMeasure[], link: string): Sheet {
  const cells = compared.flatMap(({ comparison }) =>
    comparison.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  const rows: SheetCell[][] = [
    [comparisonFiles.workbook.title, null],
    [comparisonFiles.workbook.link, link],
    [comparisonFiles.workbook.order, comparisonResult.sortedByCode],
    ...compared.flatMap(({ measure }) => [
      [measure.name, measure.definition],
      [null, words.facts.unit + COLON + measure.unit],
      [null, measure.edition],
      [null, words.facts.comparability + COLON + measure.comparability],
      ...(measure.formula ?? []).map((line) => [null, line]),
    ]),
    ...legendOf(cells).map(({ label, meaning }) => [label, meaning]),
  ];
  return { name: comparisonFiles.workbook.cover, widths: [28, 90], heads: 1, fixed: 0, rows };
}

/** Agencies by years; a gap is its reason in words, never an empty cell. */
function wide(
  { comparison, measure }: ComparedMeasure,
  agencies: ReadonlyMap<string, AgencyCard>,
  index: number,
): Sheet {
  const { columns, groups } = comparison;
  const gaps: Readonly<Record<string, { readonly label: string }>> = comparisonGaps.gaps;
  const head = [
    comparisonFiles.csv.division,
    comparisonFiles.csv.agency,
    ...columns.map(({ year, forms }) =>
      year === null ? comparisonResult.latest : comparisonFiles.workbook.column(year, forms),
    ),
  ];
  const rows = groups.flatMap((group) =>
    group.rows.map(({ agency, cells }) => [
      agencies.get(agency)?.division ?? null,
      agencies.get(agency)?.name ?? agency,
      ...cells.map((cell): SheetCell => {
        if (!('value' in cell) || cell.value === null) return gaps[cell.status]?.label ?? cell.status;
        return cell.fractions ? { share: cell.value } : cell.value;
      }),
    ]),
  );
  return {
    // A name must be the only one of its kind and hold none of these signs.
    name: `${index + 1} ${measure.name.replace(/[[\]:*?/\\]/g, '')}`.slice(0, SHEET_NAME),
    widths: [10, 36, ...columns.map(() => 14)],
    heads: 1,
    fixed: 2,
    rows: [head, ...rows],
  };
}

function long(
  compared: readonly ComparedMeasure[],
  agencies: ReadonlyMap<string, AgencyCard>,
  origin: string,
): Sheet {
  const records = compared.flatMap((one) => comparisonRecords(one, agencies, origin));
  return {
    name: comparisonFiles.workbook.records,
    widths: RECORD_COLUMNS.map(() => 16),
    heads: 1,
    fixed: 0,
    rows: [
      RECORD_COLUMNS,
      ...records.map((record) =>
        RECORD_COLUMNS.map((column): SheetCell => {
          const value = record[column];
          if (value === undefined || value === '') return null;
          const isShare = column === comparisonFiles.csv.value && record[comparisonFiles.csv.unit] === '%';
          return isShare ? { share: Number(value) / 100 } : value;
        }),
      ),
    ],
  };
}
