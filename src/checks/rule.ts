import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Agency } from '../schemas/agency.ts';
import type { Finding, Severity } from '../schemas/finding.ts';
import { comparePlaces, placeOf, START } from '../schemas/place.ts';
import type { RuleId } from '../schemas/rule-id.ts';
import type { Form, UnfiledReport } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import type { SectionKey } from '../vocabulary/sections.ts';
import type { TableKey } from '../vocabulary/tables.ts';

/** Why the archive holds a rule to be one. */
export type Standing = 'official' | 'definition' | 'form' | 'inference' | 'reading';

/** What the rules across years know of the same agency's report on the year before. */
export interface PreviousYear {
  form: Form;
  tables: Tables;
}

/** What a check may know of a report beyond its public shape. */
export interface Evidence {
  /** Where each found cell stands in the file, by cell id. */
  places: ReadonlyMap<string, Point>;
  /** The section headings in the order of the file, repeated ones too. */
  headings: readonly { key: SectionKey; title: string; ordinal: number | null; place: Point }[];
  titlePlace: Point;
  /** Where the file begins, for what is found nowhere. */
  start: Point;
  /** The registered agency, with the names of the divisions above it from the province down; null where none is known. */
  registered: { agency: Agency; ancestors: readonly string[] } | null;
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
  /**
   * Pieces of raw text that keep and that break the rule; tests run them, the methodology page shows them. `previous`
   * is of the report on the year before, for both.
   */
  readonly example: { readonly ok: string; readonly notOk: string; readonly previous?: string };
  /** Ids of the cells that a finding speaks of; none where it speaks of prose. */
  readonly touches?: (finding: Finding) => string[];
  /** Tells the findings of a report; absent where the reader itself reports the departure. */
  readonly check?: (report: UnfiledReport, evidence: Evidence, file: VFile) => void;
}

/** The values of one finding; the rule gives the rest. */
export interface FindingDetails {
  place: Point;
  table?: TableKey;
  row?: string;
  column?: string;
  section?: string;
  expected?: string;
  actual?: string;
  /** The sentence of the prose that the finding speaks of, as printed. */
  quote?: string;
  /** English sentence: Unexpected X, expected Y. */
  message: string;
  /** Where this finding weighs less or more than its rule. */
  severity?: Severity;
}

const FATAL: Record<Severity, boolean | undefined> = { error: true, warning: false, info: undefined };

/** Reports a finding on the file, as a VFile message with its place and values. */
export function report(file: VFile, rule: Pick<Rule, 'id' | 'severity'>, details: FindingDetails): void {
  const { place, message: reason, severity = rule.severity, ...values } = details;
  const message = file.message(reason, { place, source: 'report', ruleId: rule.id });
  message.fatal = FATAL[severity];
  message.url = `/methodology/#${rule.id}`;
  Object.assign(message, { finding: values });
  if (details.expected !== undefined) message.expected = [details.expected];
  if (details.actual !== undefined) message.actual = details.actual;
}

/** What a message on a file carries for the finding that it becomes. */
export type FindingValues = Pick<
  Finding,
  'table' | 'row' | 'column' | 'section' | 'expected' | 'actual' | 'quote' | 'confirmed'
>;

/** The values of a message that a rule reported; null for any other message. They may be added to. */
export function findingValues(message: VFileMessage): FindingValues | null {
  return message.source === 'report' ? (message as VFileMessage & { finding: FindingValues }).finding : null;
}

/** The findings that were reported on a file, in the order of the file. */
export function findingsOf(file: VFile): Finding[] {
  return file.messages
    .flatMap((message): Finding[] => {
      const values = findingValues(message);
      if (!values) return [];
      return [
        {
          rule: message.ruleId!,
          severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
          place: placeOf(pointIn(message)),
          ...values,
          message: message.reason,
        },
      ];
    })
    .sort((a, b) => comparePlaces(a.place, b.place));
}

function pointIn({ place }: VFileMessage): Readonly<Point> {
  if (!place) return START.line;
  return 'start' in place ? place.start : place;
}
