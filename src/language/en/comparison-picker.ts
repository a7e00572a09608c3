import { yearsText } from './numbers.ts';
import { agenciesOf } from './plurals.ts';

/** What choosing agencies, years and measures says while it is done, and of an address that chooses what is not there. */
export const comparisonPicker = {
  picker: {
    /** `together`: with everyone in the regions and groups of peers. */
    chosen: (together: number) => `${agenciesOf(together)} compared`,
    filterResult: (shown: number, found: number) =>
      found === 0
        ? 'no such agency'
        : shown < found
          ? `${found} found, the first ${shown} listed: please type more`
          : `${shown} listed`,
    reportYears: (years: readonly number[]) => `reports on ${yearsText(years)}`,
    regionsNone: 'no such region',
    regionsMore: (shown: number, found: number) => `${found} regions found, the first ${shown} listed`,
    peersNone:
      'The archive has no agencies like those chosen. Choose one below first, and those of its kind are listed here.',
    peerGroup: (region: string, level: string, kind: string) =>
      `${region}: ${kind}, ${level.toLowerCase()} level`,
    everywhere: 'The whole archive',
    kinds: {
      government: 'governments',
      'government-office': 'government offices',
      department: 'departments',
    },
    members: (count: number) => agenciesOf(count),
    limit: (most: number) => `${most} chosen: that is the most`,
    measureLimit: (most: number) => `${most} chosen: that is the most. Take one away to choose another.`,
    measureFound: (found: number) => (found === 0 ? 'no such measure' : `${found} listed`),
    measureRemove: (measure: string) => `Take away “${measure}”`,
  },
  own: {
    shared: 'This comparison came with a link. Your own last choice is kept and was not changed.',
    restored: 'Your last choice is back (it is kept in this browser only).',
    back: 'Back to my choice',
    keep: 'Keep this comparison as my choice',
    kept: 'Kept as your choice',
  },
  objections: {
    'unknown-agency': (value: string) =>
      `The agency “${value}” in the address is not in the archive and was left out.`,
    'unknown-region': (value: string) =>
      `The region “${value}” in the address is not in the archive and was left out.`,
    'unknown-peers': (value: string) =>
      `The group “${value}” in the address has no members in the archive and was left out.`,
    'unknown-year': (value: string) => `The year “${value}” in the address has no reports and was left out.`,
    'unknown-measure': (value: string) =>
      `The measure “${value}” in the address does not exist and was left out.`,
    'too-many-agency': (value: string) =>
      `More than 20 agencies were chosen one by one; “${value}” was left out.`,
    'too-many-region': (value: string) => `At most 6 regions can be compared; “${value}” was left out.`,
    'too-many-peers': (value: string) =>
      `At most 6 groups of one kind can be chosen; “${value}” was left out.`,
    'too-many-year': (value: string) => `At most 20 years can be compared; “${value}” was left out.`,
    'too-many-measure': (value: string) =>
      `At most 4 measures can be compared at once; “${value}” was left out.`,
  },
} as const;
