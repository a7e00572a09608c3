/** Words about versions of a report that its agency published anew, and about records of figures that reports took the place of. */
export const versions = {
  isEarlier: (date: string) => `这是较早的版本（${date}）`,
  hasEarlier: '机关重新发布过这份报告',
  leading: '机关后来重新发布了这份报告，本馆以新的版本为准，此版照原样保留。',
  leadingLink: '看现行版本',
  earlier: '本页是新的版本。较早的版本照原样保留：',
  version: (date: string) => `${date} 版`,
  /** The title of a page of an earlier version or record: pages have titles of their own. */
  titled: (title: string, date: string, isRecord: boolean) =>
    `${title}（${date} ${isRecord ? '的数字记录' : '版'}）`,
  isRecord: (date: string) => `这是报告全文入馆之前的数字记录（${date}）`,
  hasRecord: '本馆此前只有这份报告的数字',
  leadingReport: '本馆后来收到了报告全文，以全文为准，此记录照原样保留。',
  leadingReportLink: '看报告全文',
  records: '本页以报告全文为准。此前所据的数字记录照原样保留：',
  record: (date: string) => `${date} 的数字记录`,
} as const;
