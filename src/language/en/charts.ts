import { yearsText } from './numbers.ts';
import { agenciesOf, counted, listed, sentenceCase } from './plurals.ts';
import { STATUSES } from './statuses.ts';

/** Words of the charts, on canvas and around it. */
export const CHARTS = {
  noNumber: 'no number',
  showTable: 'Data of the chart',
  year: 'Year',
  noReport: 'no report in the archive',
  noValue: 'no usable number in the report',
  blank: STATUSES.blank.label,
  blanksNote:
    'Blank cells count as 0 in the sums: they agree with the printed totals. A blank is not the same as a 0.',
  unit: 'requests',
  /** What the numbers of these tables count. */
  units: { requests: 'requests', remedies: 'cases' },
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
  count: (count: number) => String(count),
  inYear: (year: number, said: string) => `${year}: ${said}`,
  /** `3 reports of Sample Bureau on 2019–2021`, `5 reports of 5 agencies on 2021`: what a picture is drawn from. */
  drawn: {
    reports: (whose: string, years: readonly number[], reports: number) =>
      `${counted(reports, 'report')} of ${whose} on ${yearsText(years)}`,
    agencies: agenciesOf,
    among: (agencies: number, chosen: number) => `${agencies} of the ${agenciesOf(chosen)} chosen`,
  },
  breaks: {
    series:
      'At the dotted line the form was revised. Where what is counted changed with it, the line breaks.',
    form: 'At the dotted line the form was revised; what is drawn counts the same before and after it.',
  },
  /** Of the parts of a whole, the largest: `11 requests received, the largest number under “Natural persons”, 8 (8/11)`. */
  parts: {
    head: (whole: string, total: number | null) =>
      `${total === null ? sentenceCase(whole) : `${counted(total, 'request')} ${whole}`}, `,
    amongNumbers: 'among those with a number ',
    one: (label: string, each: string) => `the largest number under “${label}”, ${each}`,
    several: (labels: readonly string[], each: string) =>
      `the largest numbers under ${listed(labels.map((label) => `“${label}”`))}, ${each} each`,
    many: (parts: number, each: string) => `${parts} share the largest number, ${each} each`,
  },
  history: {
    title: (agency: string) => `${agency}: requests by year`,
    change: (
      agency: string,
      first: { year: number; received: number },
      last: { year: number; received: number },
    ) =>
      `${agency}: ${counted(first.received, 'request')} received in ${first.year}, ${last.received} in ${last.year}`,
  },
} as const;
