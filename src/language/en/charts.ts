import { share, yearsText } from './numbers.ts';
import { agenciesOf, counted, listed, sentenceCase } from './plurals.ts';
import { STATUSES } from './statuses.ts';

/** Words of the charts, on canvas and around it. */
export const CHARTS = {
  noNumber: 'no number',
  showTable: 'Data of the chart',
  download: { png: 'Download PNG', svg: 'Download SVG' },
  embed: 'Embed',
  failed: 'The chart could not be drawn; see the table below.',
  year: 'Year',
  noReport: 'no report in the archive',
  noValue: 'no usable number in the report',
  blank: STATUSES.blank.label,
  blanksNote:
    'Blank cells count as 0 in the sums: they agree with the printed totals. A blank is not the same as a 0.',
  unit: 'requests',
  saved: {
    unit: (unit: string) => ` Unit: ${unit}.`,
    basis: (basis: string) => `Data: ${basis}.`,
    source:
      'Source: Nianbao Archive, compiled from the annual reports on open government information that the agencies published. The picture and its numbers may be used under CC BY 4.0: name the source and its address.',
  },
  requests: 'number',
  share: 'share',
  received: 'received',
  disposed: 'disposed of',
  carriedForward: 'carried forward',
} as const;

/** `3 reports of Sample Bureau on 2019–2021`, `5 reports of 5 agencies on 2021`: what a picture is drawn from. */
export function reportsDrawn(
  whose: string | number,
  { years, reports, chosen }: { years: readonly number[]; reports: number; chosen?: number },
): string {
  const among =
    chosen !== undefined && chosen !== whose ? `${whose} of the ${agenciesOf(chosen)} chosen` : null;
  const agencies = among ?? (typeof whose === 'number' ? agenciesOf(whose) : whose);
  return `${counted(reports, 'report')} of ${agencies} on ${yearsText(years)}`;
}

/** What stands below a picture that leaves the page, a paragraph each. */
export function savedLines({
  basis,
  unit,
  note,
  address,
}: {
  basis: string;
  unit: string;
  note: string;
  address: string;
}): string[] {
  const { saved } = CHARTS;
  return [...(note ? [note] : []), saved.basis(basis) + saved.unit(unit), saved.source, address];
}

/** What the marks of changes of the form mean; undefined where there are none. */
export function breaksNote(breaks: readonly ('form' | 'series' | null)[]): string | undefined {
  if (breaks.includes('series'))
    return 'At the dotted line the form was revised. Where what is counted changed with it, the line breaks.';
  return breaks.includes('form')
    ? 'At the dotted line the form was revised; what is drawn counts the same before and after it.'
    : undefined;
}

interface Part {
  label: string;
  value: number | null;
  /** What it comes to among the others: 0 for a blank that counts so. The same as the value where it is left out. */
  counted?: number | null;
}

/**
 * `Received: 11, most from natural persons: 8 (8/11)`: the finding as the figure's title. A part without a number could
 * be the largest, so the title then speaks of the others only; a blank that counts as 0 could not. `total` is null where
 * it has no number.
 */
export function partsTitle(whole: string, total: number | null, parts: readonly Part[]): string {
  const known = parts.filter((part): part is { label: string; value: number } => part.value !== null);
  const most = Math.max(...known.map((part) => part.value));
  const leaders = known.filter((part) => part.value === most).map((part) => part.label);
  const among = parts.some((part) => (part.counted ?? part.value) === null)
    ? 'among those with a number '
    : '';
  const head = `${sentenceCase(whole)}${total === null ? '' : `: ${total}`}; ${among}`;
  const each = total === null ? `${most}` : `${most} (${share(most, total)})`;
  if (leaders.length > 3) return `${head}${leaders.length} share the largest number, ${most} each`;
  return leaders.length > 1
    ? `${head}most: ${listed(leaders)}, ${each} each`
    : `${head}most: ${leaders[0] ?? ''}, ${each}`;
}

/** `Sample Bureau: 3 requests received in 2020, 9 in 2022` */
export function historyTitle(
  agency: string,
  points: readonly { year: number; received: number | null }[],
): string {
  const known = points.filter((point) => point.received !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return `${agency}: requests by year`;
  return `${agency}: ${counted(first.received ?? 0, 'request')} received in ${first.year}, ${last.received} in ${last.year}`;
}

/** `Granted 4, Refused 5`: what a reader who cannot see the chart is told. */
export function partsDescription(parts: readonly Part[]): string {
  return parts
    .map((part) => `${part.label} ${part.value ?? (isBlankPart(part) ? CHARTS.blank : CHARTS.noNumber)}`)
    .join(', ');
}

/** Whether nothing is printed for a part and it counts as 0. */
export function isBlankPart({ value, counted: comesTo = null }: Pick<Part, 'value' | 'counted'>): boolean {
  return value === null && comesTo !== null;
}

/** `2020: received 3, disposed of 3; 2021: no report in the archive` */
export function pointsDescription(
  points: readonly {
    year: number;
    report: string | null;
    received: number | null;
    disposed: number | null;
    carriedForward: number | null;
  }[],
): string {
  const amount = (label: string, value: number | null): string => `${label} ${value ?? CHARTS.noNumber}`;
  return points
    .map(({ year, report, received, disposed, carriedForward }) =>
      report === null
        ? `${year}: ${CHARTS.noReport}`
        : `${year}: ${amount(CHARTS.received, received)}, ${amount(CHARTS.disposed, disposed)}, ${amount(CHARTS.carriedForward, carriedForward)}`,
    )
    .join('; ');
}
