/** The words of what narrows a search. */
export const searchFilters = {
  title: '筛选',
  open: (chosen: number) => (chosen > 0 ? `筛选 · ${chosen}` : '筛选'),
  groups: {
    year: '年度',
    region: '地区',
    agency: '机关',
    level: '层级',
    section: '所在部分',
    form: '报告格式',
    finding: '核对标注',
  },
  years: {
    from: '从',
    to: '到',
    open: '不限',
    /** The chosen years as one condition; null where that side is open. */
    range: (from: number | null, to: number | null) =>
      from === to
        ? `${from} 年`
        : from === null
          ? `${to} 年及以前`
          : to === null
            ? `${from} 年以来`
            : `${from}—${to} 年`,
    counts: '各年度的份数，选一个即只看这一年',
  },
  titleScope: '标题与机关名称',
  preambleScope: '篇首',
  chosen: '已选条件',
  remove: (label: string) => `去掉“${label}”`,
  clear: '清除全部',
  showResults: (total: number) => `查看 ${total} 份报告`,
  more: (hidden: number) => `其余 ${hidden} 项`,
  narrow: (group: string) => `按名称查找${group}`,
  nothing: '没有名称与此相符的。',
  unfold: (region: string) => `${region}下的地区`,
  /** After the number of reports that a value would leave, for screen readers. */
  unit: '份',
} as const;
