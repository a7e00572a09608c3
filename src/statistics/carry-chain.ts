import { named } from '#language/form-labels.ts';
import type { Count } from '../schemas/count.ts';
import { countOf } from '../schemas/packed-figures.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { findColumn } from '../vocabulary/tables.ts';
import type { AgencyYears } from './agency-years.ts';
import { countedBlanks } from './counted-blanks.ts';

const FORWARD = 'requests.carriedForward.total';
const OVER = 'requests.carriedOver.total';

/** One end of a link: what a report says was handed on or taken over. */
interface CarryEnd {
  year: number;
  /** Null where the archive has no report of the year. */
  report: string | null;
  count: Count | null;
  /** The cell on the report's page. */
  cell: string;
}

/** What one year hands on to the next, as both of them print it. */
export interface CarryLink {
  from: CarryEnd;
  to: CarryEnd;
  /** `unknown`: a report or a number is missing, and nothing can be said. */
  standing: 'meets' | 'differs' | 'unknown';
  /** Labels of the columns that the rule carry-continuity finds broken. */
  columns: readonly string[];
}

/** The links between each year and the next; years of which neither is in the archive have none. */
export function carryChain({ points, reports }: AgencyYears): CarryLink[] {
  return points.slice(1).flatMap((point, index): CarryLink[] => {
    const [before, after] = [reports[index] ?? null, reports[index + 1] ?? null];
    if (!before && !after) return [];
    const from: CarryEnd = {
      year: point.year - 1,
      report: before?.id ?? null,
      count: before && countOf(before.figures, FORWARD),
      cell: FORWARD,
    };
    const to: CarryEnd = {
      year: point.year,
      report: after?.id ?? null,
      count: after && countOf(after.figures, OVER),
      cell: OVER,
    };
    const columns = (after?.findings ?? [])
      .filter((finding) => finding.rule === 'carry-continuity')
      .flatMap(({ column }) => findColumn('requests', column ?? 'total') ?? [])
      .map((column) => named(column));
    const values = [before && carried(before, FORWARD), after && carried(after, OVER)] as const;
    return [{ from, to, standing: standingOf(...values, columns), columns }];
  });
}

/** The number of a report's cell as the rule takes it. */
function carried({ figures }: ReportSummary, cell: string): number | null {
  return countOf(figures, cell).value ?? (countedBlanks(figures).has(cell) ? 0 : null);
}

function standingOf(handed: number | null, taken: number | null, columns: readonly string[]) {
  if (columns.length > 0) return 'differs';
  if (handed === null || taken === null) return 'unknown';
  return handed === taken ? 'meets' : 'differs';
}
