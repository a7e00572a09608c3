import { SECTION_NUMERALS } from '../../vocabulary/sections.ts';

/** The words of the page that a site begins with. */
export const home = {
  title: '年报档案：政府信息公开工作年度报告的检索、查阅与比较',
  description:
    '收录各级行政机关的政府信息公开工作年度报告：全文逐句可检索，数字逐格可查，机关之间、年度之间可比较。',
  kicker: '政府信息公开工作年度报告',
  heading: '年报档案',
  searchHint: '列出正文写有这句话的每一份报告，不拆词，不增减；也查表中的数字和栏目。',
  chapters: '年度报告的六章',
  chapter: (ordinal: number, label: string) => `${SECTION_NUMERALS.charAt(ordinal - 1)}、${label}`,
  matrix: '收录一览',
  matrixNote: '每行一个机关，每列一个年度。点方格即可读当年报告。',
  matrixByRegionNote: '每行一个地区，每列一个年度；格里是有报告的机关数和该地区登记的机关总数。',
  ways: '其他用法',
  compare: ['比较', '选几个机关和年度，并排看同一项数字；缺哪一家，写明哪一家。'],
  data: ['数据', '全部数字合为一表，附字段说明，可下载再用。'],
  methodology: ['方法', '数字怎样读出、怎样核对，每条规则都公开。'],
  apart: '三条规矩',
  claims: [
    ['算术摆在明处', '每张表的合计与勾稽关系逐项核算。对不上的，在报告页当处标明，不代为改正。'],
    ['每格有出处', '每个数字都注明取自收到的文件的哪一行、哪一处；收到的文件照原样提供，可逐字核对。'],
    [
      '整句可查',
      '检索逐字比对本馆收有的正文，出现过的词句不会漏，没出现过的不会混入；表格里印的数字和栏目另列。也可以直接问地方、事项和年度，如“瀍河 拒绝”。',
    ],
  ],
  latest: '近年报告',
  allReports: '全部报告',
  findings: (reports: number, findings: number) => `${reports} 份报告共有 ${findings} 处标注。`,
  findingsLink: '逐条查看',
} as const;
