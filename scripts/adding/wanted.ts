import type { ReportFile } from '../../src/archive/content-folder.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import type { Agency } from '../../src/schemas/agency.ts';

/** A report that the archive lacks, or of which it has the figures alone. */
export interface Wanted {
  agency: Agency;
  year: number;
  hasFigures: boolean;
}

/**
 * By which day of the next year a report must be published: departments by the end of January, governments by the end of
 * March (条例, article 49).
 */
const DUE = { department: '01-31', government: '03-31', 'government-office': '03-31' } as const;

/**
 * The reports of registered agencies, from a year on, that should be published by a day (ISO) and that the archive lacks, by
 * agency and year. An agency whose work went to another has none on the years after.
 */
export function wantedReports(
  agencies: Iterable<Agency>,
  files: readonly Pick<ReportFile, 'id' | 'extension'>[],
  { from, today }: { from: number; today: string },
): Wanted[] {
  const held = new Map(files.map(({ id, extension }) => [id, formatNamed(extension)?.kind === 'figures']));
  return [...agencies]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((agency) => {
      const years = Array.from({ length: lastYear(agency, today) - from + 1 }, (_, at) => from + at);
      return years
        .filter((year) => held.get(`${agency.id}/${year}`) !== false)
        .map((year) => ({ agency, year, hasFigures: held.has(`${agency.id}/${year}`) }));
    });
}

/** The last year on which the agency should have reported. */
function lastYear({ kind, successor, successorSince }: Agency, today: string): number {
  const before = Number(today.slice(0, 4)) - 1;
  const due = today > `${before + 1}-${DUE[kind]}` ? before : before - 1;
  if (successor === undefined || successorSince === undefined) return due;
  return Math.min(due, Number(successorSince.slice(0, 4)) - 1);
}
