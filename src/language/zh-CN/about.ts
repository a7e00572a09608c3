/** The words of /about/; its prose is in content/pages/. */
export const about = {
  title: '关于本馆',
  kicker: '读懂',
  description: '年报档案是什么、为谁而设、编辑方针、官方文件的著作权、许可与联系方式。',
  lead: '把各级行政机关的政府信息公开工作年度报告收在一处，长期保存，方便查阅、核对和比较。',
  sections: {
    what: '本馆是什么',
    readers: '为谁而设',
    holdings: '现有收藏',
    policy: '编辑方针',
    rights: '著作权与许可',
    contact: '联系',
    links: '站外资料',
  },
  holdings: (agencies: number, reports: number, years: string) =>
    `目前收录 ${agencies} 个机关、${years}的 ${reports} 份报告。`,
  holdingsNote: '收藏尚在起步。没有收录某个机关或者某一年度，只表示本馆还没有，不表示该机关没有公布。',
  browse: '按机关查看',
  links: [
    {
      name: '中华人民共和国政府信息公开条例',
      href: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
      note: '国务院令第711号，中国政府网。年度报告的编制、公布时间和内容，见第四十九条、第五十条。',
    },
    {
      name: '国家法律法规数据库',
      href: 'https://flk.npc.gov.cn/',
      note: '全国人民代表大会常务委员会办公厅主办。可查《著作权法》《行政复议法》《行政诉讼法》等的现行文本。',
    },
    {
      name: '中国政府网·政府信息公开',
      href: 'https://www.gov.cn/zhengce/xxgk/',
      note: '国务院办公厅的政府信息公开专栏，可按文号查找国办公开办函〔2019〕60号、〔2021〕30号所印发的年度报告格式。',
    },
    {
      name: '中华人民共和国民政部',
      href: 'https://www.mca.gov.cn/',
      note: '公布全国行政区划信息。本馆的地区名称和代码依国家标准GB/T 2260整理。',
    },
    {
      name: 'Pagefind',
      href: 'https://pagefind.app/',
      note: '本馆检索所用的开源程序，在读者的浏览器里运行，不经第三方。',
    },
    {
      name: 'Astro',
      href: 'https://astro.build/',
      note: '生成本馆网页所用的开源程序。',
    },
    {
      name: 'Chart.js',
      href: 'https://www.chartjs.org/',
      note: '绘制本馆图表所用的开源程序。',
    },
  ],
  sources: {
    title: '报告所指向的网站',
    note: '记下了出处的报告，页面上都注明。以下是这些出处所在的网站，以及各有多少份报告指向那里。',
    unknown: (reports: number) => `另有 ${reports} 份报告没有记下出处。`,
    published: (reports: number) => `${reports} 份报告的原始网址在这里。`,
    record: (reports: number) => `${reports} 份报告的数字取自这里存放的数据记录。`,
  },
  linksNote: '以下是本馆正文和程序所依据的站外资料。站外内容由各网站负责。',
} as const;
