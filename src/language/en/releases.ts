import { dateText } from './numbers.ts';
import { counted } from './plurals.ts';

/** Words of the versions of the data set. */
export const RELEASES = {
  heading: 'Versions of the data',
  note: 'Each version lists what it changed of the one before: reports added, replaced, corrected or withdrawn, and the cells that changed.',
  changedSince: 'The content has changed since the latest version and is not yet in a new one.',
  file: 'Changes by version (JSON)',
  name: (release: number, on: string) => `Version ${release} (${dateText(on)})`,
  kinds: {
    added: (reports: number) => `${reports} added`,
    replaced: (reports: number) => `${reports} replaced`,
    corrected: (reports: number) => `${reports} corrected`,
    reread: (reports: number) => `${reports} read anew`,
    moved: (reports: number) => `${reports} moved to another address`,
    withdrawn: (reports: number) => `${reports} withdrawn`,
  },
  changes: (reports: number, kinds: readonly string[], cells: number) =>
    `${counted(reports, 'report')}: ${kinds.join(', ')}${cells > 0 ? `; ${counted(cells, 'cell')} changed` : ''}.`,
  reports: 'Reports concerned',
  more: (rest: number) => ` and ${rest} more, which the file has.`,
  cells: (count: number) => `Cells that changed (${count})`,
} as const;
