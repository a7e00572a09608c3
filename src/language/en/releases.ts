import type { Release } from '../../schemas/release.ts';
import { counted } from './plurals.ts';

/** Words of the versions of the data set. */
export const RELEASES = {
  heading: 'Versions of the data',
  note: 'Each version lists what it changed of the one before: reports added, replaced, corrected or withdrawn, and the cells that changed.',
  changedSince: 'The content has changed since the latest version and is not yet in a new one.',
  file: 'Changes by version (JSON)',
  name: (release: number, on: string) => `Version ${release} (${on})`,
  changes: ({
    reports,
    added,
    withdrawn,
    replaced,
    corrected,
    reread,
    cells,
  }: Pick<
    Release,
    'reports' | 'added' | 'withdrawn' | 'replaced' | 'corrected' | 'reread' | 'cells'
  >): string => {
    const counts: [number, string][] = [
      [added.length, 'added'],
      [replaced.length, 'replaced'],
      [corrected.length, 'corrected'],
      [reread.length, 'read anew'],
      [withdrawn.length, 'withdrawn'],
    ];
    const told = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
    return `${counted(reports, 'report')}: ${told.join(', ')}${cells.length > 0 ? `; ${counted(cells.length, 'cell')} changed` : ''}.`;
  },
  cells: (count: number) => `Cells that changed (${count})`,
  version: (release: number, state: string | null) => (state === null ? `${release}` : `${release}+${state}`),
} as const;
