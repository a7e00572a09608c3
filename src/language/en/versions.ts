import { figure } from '../../text/figure.ts';
import { dateText } from './numbers.ts';

/** Words about versions of a report that its agency published anew, and about records of figures that reports took the place of. */
export const versions = {
  isEarlier: (date: string) => `This is an earlier version (${dateText(date)})`,
  hasEarlier: 'The agency published this report anew',
  leading:
    'The agency published this report anew later on. The archive goes by the newer version; this one is kept as it is.',
  leadingLink: 'See the present version',
  hasChanged: 'The original was changed',
  /** Days on which the archive got each of the two; undefined where nobody noted one. */
  changed: (before: string | undefined, now: string | undefined) =>
    `${before && now ? `The original at this address was changed: what was retrieved on ${dateText(now)} differs from that of ${dateText(before)}.` : 'The original at this address was changed.'} This is the later version. Earlier ones are kept as they are:`,
  earlier: 'This is the newer version. Earlier ones are kept as they are:',
  version: (date: string) => `version of ${dateText(date)}`,
  /** The title of a page of an earlier version or record: pages have titles of their own. */
  titled: (title: string, date: string, isRecord: boolean) =>
    `${title} (${isRecord ? 'record of figures' : 'version'} of ${dateText(date)})`,
  isRecord: (date: string) =>
    `This is the record of figures that stood here before the archive had the report (${dateText(date)})`,
  hasRecord: 'The archive had the figures of this report alone before',
  leadingReport:
    'The archive received the whole report later on and goes by it; this record is kept as it is.',
  leadingReportLink: 'See the report',
  records: 'This page goes by the whole report. The record of figures from before is kept as it is:',
  record: (date: string) => `record of figures of ${dateText(date)}`,
  /** What two versions print differently. */
  changes: {
    summary: (cells: number, sentences: number) =>
      `What differs between the two versions: ${[
        ...(cells > 0 ? [`numbers of cells, ${figure(cells)}`] : []),
        ...(sentences > 0 ? [`places in the text, ${figure(sentences)}`] : []),
      ].join('; ')}`,
    labelsOnly:
      'Numbers and text of the two versions are the same; labels of items in the tables are printed differently.',
    none: 'The two files differ in their bytes; the numbers and the text read from them are the same.',
    cells: 'Numbers (on the left those of the earlier version)',
    cell: (from: string, to: string) => `${from} → ${to}`,
    raw: (label: string, raw: string) => `${label} (printed as “${raw}”)`,
    words: 'Text',
  },
  vanished: {
    title: 'The report is gone from its original address',
    sentence: (on: string, status: number) =>
      `Asked on ${dateText(on)}, the server at the original address said that there is no such page (${status}).`,
    seen: (date: string) => `The original was last seen on ${dateText(date)}.`,
    unseen: 'The archive has no record of a day on which the original was seen.',
    kept: 'The raw file as received is kept in the archive.',
  },
} as const;
