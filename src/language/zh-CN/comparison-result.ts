import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { editionName, editionNames } from './editions.ts';

/** What a comparison says of its tables. */
export const comparisonResult = {
  summary: (agencies: number, measures: number, period: string) =>
    `${agencies} 个机关，${period}${measures > 1 ? `，${measures} 项指标` : ''}`,
  rowsMore: (rest: number) => `列出其余 ${rest} 个机关`,
  failed: '数据没有读到。请检查网络后重试；下面各项指标的页面不受影响。',
  retry: '重试',
  none: '还没有选机关。请在“机关”一栏勾选机关、地区或同类机关。',
  single: '目前只选了一个机关；再选至少一个，就可以比较。',
  agency: '机关',
  latest: '最近一份报告',
  yearHead: (year: number) => `${year} 年`,
  yearInCell: (year: number) => `${year} 年`,
  sortedByCode: '各行按行政区划代码排列，不是名次。',
  sortedBy: (column: string, descending: boolean) =>
    `各行暂按“${column}”${descending ? '从大到小' : '从小到大'}排列，无数值的在最后。`,
  sortByCode: '按区划代码排列',
  sort: (column: string) => `按“${column}”排序`,
  denominators: (first: string, second: string) => `；上为${first}，下为${second}`,
  noSeries: '没有可以列入的数字',
  formGroup: (forms: readonly Edition[]) => `${editionNames(forms)}格式`,
  unknownGroup: editionName(UNKNOWN_EDITION),
  oneForm: (form: Edition) => `所列报告用的都是 ${editionName(form)}格式。`,
  formApart: '各版格式分开列出：此项统计的不是同一件事，不能连起来看增减。',
  formSame: '此项在各版格式里统计的是同一件事，前后年度可以相接。',
  formMark: '换版处以双线标出。',
  unknownSame: `另有报告${editionName(UNKNOWN_EDITION)}；此项各版相同，照常列入。`,
  unknownApart: `另有报告${editionName(UNKNOWN_EDITION)}；此项各版不同，不列入比较。`,
  coverage: (of: number, have: number, year: number | null) => {
    const [latest, data] = year === null ? ['的最近一份报告', '数据'] : ['', ` ${year} 年数据`];
    const all = of > 1 ? '都' : '';
    return have === 0
      ? `${of} 个机关${latest}${all}没有${data}`
      : `${of} 个机关中 ${have} 个${latest}有${data}`;
  },
  coverageOfAll: (of: number, year: number | null) => {
    const [agencies, all] = of === 1 ? ['该机关', ''] : [`${of} 个机关`, '都'];
    return year === null ? `${agencies}的最近一份报告${all}有数据` : `${agencies}${all}有 ${year} 年数据`;
  },
  missing: (agencies: readonly string[]) => `缺：${agencies.join('、')}`,
  missingOne: (agency: string, gap: string) => `${agency}（${gap}）`,
  missingMany: (count: number, kinds: readonly string[]) => `缺 ${count} 个：${kinds.join('、')}`,
  missingKind: (gap: string, count: number) => `${gap} ${count} 个`,
  missingNames: '缺的是哪些机关',
  coverageSeparator: '；',
  gapLegend: '表中各种缺项的意思',
  copyLink: '复制链接',
  copied: '链接已复制',
  copyFailed: '没有复制成功，请从地址栏复制',
  download: '下载 CSV',
  workbook: '下载 XLSX',
  fileFailed: '文件没有做成，请再试一次',
} as const;
