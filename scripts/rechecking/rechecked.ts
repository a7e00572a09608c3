import type { VersionChanges } from '../../src/statistics/version-changes.ts';

/** What the address of a report gives, against what the archive has. */
export type Rechecked = { id: string; address: string } & (
  | { kind: 'same' }
  /** Other bytes, in which all is read as before. */
  | { kind: 'same-words' }
  | {
      kind: 'changed';
      changes: VersionChanges;
      /** The id of the version that stays with its date. */
      version: string;
      /** What would be changed, as lines to read; none where it was. */
      shown: string[];
    }
  | { kind: 'vanished'; status: number; seenOn: string | null }
  /** Nothing is concluded from it. */
  | { kind: 'unreachable'; why: string }
  /** Something is there that is not filed unseen. */
  | { kind: 'refused'; why: string }
);
