/** Words of the feeds. */
export const FEEDS = {
  reports: '年报档案：新收录的报告',
  reportsNote: '新收录和有更动的报告，最新的在前。',
  region: (name: string) => `年报档案：${name}的报告`,
  regionNote: (name: string) => `${name}各机关新收录和有更动的报告，最新的在前。`,
  releases: '年报档案：数据版本',
  releasesNote: '数据每发布一版，相对上一版有哪些更动。',
  findings: '年报档案：新核验出的标注',
  findingsNote: '新收录和有更动的报告中，有标注的各份，最新的在前。',
  findingsOf: (report: string, count: number) => `${report}：${count} 处标注`,
  rules: (rules: readonly [title: string, count: number][]) =>
    `${rules.map(([title, count]) => (count === 1 ? title : `${title}（${count} 处）`)).join('；')}。`,
} as const;
