import { ruleWords } from '../rule-words.ts';
import { columnName, rowName } from './form-names.ts';

/** What readers are told of the rules about numbers that contradict others, and of what these rules find. */
export const SUM_RULES = ruleWords({
  'request-balance': {
    title: '勾稽关系',
    explanation:
      '申请表每一列中，本年新收加上年结转，应等于办理结果总计加结转下年度。这是印在表头上的勾稽关系。空白和横线按 0 计；办理结果总计空白的，其余三项全都空白的，有一项漏填（总计空白而分项有数）、无法辨读或者原文没有的，不作判断。',
    explain: ({ table, column, expected, actual }) =>
      `${columnName(table, column)}一列：本年新收与上年结转合计 ${expected} 件，办理结果总计与结转下年度合计 ${actual} 件，两边不等。`,
  },
  'applicant-total': {
    title: '申请人合计',
    explanation:
      '申请表每一行中，六类申请人之和应等于该行“总计”。这是“总计”一词的含义。空白和横线在相加时按 0 计；六类全都空白、只填“总计”的，“总计”空白的，有一格无法辨读或者原文没有的，不作判断。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}一行：六类申请人之和为 ${expected} 件，“总计”印作 ${actual} 件。`,
  },
  'disposition-total': {
    title: '办理结果合计',
    explanation:
      '申请表每一列中，从“予以公开”到“其他处理”的各项办理结果之和，应等于“（七）总计”。本版没有的行不计；空白和横线在相加时按 0 计；一列只填“（七）总计”的，该格空白的，应有的行缺失或者无法辨读的，看不出用的是哪一版格式的，不作判断。',
    explain: ({ table, column, expected, actual }) =>
      `${columnName(table, column)}一列：各项办理结果之和为 ${expected} 件，“（七）总计”印作 ${actual} 件。`,
  },
  'remedy-total': {
    title: '复议诉讼合计',
    explanation:
      '复议诉讼表中，维持、纠正、其他结果、尚未审结四项之和应等于“总计”。空白和横线在相加时按 0 计；四项全都空白、只填“总计”的，“总计”空白的，有一格无法辨读或者原文没有的，不作判断。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}：四种结果之和为 ${expected} 件，“总计”印作 ${actual} 件。`,
  },
  'carry-continuity': {
    title: '两年结转相接',
    explanation:
      '上一年报告所说的“结转下年度继续办理”，应与本年报告的“上年结转”逐列相等。法规没有写明这一条，是本馆的推断；机构调整、补报、改按新的口径统计，都可能使两年不接。空白和横线，只在它所在的行或列与印出的总计相符时按 0 计；上一年的报告未收录，或有一格没有可用的数字时，不作判断。',
    explain: ({ table, column, expected, actual }) =>
      `${columnName(table, column)}一列：上一年报告结转下年度 ${expected} 件，本年报告上年结转 ${actual} 件，两年不接。`,
  },
  'stock-flow': {
    title: '现行有效件数与增减',
    explanation:
      '规章、行政规范性文件两行，上一年的现行有效件数加本年制发、减本年废止，一般应等于本年的现行有效件数。这是本馆的推断，实际常因清理、失效、统计口径改变而不符，只作提示。2019 年版格式统计的是公开数量，不与 2021 年版相接；上一年的报告未收录，或有一格没有数字时，不作判断。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}：由上一年的现行有效件数加制发、减废止得 ${expected} 件，本年印作 ${actual} 件。`,
  },
  'prose-agreement': {
    title: '正文与表格数字有别',
    explanation:
      '正文写明的数字与表格中相应的数字不同时，两处并列，供读者查考。这不等于有错：正文可能只说本级或本办，可能把上年结转算在内，也可能只计已办结的。只比较写法明确、所指清楚的句子。',
    explain: ({ table, row, column, expected, actual, quote }) =>
      `正文写作“${quote?.replace(/[。；;]$/, '')}”，所说的数字是 ${actual}；表中${row ? `${rowName(table, row)}的` : '两种行政诉讼的'}${columnName(table, column)}${row ? '' : '合计'}为 ${expected}。两处所指的范围可能不同。`,
  },
  'unit-suspect': {
    title: '金额单位可疑',
    explanation:
      '表头规定金额以万元为单位。金额大得与机关的层级不相称（县级一百亿元以上，市级一千亿元以上），或与上一年相差约一万倍时，可能是把元填在了万元的格里，也可能反过来。本馆照录数字，不代为换算；格内印明单位的不作判断。',
    explain: ({ table, row, column, expected, actual }) =>
      expected
        ? `${rowName(table, row)}的${columnName(table, column)}为 ${actual}，上一年为 ${expected}，相差约一万倍，两年中可能有一年的单位是元。`
        : `${rowName(table, row)}的${columnName(table, column)}为 ${actual}，按万元计与机关的层级不相称，单位可能是元。`,
  },
});
