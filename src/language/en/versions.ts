import { dateText } from './numbers.ts';

/** Words about versions of a report that its agency published anew, and about records of figures that reports took the place of. */
export const versions = {
  isEarlier: (date: string) => `This is an earlier version (${dateText(date)})`,
  hasEarlier: 'The agency published this report anew',
  leading:
    'The agency published this report anew later on. The archive goes by the newer version; this one is kept as it is.',
  leadingLink: 'See the present version',
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
} as const;
