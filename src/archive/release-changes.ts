import type { CountStatus } from '../schemas/count.ts';
import { statusAt } from '../schemas/packed-figures.ts';
import type { Changes } from '../schemas/release.ts';
import type { ReportSummary } from '../schemas/report-summary.ts';
import { CELLS } from '../vocabulary/tables.ts';

/** A cell as a release held it. */
interface Held {
  value: number | null;
  status: CountStatus;
}

/** A report as a release held it: the digest of its raw file, and its cells by id. */
interface HeldReport {
  sha256: string;
  cells: ReadonlyMap<string, Held>;
}

/** What a release held, by the ids of reports. */
export type Released = ReadonlyMap<string, HeldReport>;

export type Summary = Pick<ReportSummary, 'id' | 'source' | 'figures'>;

export function heldOf({ source, figures }: Summary): HeldReport {
  return {
    sha256: source.sha256,
    cells: new Map(
      CELLS.map(({ id }, index) => [
        id,
        { value: figures.values[index] ?? null, status: statusAt(figures, index) },
      ]),
    ),
  };
}

/** What reports differ in from what a release held. A cell that the form did not have then counts as absent. */
export function changesSince(released: Released, reports: readonly Summary[]): Changes {
  const changes: Changes = {
    added: [],
    withdrawn: [],
    moved: [],
    replaced: [],
    corrected: [],
    reread: [],
    cells: [],
  };
  const held = new Set(reports.map(({ id }) => id));
  const gone = new Map([...released].flatMap(([id, { sha256 }]) => (held.has(id) ? [] : [[sha256, id]])));
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const report of sorted) {
    const from = released.has(report.id) ? report.id : gone.get(report.source.sha256);
    const before = from === undefined ? undefined : released.get(from);
    if (from === undefined || !before) {
      changes.added.push(report.id);
      continue;
    }
    if (from !== report.id) {
      gone.delete(report.source.sha256);
      changes.moved.push({ from, to: report.id });
    }
    const after = heldOf(report);
    const cells = [...after.cells].flatMap(([cell, held]) => {
      const was = before.cells.get(cell) ?? { value: null, status: 'absent' as const };
      return was.value === held.value && was.status === held.status
        ? []
        : [{ report: report.id, cell, before: was, after: held }];
    });
    changes.cells.push(...cells);
    if (after.sha256 !== before.sha256) changes.replaced.push(report.id);
    else if (cells.some(isKeepers)) changes.corrected.push(report.id);
    else if (cells.length > 0) changes.reread.push(report.id);
  }
  const moved = new Set(changes.moved.map(({ from }) => from));
  changes.withdrawn.push(...[...released.keys()].filter((id) => !held.has(id) && !moved.has(id)).sort());
  return changes;
}

/** Whether a keeper corrected a cell, or took a correction back. */
const isKeepers = ({ before, after }: Changes['cells'][number]): boolean =>
  after.status === 'corrected' || before.status === 'corrected';

/** Whether there is anything to release. */
export const hasChanges = (changes: Changes): boolean =>
  Object.values(changes).some((changed: readonly unknown[]) => changed.length > 0);
