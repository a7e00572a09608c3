/** Words about versions of a report that its agency published anew. */
export const versions = {
  isEarlier: (date: string) => `这是较早的版本（${date}）`,
  hasEarlier: '机关重新发布过这份报告',
  leading: '机关后来重新发布了这份报告，本馆以新的版本为准，此版照原样保留。',
  leadingLink: '看现行版本',
  earlier: '本页是新的版本。较早的版本照原样保留：',
  version: (date: string) => `${date} 版`,
} as const;
