import { figure } from '../../text/figure.ts';

/**
 * Words about versions of a report that its agency published anew or changed where it was, about records of figures that
 * reports took the place of, and about originals that are gone.
 */
export const versions = {
  isEarlier: (date: string) => `这是较早的版本（${date}）`,
  hasEarlier: '机关重新发布过这份报告',
  leading: '机关后来重新发布了这份报告，本馆以新的版本为准，此版照原样保留。',
  leadingLink: '看现行版本',
  hasChanged: '原文有更动',
  /** Days on which the archive got each of the two; undefined where nobody noted one. */
  changed: (before: string | undefined, now: string | undefined) =>
    `${before && now ? `同一网址上的原文变了：${now} 取得的与 ${before} 取得的不同。` : '同一网址上的原文变了。'}本页是后来的版本。较早的版本照原样保留：`,
  earlier: '本页是新的版本。较早的版本照原样保留：',
  version: (date: string) => `${date} 版`,
  /** The title of a page of an earlier version or record: pages have titles of their own. */
  titled: (title: string, date: string, isRecord: boolean) =>
    `${title}（${date} ${isRecord ? '的数据记录' : '版'}）`,
  isRecord: (date: string) => `这是报告全文入馆之前的数据记录（${date}）`,
  hasRecord: '本馆此前只有这份报告的数字',
  leadingReport: '本馆后来收到了报告全文，以全文为准，此记录照原样保留。',
  leadingReportLink: '看报告全文',
  records: '本页以报告全文为准。此前所据的数据记录照原样保留：',
  record: (date: string) => `${date} 的数据记录`,
  /** What two versions print differently. */
  changes: {
    summary: (cells: number, sentences: number) =>
      `两版有什么不同：${[
        ...(cells > 0 ? [`数字 ${figure(cells)} 格`] : []),
        ...(sentences > 0 ? [`文字 ${figure(sentences)} 处`] : []),
      ].join('，')}`,
    labelsOnly: '两版的数字和文字相同，不同的是表格里项目的印法。',
    none: '两版文件的字节不同，读出的数字和文字相同。',
    cells: '数字（左边是较早的版本）',
    cell: (from: string, to: string) => `${from} → ${to}`,
    raw: (label: string, raw: string) => `${label}（印作“${raw}”）`,
    words: '文字',
  },
  vanished: {
    title: '原网址上已没有这份报告',
    sentence: (on: string, status: number) => `${on} 访问原网址，服务器答复网页不存在（${status}）。`,
    seen: (date: string) => `最后一次见到原文是 ${date}。`,
    unseen: '此前哪一天还见得到原文，本馆没有记录。',
    kept: '收到的原始文件照原样保存在本馆。',
  },
} as const;
