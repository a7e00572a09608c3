import type { Count } from '../../schemas/count.ts';
import { figure } from '../../text/figure.ts';
import { counted, listed, lowerCase } from './plurals.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

/** What one report says of requests: its totals, and what became of those that were disposed of. */
export const REQUESTS_SAID = {
  unknown: (year: number) =>
    `The report has no usable totals of the requests received and disposed of in ${year}.`,
  zeros: (year: number) =>
    `The totals received, carried over, disposed of and carried forward in ${year} are printed as 0.`,
  none: (year: number) =>
    `In ${year} no request for government information was received, carried over or carried forward.`,
  /** `In 2021, 11 requests were received; carried over: 0; disposed of: 11; dispositions: granted 4, refused 5; carried forward: 0.` */
  flow: (
    year: number,
    flow: Record<'received' | 'carriedOver' | 'disposed' | 'carriedForward', Count>,
    outcomes: string,
  ) =>
    `${receivedIn(year, flow.received)}; carried over: ${amount(flow.carriedOver)}; disposed of: ` +
    `${amount(flow.disposed)}${outcomes}; carried forward: ${amount(flow.carriedForward)}.`,
  all: (label: string, count: number) => `,${count === 1 ? '' : ' all'} ${lowerCase(label)}`,
  some: (parts: readonly string[]) => `; dispositions: ${parts.join(', ')}`,
  part: (label: string, count: number | null, blanks: boolean) =>
    `${lowerCase(label)} ${count ?? 'no number'}${count !== null && blanks ? ` [${BLANK_AS_ZERO}]` : ''}`,
} as const;

/** What one report says of reviews and lawsuits. */
export const REMEDIES_SAID = {
  unknown: 'The report has no usable totals of administrative reconsideration and litigation.',
  none: 'There was no administrative reconsideration or litigation about disclosure.',
  noLawsuits: (review: Count) =>
    `Administrative reconsideration about disclosure: ${amount(review)}; no administrative litigation.`,
  /** `Administrative reconsideration about disclosure: 2; administrative litigation: 4 (without prior reconsideration: 2, after reconsideration: 2).` */
  totals: (review: Count, lawsuits: number | null, direct: Count, afterReview: Count) =>
    `Administrative reconsideration about disclosure: ${amount(review)}; administrative litigation` +
    `${lawsuits === null ? '' : `: ${lawsuits}`} (without prior reconsideration: ${amount(direct)}, after reconsideration: ${amount(afterReview)}).`,
} as const;

export function amount(count: Count, said = count.value === null ? '' : figure(count.value)): string {
  if (count.value === null) return `no number in the report (${STATUSES[count.status].label})`;
  return count.status === 'printed' ? said : `${said} (${STATUSES[count.status].label})`;
}

/** `By “Balance” one reading is left: reconstructed as “8 3 0 0 0 0 11”.` Empty where nothing was recovered. */
export function readingSentence(values: readonly number[], rules: readonly string[]): string {
  if (values.length === 0) return '';
  const by = rules.length > 0 ? `By ${listed(rules.map((rule) => `“${rule}”`))}` : 'By the sums of the table';
  return `${by} one reading is left: reconstructed as “${values.map(figure).join(' ')}”.`;
}

function receivedIn(year: number, received: Count): string {
  if (received.value === null) return `In ${year} requests received: ${amount(received)}`;
  const said = amount(received, counted(received.value, 'request'));
  return `In ${year}, ${said} ${received.value === 1 ? 'was' : 'were'} received`;
}
