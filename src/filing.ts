import type { Evidence, PreviousYear } from './checks/rule.ts';
import type { Source } from './schemas/source.ts';
import type { Confirmation, Correction } from './schemas/sidecar.ts';

/** What is known of a file before it is read: where it is filed, where it comes from, what keepers corrected. */
export interface Filing {
  agency: string;
  year: number;
  source: Source;
  /** The web page that the file was attached to; its words are read where the file has none. */
  page?: { path: string; bytes: Uint8Array } | undefined;
  registered: Evidence['registered'];
  corrections: readonly Correction[];
  /** What keepers compared with the original and found printed so. */
  confirmed?: readonly Confirmation[];
  /** The agency's report on the year before; null or absent where none is known, then no rule across years speaks. */
  previous?: PreviousYear | null;
  /** The text of what was recognised in its pictures; absent where nothing was. */
  reading?: string;
}

/** What is known of a file that nobody has filed: null is what nothing tells. */
export interface UnfiledFiling extends Omit<Filing, 'agency' | 'year'> {
  agency: string | null;
  year: number | null;
}
