import { SECTION_NUMERALS } from '../../vocabulary/sections.ts';

/** The words of /glossary/; the definitions are in content/glossary.yml. */
export const glossary = {
  title: '术语',
  kicker: '读懂',
  description: '年度报告各部分、法定表格的每一行每一列，以及本馆所用状态和分类的含义。',
  lead: '法定表格里的每一行、每一列是什么意思，依据哪一条规定，以及本馆自己的用语。',
  contents: '本页目录',
  groups: {
    term: '基本概念',
    section: '报告的六个部分',
    proactive: '主动公开政府信息情况',
    requests: '收到和处理政府信息公开申请情况',
    remedies: '行政复议、行政诉讼情况',
    group: '办理结果的六大类',
    edition: '格式的版本',
    status: '格子的状态',
    severity: '标注的程度',
    kind: '机关的类别',
    level: '机关的层级',
  },
  rows: '各行',
  columns: '各列',
  basis: '依据',
  comparability: '跨版比较',
  field: '字段名',
  compare: '各机关比较',
  compareIn: (label: string, year: number) => `${label}，${year} 年度各机关比较`,
  year: (year: number) => `${year} 年度`,
  onlyEdition: (edition: string) => `仅 ${edition}`,
  sectionLabel: (ordinal: number, label: string) => `${SECTION_NUMERALS[ordinal - 1]}、${label}`,
} as const;
