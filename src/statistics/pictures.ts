import { CHARTS } from '#language/charts.ts';
import { inChart, named } from '#language/form-labels.ts';
import { blanksAsZero, countAtOf } from '../checks/blank-cells.ts';
import type { ContradictedTotal } from '../language/contradicted-total.ts';
import { type PackedFigures, valueOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Tables } from '../schemas/tables.ts';
import {
  APPLICANT_SUMS,
  DISPOSITION_SUMS,
  type PrintedSum,
  REMEDY_SUMS,
} from '../vocabulary/printed-sums.ts';
import { OUTCOME_COLUMNS, REMEDIES } from '../vocabulary/remedies.ts';
import { cellId, findCell } from '../vocabulary/tables.ts';
import { contradictionsAt, contradictionsOf } from './contradictions.ts';
import { countedBlanks } from './counted-blanks.ts';
import { applicants, dispositions, type Part, refusalGrounds, requestFlow } from './report-figures.ts';

/** What became of requests, who asked, why they were refused, how reviews and lawsuits ended. */
export const PICTURE_KEYS = ['dispositions', 'applicants', 'refusals', 'remedies'] as const;
export type PictureKey = (typeof PICTURE_KEYS)[number];

/** The pictures that every kind of page can show: of one report, or of several added up. */
const STANDARD_PICTURES = ['refusals', 'remedies', 'applicants'] as const satisfies PictureKey[];
export type StandardPictureKey = (typeof STANDARD_PICTURES)[number];

interface PictureRow {
  key: string;
  label: string;
  /** Anchor on a report's page of the cell or row that it comes from. */
  anchor: string;
  /** One a series, of the picture's own four outcomes or of the counts alone. Null: no number. */
  values: readonly (number | null)[];
  /** The same, with blanks whose printed totals agree as 0: for sums and comparisons, never to be shown. */
  counted: readonly (number | null)[];
  /** What the values come to, or the total that is printed where they cannot tell; null where neither is known. */
  whole: number | null;
  /** The total that is printed for them, where it is another. */
  printed?: number;
}

/** The numbers of one picture. */
export interface Picture {
  key: PictureKey;
  /** Labels of the series; none where the rows are the parts of one whole. */
  series: readonly string[];
  rows: readonly PictureRow[];
  /**
   * The whole that the rows are parts of; null where it has no number, where its parts contradict it, or where each
   * row is a whole of its own.
   */
  total: number | null;
  /** Whether some blank counts as 0 in it. */
  blanks: boolean;
  /** The printed totals of one report that contradict what is shown; of several reports `coverage` counts them. */
  contradicted: readonly ContradictedTotal[];
  /** Of pictures that add up several reports: how many there are, how many are in it, and the others' ids. */
  coverage?: PictureCoverage;
}

export interface PictureCoverage {
  of: number;
  have: number;
  lacking: readonly string[];
  /** How many of those that are in it have blanks that count as 0. */
  blanks: number;
  /** How many of those that are in it print a total that contradicts what is added up. */
  contradicted: number;
  /** Whose they are, and on which years, ascending: of those that are in it, or of all where none is. */
  agencies: number;
  years: readonly number[];
}

/** A report that may be added up with others. */
export interface AddedReport {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  readonly figures: Pick<PackedFigures, 'values'>;
  /** Its blank cells that count as 0. */
  readonly zeros: ReadonlySet<string>;
  /** The pictures whose numbers a total that it prints contradicts. */
  readonly contradicted: readonly StandardPictureKey[];
}

export function addedReport({
  id,
  agency,
  year,
  figures,
}: Pick<ReportSummary, 'id' | 'agency' | 'year' | 'figures'>): AddedReport {
  const contradictions = contradictionsOf(figures);
  return {
    id,
    agency,
    year,
    figures,
    zeros: countedBlanks(figures),
    contradicted: STANDARD_PICTURES.filter((key) => SUMS_OF[key].some(({ sum }) => contradictions.has(sum))),
  };
}

/** The picture of what one report prints. */
export function reportPicture(key: PictureKey, tables: Tables): Picture {
  const at = countAtOf(tables);
  const contradictions = contradictionsAt(at);
  const picture = MADE[key](tables, blanksAsZero(at));
  const contradicted = SUMS_OF[key].flatMap(({ sum, label }) => {
    const judged = contradictions.get(sum);
    return judged ? [{ label, ...judged }] : [];
  });
  return {
    ...picture,
    contradicted,
    rows: picture.rows.map((row) => {
      const judged = key === 'remedies' && contradictions.get(REMEDY_SUMS[row.key]!);
      return judged ? { ...row, printed: judged.printed } : row;
    }),
  };
}

/**
 * The picture of several reports added up. A report with a cell of the picture that has no number, and is no blank that
 * counts as 0, stays out of it altogether, for the parts would otherwise be sums over different reports. Which reports may be added is the caller's
 * to decide: a government's report contains its departments'.
 */
export function addedPicture<Key extends StandardPictureKey>(
  key: Key,
  reports: readonly AddedReport[],
): Picture & { key: Key } {
  const cells = CELLS_OF[key];
  const sums = new Map(cells.map((cell) => [cell, 0]));
  const added: AddedReport[] = [];
  const lacking: string[] = [];
  let blanks = 0;
  let contradicted = 0;
  for (const report of reports) {
    const { id, figures, zeros } = report;
    const values = cells.map((cell) => valueOf(figures, cell) ?? (zeros.has(cell) ? 0 : null));
    if (values.includes(null)) {
      lacking.push(id);
      continue;
    }
    added.push(report);
    if (report.contradicted.includes(key)) contradicted += 1;
    if (cells.some((cell) => zeros.has(cell))) blanks += 1;
    cells.forEach((cell, index) => sums.set(cell, (sums.get(cell) ?? 0) + (values[index] ?? 0)));
  }
  const have = added.length;
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  for (const [cell, sum] of sums) {
    const { table, row, column } = findCell(cell)!;
    (tables[table][row.key] ??= {})[column.key] =
      have > 0 ? { value: sum, status: 'printed' } : { value: null, status: 'absent' };
  }
  const told = have > 0 ? added : reports;
  const coverage = {
    of: reports.length,
    have,
    lacking,
    blanks,
    contradicted,
    agencies: new Set(told.map(({ agency }) => agency)).size,
    years: [...new Set(told.map(({ year }) => year))].sort((a, b) => a - b),
  };
  const picture = MADE[key](tables, NONE);
  // Totals of several reports may agree by chance where those of each do not.
  const total = key !== 'refusals' && contradicted > 0 ? null : picture.total;
  return { ...picture, total, contradicted: [], key, coverage };
}

/** The three standard pictures of several reports added up. */
export function addedPictures(reports: readonly AddedReport[]): (Picture & { key: StandardPictureKey })[] {
  return STANDARD_PICTURES.map((key) => addedPicture(key, reports));
}

/** Whether drawing says more than a sentence would: at least two of the numbers are not zero. */
export function isWorthDrawing({ rows }: Pick<Picture, 'rows'>): boolean {
  return rows.flatMap((row) => row.values).filter((value) => value !== null && value !== 0).length > 1;
}

const NONE: ReadonlySet<string> = new Set();

/** The printed sums that what a picture shows is part of, and what their totals are called. */
const SUMS_OF: Readonly<Record<PictureKey, readonly { sum: PrintedSum; label: string }[]>> = {
  dispositions: [{ sum: DISPOSITION_SUMS['total']!, label: CHARTS.disposed }],
  applicants: [{ sum: APPLICANT_SUMS['received']!, label: CHARTS.received }],
  refusals: [{ sum: DISPOSITION_SUMS['total']!, label: CHARTS.disposed }],
  remedies: REMEDIES.rows.map((row) => ({ sum: REMEDY_SUMS[row.key]!, label: named(row) })),
};

type MadePicture = Omit<Picture, 'contradicted'>;

const MADE: Readonly<Record<PictureKey, (tables: Tables, zeros: ReadonlySet<string>) => MadePicture>> = {
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

const CELLS_OF: Readonly<Record<StandardPictureKey, readonly string[]>> = {
  refusals: refusalGrounds({ requests: {} }).map((ground) => ground.anchor),
  applicants: [...applicants({ requests: {} }).map((part) => part.anchor), 'requests.received.total'],
  remedies: REMEDIES.rows.flatMap((row) =>
    OUTCOME_COLUMNS.map((column) => cellId('remedies', row.key, column)),
  ),
};

/** The cells that the three standard pictures are made of, each once. */
export const PICTURE_CELLS: readonly string[] = [
  ...new Set(STANDARD_PICTURES.flatMap((key) => CELLS_OF[key])),
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
