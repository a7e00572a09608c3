import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Finding, Severity } from '../schemas/finding.ts';
import { comparePlaces, placeOf, START } from '../schemas/place.ts';
import type { TableKey } from '../vocabulary/tables.ts';

/**
 * Findings on their way: whoever finds a departure, a reader of the file or a rule, reports it as a message on the file;
 * the report lists them in the end.
 */

/** What departs from a rule in one place; the rule gives the rest. */
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

/** What a message on a file carries for the finding that it becomes. */
export type FindingValues = Pick<
  Finding,
  'table' | 'row' | 'column' | 'section' | 'expected' | 'actual' | 'quote' | 'confirmed'
>;

const FATAL: Record<Severity, boolean | undefined> = { error: true, warning: false, info: undefined };

/** Reports a finding on the file, as a VFile message with its place and values. */
export function reportFinding(
  file: VFile,
  rule: { readonly id: string; readonly severity: Severity },
  details: FindingDetails,
): void {
  const { place, message: reason, severity = rule.severity, ...values } = details;
  const message = withoutStack(() => file.message(reason, { place, source: 'report', ruleId: rule.id }));
  message.fatal = FATAL[severity];
  message.url = `/methodology/#${rule.id}`;
  Object.assign(message, { finding: values });
  if (details.expected !== undefined) message.expected = [details.expected];
  if (details.actual !== undefined) message.actual = details.actual;
}

/** Runs what makes an error that is none: a message is one to JavaScript, which would write down where it was made. */
function withoutStack<Made>(make: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The values of a message that reports a finding; null for any other message. They may be added to. */
export function findingValues(message: VFileMessage): FindingValues | null {
  return message.source === 'report' ? (message as VFileMessage & { finding: FindingValues }).finding : null;
}

/** Lets a file have the messages of the web page that lies beside it, with their places in that page. */
export function takeMessages(page: VFile, file: VFile): void {
  for (const message of page.messages) {
    message.place = { ...pointIn(message), file: 'page' };
    file.messages.push(message);
  }
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
