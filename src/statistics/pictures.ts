import { type PackedFigures, valueOf } from '../schemas/packed-figures.ts';
import type { Tables } from '../schemas/tables.ts';
import { OUTCOME_COLUMNS, REMEDIES } from '../vocabulary/remedies.ts';
import { cellId, findCell } from '../vocabulary/tables.ts';
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
  /** Of pictures that add up several reports: how many there are, how many are in it, and the others' ids. */
  coverage?: PictureCoverage;
}

export interface PictureCoverage {
  of: number;
  have: number;
  lacking: readonly string[];
}

/** The picture of what one report prints. */
export function reportPicture(key: PictureKey, tables: Tables): Picture {
  return MADE[key](tables);
}

/**
 * The picture of several reports added up. A report with a cell of the picture that has no number stays out of it
 * altogether, for the parts would otherwise be sums over different reports. Which reports may be added is the caller's
 * to decide: a government's report contains its departments'.
 */
export function addedPicture<Key extends StandardPictureKey>(
  key: Key,
  reports: readonly { id: string; figures: Pick<PackedFigures, 'values'> }[],
): Picture & { key: Key } {
  const cells = CELLS_OF[key];
  const sums = new Map(cells.map((cell) => [cell, 0]));
  const lacking: string[] = [];
  for (const { id, figures } of reports) {
    const values = cells.map((cell) => valueOf(figures, cell));
    if (values.includes(null)) lacking.push(id);
    else cells.forEach((cell, index) => sums.set(cell, (sums.get(cell) ?? 0) + (values[index] ?? 0)));
  }
  const have = reports.length - lacking.length;
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  for (const [cell, sum] of sums) {
    const { table, row, column } = findCell(cell)!;
    (tables[table][row.key] ??= {})[column.key] =
      have > 0 ? { value: sum, status: 'printed' } : { value: null, status: 'absent' };
  }
  return { ...MADE[key](tables), key, coverage: { of: reports.length, have, lacking } };
}

/** The three standard pictures of several reports added up. */
export function addedPictures(
  reports: readonly { id: string; figures: Pick<PackedFigures, 'values'> }[],
): (Picture & { key: StandardPictureKey })[] {
  return STANDARD_PICTURES.map((key) => addedPicture(key, reports));
}

/** Whether drawing says more than a sentence would: at least two of the numbers are not zero. */
export function isWorthDrawing({ rows }: Pick<Picture, 'rows'>): boolean {
  return rows.flatMap((row) => row.values).filter((value) => value !== null && value !== 0).length > 1;
}

const MADE: Readonly<Record<PictureKey, (tables: Tables) => Picture>> = {
  dispositions: (tables) => parts('dispositions', dispositions(tables), requestFlow(tables).disposed.value),
  applicants: (tables) => parts('applicants', applicants(tables), requestFlow(tables).received.value),
  refusals(tables) {
    const grounds = refusalGrounds(tables);
    return parts('refusals', grounds, sumOf(grounds.map((ground) => ground.value)));
  },
  remedies: ({ remedies }) => ({
    key: 'remedies',
    series: REMEDIES.columns
      .filter((column) => OUTCOME_COLUMNS.includes(column.key))
      .map((column) => column.label),
    rows: REMEDIES.rows.map((row) => ({
      key: row.key,
      label: row.label,
      anchor: `remedies.${row.key}`,
      values: OUTCOME_COLUMNS.map((column) => remedies[row.key]?.[column]?.value ?? null),
    })),
    total: null,
  }),
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

function parts(key: PictureKey, all: readonly Part[], total: number | null): Picture {
  const rows = all.map(({ value, ...part }) => ({ ...part, values: [value] }));
  const sum = sumOf(all.map((part) => part.value));
  return { key, series: [], rows, total: sum === null || sum === total ? total : null };
}

/** Null where any of the numbers is missing. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
