import { type PackedFigures, valueOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import type { Tables } from '../schemas/tables.ts';
import { findCell } from '../vocabulary/tables.ts';
import { contradictionsOf } from './contradictions.ts';
import { countedBlanks } from './counted-blanks.ts';
import { type StandardPictureKey, STANDARD_PICTURES, type Picture } from './pictures.ts';
import { SUMS_OF_PICTURE, CELLS_OF_PICTURE, MADE_PICTURES } from './made-pictures.ts';

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
    contradicted: STANDARD_PICTURES.filter((key) =>
      SUMS_OF_PICTURE[key].some(({ sum }) => contradictions.has(sum)),
    ),
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
  const cells = CELLS_OF_PICTURE[key];
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
  const picture = MADE_PICTURES[key](tables, NONE);
  // Totals of several reports may agree by chance where those of each do not.
  const total = key !== 'refusals' && contradicted > 0 ? null : picture.total;
  return { ...picture, total, contradicted: [], key, coverage };
}

/** The three standard pictures of several reports added up. */
export function addedPictures(reports: readonly AddedReport[]): (Picture & { key: StandardPictureKey })[] {
  return STANDARD_PICTURES.map((key) => addedPicture(key, reports));
}

const NONE: ReadonlySet<string> = new Set();
