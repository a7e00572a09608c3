import type { Report } from '../../src/schemas/report.ts';
import type { Decision } from './decide.ts';
import type { Source } from './source.ts';

/** What became of a source. */
export type Outcome =
  | {
      kind: 'added';
      source: Source;
      report: Report;
      /** The id of the record of figures that it took the place of; null where there was none. */
      record: string | null;
      decision: Decision;
      /** What would be changed, as lines to read; none where it was. */
      changes: string[];
    }
  | {
      kind: 'there';
      source: Source;
      /** The file with the same bytes, below the content folder. */
      path: string;
    }
  | {
      kind: 'refused';
      source: Source;
      /** What it is and what to do, in a sentence. */
      why: string;
    };
