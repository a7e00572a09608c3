/** Words of the strip that opens at a number of a report. */
export const NUMBER_CARD = {
  label: '这一格',
  close: '关闭',
  sentence: (cell: { agency: string; year: number; row: string; column: string; value: string }) =>
    `${cell.agency} ${cell.year} 年政府信息公开工作年度报告，“${cell.row}”一行、“${cell.column}”一栏：${cell.value}。`,
  /** `11 件` */
  amount: (number: string, unit: string) => `${number} ${unit}`,
  nothing: '没有数字',
  /** `11 件（推算）` */
  marked: (value: string, marks: readonly string[]) =>
    marks.length === 0 ? value : `${value}（${marks.join('；')}）`,
  /** `原文第 65 行`、`数据记录第 34 行` */
  place: (isRecord: boolean, place: string) => `${isRecord ? '数据记录' : '原文'}${place}`,
  /** Where on a page, in percent of its height and width. */
  onPage: (down: number, across: number) => `由上往下 ${down}%、由左往右 ${across}% 处`,
  finding: (number: string) => `核验第 ${number} 条`,
  years: '其他年度',
  noYears: '本馆没有这个机关其他年度的报告。',
  year: (year: number) => `${year} 年`,
  apart: '另一版格式，统计的不是同一件事',
  peers: (year: number, group: string) => `同类机关 ${year} 年（${group}）`,
  everywhere: '本馆收录',
  more: (agencies: number) => `另有 ${agencies} 个机关有这一年的报告，`,
  noPeers: (year: number) => `本馆没有同级同类机关 ${year} 年的报告。`,
  compare: '一起比较',
  loading: '正在取其他年度和同类机关的数字……',
  failed: '其他年度和同类机关的数字没有取到。',
  citation: '引用',
  copyLink: '复制链接',
  copyNumber: '复制数字',
  copyCitation: '复制引文',
  savePicture: '保存图片',
  correct: '指出错误',
  correctCopied: '已复制一段话，写好了网址。请补上应为何数和依据，贴到本馆代码仓库的问题列表。',
  correctHow: '怎样指出',
  correction: (sentence: string, printed: string, address: string) =>
    `指出一处错误\n网址：${address}\n本馆：${sentence}\n${printed || '原文：'}\n应为：\n依据：\n`,
} as const;
