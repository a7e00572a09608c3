/** The words of /methodology/; its prose is in content/pages/. */
export const methodology = {
  title: '方法说明',
  description: '一份报告怎样成为数据：识读步骤、格式的版本、格子的状态、全部核对规则，以及本馆不做的事。',
  kicker: '读懂',
  lead: '每个数字都能追溯到收到的文件里印出它的那一行、那一处；没有数字的地方，写明为什么没有。以下内容与本馆程序使用的规则和项目表是同一份。',
  contents: '本页目录',
  sections: {
    process: '从原始文件到数据',
    editions: '格式的版本',
    statuses: '格子的状态',
    rules: '核对规则',
    sums: '合计怎样算',
    limits: '本馆不做的事',
    search: '检索的含义',
    citation: '如何引用',
  },
  editionTable: {
    caption: '法定表格各行在各版中统计什么，数字能否前后相接',
    row: '项目',
    standing: '跨版比较',
    sameRows: (n: number, others: boolean) => `${others ? '其余' : '全部'} ${n} 行，各版相同`,
    notInForm: '无此行',
    hasRow: '有此行',
  },
  statuses: {
    intro:
      '法定表格的每一格，要么有数字，要么有一个说明为什么没有数字的状态。求和与比率用有数字的格子；空白和横线怎样计，见“从原始文件到数据”。英文是数据文件中的写法。',
    valued: '有数字',
    empty: '没有数字',
  },
  rules: {
    intro: (rules: number) =>
      `共 ${rules} 条规则。规则编号永久不变：它是本页的锚点、核验页的网址和下载数据中的取值。每条规则的两个例子由本馆的测试逐一验证。`,
    index: '规则一览',
    standing: '依据',
    count: '标注',
    countOf: (findings: number, reports: number) =>
      findings === 0 ? '尚无标注' : `${findings} 处，涉及 ${reports} 份报告`,
    seeAll: '查看全部标注',
    examples: '例子',
    previous: '上一年的报告',
    ok: '符合规则的写法',
    notOk: '不符合规则的写法',
    exampleNote: '例子取原始文件的文字形式，栏与栏之间是制表符。',
  },
  /** By Rule['standing']. */
  standing: {
    official: '表头印明的勾稽关系',
    definition: '“总计”的定义',
    form: '法定格式',
    inference: '本馆的推断',
    reading: '识读时的判断',
  },
} as const;
