import { yearsText } from './numbers.ts';

/** What choosing agencies, years and measures says while it is done, and of an address that chooses what is not there. */
export const comparisonPicker = {
  picker: {
    /** `together`: with everyone in the regions and groups of peers. */
    chosen: (together: number) => `共比较 ${together} 个机关`,
    filterResult: (shown: number, found: number) =>
      found === 0
        ? '没有符合的机关'
        : shown < found
          ? `符合的有 ${found} 个，先列 ${shown} 个，请写得更具体些`
          : `列出 ${found} 个`,
    reportYears: (years: readonly number[]) => `报告：${yearsText(years)} 年`,
    regionsNone: '没有符合的地区',
    regionsMore: (shown: number, found: number) => `符合的有 ${found} 个地区，先列 ${shown} 个`,
    peersNone: '已选的机关在本馆没有同类。先在下面逐个选一个机关，这里就列出它的同类。',
    peerGroup: (region: string, level: string, kind: string) => `${region}的${level}${kind}`,
    everywhere: '本馆收录',
    kinds: { government: '人民政府', 'government-office': '政府办公室', department: '政府部门' },
    members: (count: number) => `${count} 个机关`,
    limit: (most: number) => `已选满 ${most} 个`,
    measureLimit: (most: number) => `已选满 ${most} 项；先去掉一项，才能再选。`,
    measureFound: (found: number) => (found === 0 ? '没有符合的指标' : `列出 ${found} 项`),
    measureRemove: (measure: string) => `去掉“${measure}”`,
  },
  own: {
    shared: '这是链接所带的比较。您自己上次的选择仍原样保留，没有被改动。',
    restored: '已恢复您上次的选择（只存在这台设备的浏览器里）。',
    back: '回到我的选择',
    keep: '把这份比较存为我的选择',
    kept: '已存为您的选择',
  },
  objections: {
    'unknown-agency': (value: string) => `网址里的机关“${value}”不在本馆，已略去。`,
    'unknown-region': (value: string) => `网址里的地区“${value}”不在本馆，已略去。`,
    'unknown-peers': (value: string) => `网址里的同类机关“${value}”在本馆没有成员，已略去。`,
    'unknown-year': (value: string) => `网址里的年度“${value}”没有报告，已略去。`,
    'unknown-measure': (value: string) => `网址里的指标“${value}”不存在，已略去。`,
    'too-many-agency': (value: string) => `逐个选的机关超过 20 个，“${value}”没有列入。`,
    'too-many-region': (value: string) => `最多比较 6 个地区，“${value}”没有列入。`,
    'too-many-peers': (value: string) => `同类机关最多选 6 组，“${value}”没有列入。`,
    'too-many-year': (value: string) => `最多比较 20 个年度，“${value}”没有列入。`,
    'too-many-measure': (value: string) => `最多同时比较 4 项指标，“${value}”没有列入。`,
  },
} as const;
