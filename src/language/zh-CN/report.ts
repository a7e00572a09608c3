import type { Count } from '../../schemas/count.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import { plainNumber } from './numbers.ts';
import { STATUSES } from './statuses.ts';

/** Words of the report page. */
export const REPORT = {
  previous: '上一年',
  next: '下一年',
  noOtherYears: '本站只收有这一年',
  printedTitle: '原文标题',
  noTitle: '原文没有标题',
  source: '来源',
  sourceUrl: '原始网址',
  publishedOn: '公布日期',
  retrievedOn: '取得日期',
  unknown: '未记录',
  digest: '原文校验值（SHA-256）',
  rawFile: '原文文件',
  sourceView: '带行号的原文',
  formLabel: '报告格式',
  says: '数字说了什么',
  namesDiffer: '原文印的机关名称与登记名称不同',
  registeredName: '登记名称',
  printedName: '原文所印',
  whyHere: '为什么归在这里',
  evidence: '原文证据',
  noReason: '归档理由尚未写明。',
  findings: '需要留意的地方',
  findingsIntro: '原文照录，不作改动；下面是自动核对发现的问题，每条都指到出问题的格子和原文那一行。',
  noFindings: '自动核对没有发现勾稽关系不符或与格式不合之处。',
  findingCells: '涉及',
  moreCells: '等',
  ruleExplained: '这条规则',
  charts: '图',
  noCharts: '数字过少，不作图。',
  sections: '本页各节',
  sectionMissing: '原文没有这一节。',
  tableMissing: '原文没有这张表，或者以图片、附件代替，所以本站没有数字。',
  proseMissing: '原文这一节没有文字。',
  rowLink: '本行链接',
  paragraphLink: '本段链接',
  sectionLink: '本节链接',
  sourceLine: '原文行',
  statusLegend: '格中标记',
  tableHint: '表格较宽，可以左右滑动。',
  cellHint: '点选数字，可以得到该格的链接。键盘用方向键移动，回车选定。',
  copyCell: '复制本格链接',
  copyLink: '复制链接',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没有复制成功，请手动复制',
  outcomes: '结果',
  item: '项目',
  cite: '引用本页',
  citeNote: '引用日期请填您查阅本页的日期。',
  citeDate: '引用日期',
  gbt: 'GB/T 7714—2025',
  bibtex: 'BibTeX',
  ris: 'RIS',
  downloads: '下载',
  downloadJson: '全部内容（JSON）',
  downloadCsv: '三张表的数字（CSV）',
  downloadRaw: '原文文件',
  downloadNote: '各栏的含义和单位见',
  dataPage: '数据说明',
  archive: '年报档案',
  backToReport: '回到报告页',
  sourceTitle: '带行号的原文',
  sourceIntro: '逐行照录收到的文件，行号从 1 起。报告页上的每个数字都指到这里的一行。',
  emptyLine: '空行',
} as const;

export const SEVERITIES = { error: '矛盾', warning: '存疑', info: '说明' } as const;

export const EDITION_NAMES = {
  2019: '2019 年格式（国办公开办函〔2019〕60 号）',
  2021: '2021 年格式（国办公开办函〔2021〕30 号）',
} as const;

export const TABLE_CAPTIONS: Readonly<Record<TableKey, string>> = {
  proactive: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况（单位：件）',
  remedies: '政府信息公开行政复议、行政诉讼情况（单位：件）',
};

/** `新乡市卫滨区政务服务和大数据管理局 2021 年政府信息公开工作年度报告` */
export function reportName(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** `第 65 行` */
export function lineName(line: number): string {
  return `第 ${line} 行`;
}

/** `12,345 字节` */
export function bytesName(bytes: number): string {
  return `${bytes.toLocaleString('zh-CN')} 字节`;
}

/** The sentence above a table that is folded because every cell is 0. */
export function allZero(table: TableKey): string {
  return {
    proactive: '这张表的各项都填 0。',
    requests: '全年没有新收、上年结转、办结和结转下年度的申请，这张表各格都填 0。',
    remedies: '没有因政府信息公开引起的行政复议和行政诉讼，这张表各格都填 0。',
  }[table];
}

export const UNFOLD_TABLE = '展开全表';

interface Flow {
  received: Count;
  carriedOver: Count;
  disposed: Count;
  carriedForward: Count;
}

/**
 * `2021 年新收 11 件，上年结转 0 件，办结 11 件（予以公开 4 件、不予公开 5 件），结转下年度 0 件。`
 * A total without a value is named with its reason instead of being left out.
 */
export function requestsSentence(
  year: number,
  flow: Flow,
  groups: readonly { label: string; value: number | null }[],
): string {
  const counts = Object.values(flow) as Count[];
  if (counts.every((count) => count.value === null)) {
    return `${year} 年收到和办理申请的总数，原文没有可用的数字。`;
  }
  if (counts.every((count) => count.value === 0)) {
    return `${year} 年没有新收政府信息公开申请，没有上年结转，也没有结转下年度的申请。`;
  }
  return (
    [
      `${year} 年新收${amount(flow.received)}`,
      `上年结转${amount(flow.carriedOver)}`,
      `办结${amount(flow.disposed)}${groupsIn(flow.disposed, groups)}`,
      `结转下年度${amount(flow.carriedForward)}`,
    ].join('，') + '。'
  );
}

/** `行政复议 2 件；行政诉讼 4 件，其中未经复议直接起诉 2 件、复议后起诉 2 件。` */
export function remediesSentence(review: Count, direct: Count, afterReview: Count): string {
  const counts = [review, direct, afterReview];
  if (counts.every((count) => count.value === null)) return '行政复议和行政诉讼的总数，原文没有可用的数字。';
  if (counts.every((count) => count.value === 0)) return '没有因此引起的行政复议和行政诉讼。';
  const lawsuits =
    direct.value === null || afterReview.value === null ? '行政诉讼' : `行政诉讼 ${direct.value + afterReview.value} 件`;
  return `由此引起行政复议${amount(review)}；${lawsuits}，其中未经复议直接起诉${amount(direct)}、复议后起诉${amount(afterReview)}。`;
}

function amount(count: Count): string {
  if (count.value === null) return `数原文缺（${STATUSES[count.status].label}）`;
  const mark = count.status === 'printed' ? '' : `（${STATUSES[count.status].label}）`;
  return ` ${plainNumber(count.value)} 件${mark}`;
}

function groupsIn(disposed: Count, groups: readonly { label: string; value: number | null }[]): string {
  const named = groups.filter((group) => group.value !== 0);
  if (disposed.value === 0 || named.length === 0) return '';
  const [only] = named;
  if (named.length === 1 && only && only.value === disposed.value) return `，全部${only.label}`;
  const parts = named.map((group) => (group.value === null ? `${group.label}数缺` : `${group.label} ${group.value} 件`));
  return `（${parts.join('、')}）`;
}
