import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { editionName } from './editions.ts';
import type { Count } from '../../schemas/count.ts';
import type { SectionKey } from '../../vocabulary/sections.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import { figure } from '../../text/figure.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

/** Words of the report page. */
export const REPORT = {
  kicker: '政府信息公开工作年度报告',
  heading: (agency: string, year: number) => `${agency} ${year} 年`,
  otherYears: '本机关其他年度',
  previous: '上一年',
  next: '下一年',
  changes: '与上一年逐句对照',
  allYears: '全部年度',
  printedTitle: '原文标题',
  noTitle: '原文没有标题',
  agency: '机关',
  formLabel: '报告格式',
  edition: (name: string, decree: string) => `${name}（${decree}）`,
  editionsMixed: '；另有表格用 ',
  editionUnknown: (tables: readonly string[]) =>
    `${tables.map((table) => `“${table}”`).join('')}的表：${editionName(UNKNOWN_EDITION)}`,
  tableUnknown: `${editionName(UNKNOWN_EDITION)}：各版共有的项目和其他印出的项目都照录，不按年度推定版本；各版不都有的项目没有印出，不说是缺漏。`,
  sourceUrl: '原始网址',
  publishedOn: '公布日期',
  retrievedOn: '取得日期',
  /** What keepers confirmed of a file and where it comes from, by rule. */
  unusual: {
    'no-report': '内容与一般报告不同',
    'report-double': '与另一份收录的报告逐字相同',
    'source-dates': '日期与一般情形不同',
    'source-address': '网址不在政府域名下',
    'source-double': '与另一份收录的报告出自同一网址',
  },
  unknown: '未记录',
  rawFile: '原文',
  asReceived: '收到的原始文件',
  /** Of a report that was attached to a web page. */
  attachedTo: '上面的文件是附件，登载它的网页：',
  pageAsReceived: '收到的网页',
  pageView: '带行号的网页',
  pageDigest: '网页的校验值（SHA-256）',
  joined: '这份报告分在两处：文字取自网页，表格取自附件。',
  pageHeading: '登载这份文件的网页',
  pageIntro: '逐行照录收到的网页，一字不改；行号从 1 起。',
  sourceView: '带行号的原文',
  recognised:
    '原始文件是图片，这里的文字和数字由程序识别。数字须有两项互不相干的依据相合才登载，其余标作“无法辨读”；文字可能有误，以原始文件为准。',
  pagesView: '逐页的原文',
  encoded: (encoding: string) => `，${encoding} 编码，浏览器里可能显示为乱码`,
  digest: '校验值（SHA-256）',
  sections: '本页目录',
  namesDiffer: '原文所印机关名称与登记名称不同',
  namesSentence: (printed: string, registered: string) => `原文印作“${printed}”，本馆登记为“${registered}”。`,
  evidence: '原文中的依据：',
  findings: '核验',
  /** Of 行 or 页. */
  findingsIntro: (unit: string) =>
    `原文照录，不作改动。以下各条由程序自动核对得出，指到有关的格子和原文所在的${unit}。`,
  noFindings: '自动核对没有发现勾稽关系不符或与法定格式不合之处。',
  findingsLeft: '同类标注过多，本页只列出前面的若干处，未列出的还有：',
  findingsLeftIn: '。完整清单见',
  findingCells: '涉及：',
  moreCells: (all: number) => `等 ${all} 格`,
  findingMark: '注',
  findingMarkSpoken: (number: number) => `，见核验第 ${number} 条`,
  charts: '图',
  preamble: '篇首',
  sectionMissing: '原文没有这一节。',
  tableMissing: '原文没有这张表，或以图片、附件代替，本馆因此没有数字。',
  proseMissing: '原文这一节没有正文。',
  /** Where pages of another language leave the prose out. */
  proseElsewhere: '这一节的正文见中文页。',
  proseLink: '看正文',
  printedAt: '原文位置：',
  paragraphLink: '本段链接',
  item: '项目',
  organizations: '法人或其他组织',
  fullTable: '显示完整表格',
  /** Before 行 or 页. */
  sourceUnit: '原文',
  /** Before 第 65 行. */
  candidates: (values: readonly number[]) => `或为 ${values.join('、')}`,
  statusMethod: '各种标记怎样判定，见方法说明',
  downloads: '下载',
  downloadJson: '全部内容（JSON）',
  downloadCsv: '三张表的数字（CSV，可用电子表格打开）',
  downloadRaw: '收到的原始文件',
  /** A number with its digits grouped. */
  bytes: (grouped: string) => `${grouped} 字节`,
  downloadNote: '各栏的含义和单位见',
  dataPage: '数据说明',
  backToReport: '回到报告页',
  sourceIntro: '逐行照录收到的文件，一字不改；行号从 1 起。报告页法定表中的数字都指到这里的一行。',
  pagesIntro: '逐页列出从收到的文件里读出的文字；版面以原始文件为准。报告页法定表中的数字都指到这里的一页。',
  picturesIntro:
    '逐页显示收到的文件。报告页法定表中的数字都指到它们印在页上的地方；点一点页上的数字，可以看它在表里是哪一格。',
  convertedIntro:
    '收到的文件不是文本：这里逐行列出转换成网页后读出的内容，行号从 1 起；版面以原始文件为准。报告页法定表中的数字都指到这里的一行。',
  openPage: (page: number) => `打开原始文件第 ${page} 页`,
  emptyLine: '（空行）',
} as const;

/** Short names for the list of a page's parts. */
export const SECTION_NAMES: Readonly<Record<SectionKey, string>> = {
  overview: '总体情况',
  proactive: '主动公开',
  requests: '申请办理',
  remedies: '复议与诉讼',
  problems: '问题与改进',
  other: '其他事项',
};

export const TABLE_CAPTIONS: Readonly<Record<TableKey, string>> = {
  proactive: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况（单位：件）',
  remedies: '政府信息公开行政复议、行政诉讼情况（单位：件）',
};

/** `新乡市卫滨区政务服务和大数据管理局 2021 年政府信息公开工作年度报告` */
export function reportName(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
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

/** What one report says of requests: its totals, and what became of those that were disposed of. */
export const REQUESTS_SAID = {
  unknown: (year: number) => `${year} 年收到和办理申请的总数，原文没有可用的数字。`,
  zeros: (year: number) => `${year} 年新收、上年结转、办结和结转下年度的总数都印作 0。`,
  none: (year: number) => `${year} 年没有新收政府信息公开申请，没有上年结转，也没有结转下年度的申请。`,
  /** `2021 年新收 11 件，上年结转 0 件，办结 11 件，其中予以公开 4 件、不予公开 5 件；结转下年度 0 件。` */
  flow: (
    year: number,
    flow: Record<'received' | 'carriedOver' | 'disposed' | 'carriedForward', Count>,
    outcomes: string,
  ) =>
    `${year} 年新收${amount(flow.received)}，上年结转${amount(flow.carriedOver)}，办结${amount(flow.disposed)}` +
    `${outcomes}${outcomes ? '；' : '，'}结转下年度${amount(flow.carriedForward)}。`,
  all: (label: string, count: number) => `，结果${count === 1 ? '' : '都'}是“${label}”`,
  some: (parts: readonly string[]) => `，其中${parts.join('、')}`,
  /** `blanks`: whether some of its cells are blank and count as 0. */
  part: (label: string, count: number | null, blanks: boolean) =>
    count === null ? `${label}数缺` : `${label} ${count} 件${blanks ? `（${BLANK_AS_ZERO}）` : ''}`,
} as const;

/** What one report says of reviews and lawsuits. */
export const REMEDIES_SAID = {
  unknown: '行政复议和行政诉讼的总数，原文没有可用的数字。',
  none: '没有因信息公开引起的行政复议和行政诉讼。',
  noLawsuits: (review: Count) => `因信息公开引起行政复议${amount(review)}，没有行政诉讼。`,
  /** `行政复议 2 件；行政诉讼 4 件，其中未经复议直接起诉 2 件、复议后起诉 2 件。` `lawsuits`: null where one of the two has no number. */
  totals: (review: Count, lawsuits: number | null, direct: Count, afterReview: Count) =>
    `因信息公开引起行政复议${amount(review)}；行政诉讼${lawsuits === null ? '' : ` ${lawsuits} 件`}，` +
    `其中未经复议直接起诉${amount(direct)}、复议后起诉${amount(afterReview)}。`,
} as const;

function amount(count: Count): string {
  if (count.value === null) return `数原文缺（${STATUSES[count.status].label}）`;
  const mark = count.status === 'printed' ? '' : `（${STATUSES[count.status].label}）`;
  return ` ${figure(count.value)} 件${mark}`;
}

/** `按“收支平衡”只剩一种读法，推算为“8 3 0 0 0 0 11”。` Empty where nothing was recovered. */
export function readingSentence(values: readonly number[], rules: readonly string[]): string {
  if (values.length === 0) return '';
  const by = rules.length > 0 ? `按${rules.map((rule) => `“${rule}”`).join('')}` : '按勾稽关系';
  return `${by}只剩一种读法，推算为“${values.map(figure).join(' ')}”。`;
}
