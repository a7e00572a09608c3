import type { Point } from 'unist';
import type { FindingDetails } from '../findings/findings.ts';
import type { Agency } from '../schemas/agency.ts';
import type { Finding, Severity } from '../schemas/finding.ts';
import type { RuleId, RuleNeed } from '../schemas/rule-id.ts';
import type { Form, UnfiledReport } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import type { SectionKey } from '../vocabulary/sections.ts';

/** Why the archive holds a rule to be one. */
export type Standing = 'official' | 'definition' | 'form' | 'inference' | 'reading';

/** What the rules across years know of the same agency's report on the year before. */
export interface PreviousYear {
  form: Form;
  tables: Tables;
}

/** The agency that a report is filed under, and how a report is told to be its own. */
export interface Registered {
  agency: Agency;
  /**
   * What a printed name is to the agency's: its own, in full or with its places or words in short; `short` where it
   * leaves out so much that it could be another's; or the name of another.
   */
  nameIs: (printed: string) => 'own' | 'short' | 'other';
  /** The places named in a text that the agency neither lies in nor is above of, as printed. */
  elsewhere: (text: string) => string[];
  /** Whether a text names the agency's own division, with its ending or without. */
  isNamedIn: (text: string) => boolean;
}

/** What a check may know of a report beyond its public shape. */
export interface Evidence {
  /** Where each found cell stands in the file, by cell id. */
  places: Pick<ReadonlyMap<string, Point>, 'get'>;
  /** The section headings in the order of the file, repeated ones too. */
  headings: readonly { key: SectionKey; title: string; ordinal: number | null; place: Point }[];
  titlePlace: Point;
  /**
   * What the title of the other file names, of a report that lies in two: of the web page that it was attached to, or of
   * the attachment where the title is the page's. Null of a report in one file.
   */
  otherTitle: { agency: string | null; year: number | null; place: Point } | null;
  /** Where the file begins, for what is found nowhere. */
  start: Point;
  /** The registered agency; null where none is known. */
  registered: Registered | null;
  /** The agency's report on the year before; null where the archive has none. */
  previous: PreviousYear | null;
}

/**
 * One rule of the archive. Its id is permanent: file name, anchor on the methodology page, address of its quality
 * page, value in downloads and filter in search. What readers are told of it is in `#language/rules.ts`.
 */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly standing: Standing;
  /** Absent where every report has what the rule looks at. */
  readonly needs?: RuleNeed;
  /**
   * Pieces of raw text that keep and that break the rule; tests run them, the methodology page shows them. `previous`
   * is of the report on the year before, for both.
   */
  readonly example: { readonly ok: string; readonly notOk: string; readonly previous?: string };
  /** Ids of the cells that a finding speaks of; none where it speaks of prose. */
  readonly touches?: (finding: Finding) => string[];
  /** What departs from the rule in a report; absent where the reader of the file itself reports the departure. */
  readonly check?: (report: UnfiledReport, evidence: Evidence) => Iterable<FindingDetails>;
}
