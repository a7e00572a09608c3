export const search = {
  title: '检索',
  description:
    '检索政府信息公开工作年度报告的标题、机关名称和正文，以及表格里印的数字和栏目：本馆收有的正文里，写有所查字句的报告都会列出，没有写的不会列出。',
  lead: '输入字句，列出正文写有它的每一份报告；输入数字或者栏目名称，也查法定表格；写出地方、事项和年份，先列出表里的数字。',
  input: '检索字句',
  placeholder: '如：三审三校',
  submit: '检索',
  clear: '清空',
  failed: {
    title: '检索没有完成',
    text: '索引文件没有全部载入，为免遗漏，不列出部分结果。请检查网络后再试。',
    retry: '再试一次',
  },
  offline: {
    title: '没有网络',
    text: '检索要从本馆取索引，此刻没有连上网络。连上之后会自动接着检索；已经打开过的页面仍可阅读。',
  },
  suggestions: {
    label: '可直接前往的地区、机关、年度与指标',
    region: '地区',
    agency: '机关',
    measure: '指标',
    count: (count: number) => `有 ${count} 条可直接前往，用上下键选择。`,
    year: (year: number) => `${year} 年度的报告`,
  },
  results: '检索结果',
  alternatives: {
    withoutProse: (reports: number) => `本馆另有 ${reports} 份报告仅收录数据，没有正文可查。`,
  },
  sort: {
    label: '排序',
    relevance: '相关在前',
    newest: '年度从新到旧',
    oldest: '年度从旧到新',
  },
  hit: {
    year: (year: number) => `${year} 年`,
    occurrences: (count: number) => `正文中出现 ${count} 处`,
    morePassages: (rest: number) => `另有 ${rest} 处，见报告`,
    sameWords: (years: number) => `这个机关另有 ${years} 个年度的报告，写法相同或几乎相同：`,
  },
  more: '显示更多结果',
  showing: (shown: number, total: number) => `已显示 ${shown} 份，共 ${total} 份`,
  download: {
    label: '下载结果（CSV）',
    file: '检索结果.csv',
    columns: ['年度', '机关', '机关编号', '行政区划代码', '标题', '网址'],
  },
} as const;
