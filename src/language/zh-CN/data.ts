/** Words of the data page. */
export const DATA = {
  title: '数据',
  kicker: '取用',
  lead: '全部报告三张法定表的数字，可以整批下载；没有数字的格子也在，并说明原因。',
  description:
    '下载全部政府信息公开报告的数字（CSV、Excel、Parquet、JSON），查看字段、单位和状态的说明、数据接口，以及读入数据的代码。',
  packageTitle: '政府信息公开工作年度报告：三张法定表的数字',
  files: '全部数据',
  holdings: (reports: string, agencies: string, cells: number) =>
    `${agencies}，${reports}，共 ${cells.toLocaleString('zh-CN')} 格。`,
  groups: {
    long: { title: '一格一行', note: '适合用程序分析：每行一个格子，写明报告、行列、数值和状态。' },
    wide: { title: '一份报告一行', note: '适合用电子表格查看：每行一份报告，各格依法定表的次序排开。' },
    reference: { title: '对照表', note: '上面各表里的编号指的是什么。' },
    package: { title: '打包、说明与核对', note: '' },
  },
  rows: (rows: number) => `${rows.toLocaleString('zh-CN')} 行`,
  schema: '单份报告的 JSON 结构（JSON Schema）',
  schemaNote: '每份报告页另有该报告的 JSON、CSV 和原始文件',
  digests: '各文件的 SHA-256 校验值',
  digestsNote: '把文件和 SHA256SUMS 下载到同一个文件夹，运行下面的命令，逐个显示“OK”即与本馆所存一致。',
  digestFile: '文件',
  digest: 'SHA-256',
  fields: '字段',
  fieldsCaption: '长表（figures）的字段，按列的次序。Parquet 与 CSV 的字段相同。',
  wideFields: '宽表（proactive、requests、remedies）',
  wideNote: [
    '开头几列是报告、机关、地区代码、层级、类别、年度和格式版本，含义与长表相同；之后每格一列，列名是“行.列”，例如 received.total 是“本年新收”一行的“总计”。各列的中文名称见对照表 cells.csv；Excel 文件在列名上面另有一行中文表头。',
    '格子为空表示没有数值。倒数第二列 notPrinted 写明原因，如 granted.total=blank；推算和更正的格子也列在这里。“*=absent”指整张表都没有。最后一列 contradiction 列出总计与分项不符的格子。',
  ],
  jsonNote:
    'JSON 每份报告一条记录：values 是各格的数值，status 只列不是原文数字的格子，raw 是原文写法与数值不同的格子，contradiction 是总计与分项不符的格子。',
  referenceFields: '对照表的字段',
  types: { string: '文字', integer: '整数', number: '数' } as Readonly<Record<string, string>>,
  nullable: '可空',
  statuses: '状态',
  statusesNote:
    '只有“原文数字”“推算”“更正”带数值。空白不写作 0；它常是 0 的一种填法，但只有与印出的总计相符时才能这样算，求和前请先决定怎样对待没有数值的格子。',
  units: '单位与口径',
  unitNotes: [
    '金额的单位是万元，件数和项数照原文所印。',
    '2019 年版和 2021 年版的表二统计的不是同一件事：“对外公开总数量”不是“现行有效件数”，收费项目数不是收费金额，不可接成一列。表三各行两版相同，只有“其他处理”在 2021 年版中分为三行；表四两版相同。',
    'form 为 unknown 的表，看不出用的是哪一版格式：各版共有的格子可以照常使用，其余只有印出的数字，没有印出的不说明缺漏。',
    '按规定，人民政府的报告汇总所属部门和下级政府的数字，不可再与部门的报告相加；宽表的 kind 列和对照表 agencies.csv 写明机关的类别。',
    'CSV 中以等号、加号、减号、@ 开头、电子表格会当作公式的文字，前面加了一个撇号；带正负号的数字不加。Excel 文件里的文字都存为文本，不需要撇号。',
  ],
  api: '数据接口',
  apiLead:
    '下面的 JSON 文件由本馆随网站一起生成，网址固定，不需要密钥，也没有查询参数。网址里写着 v1 的文件只会增加字段，不会改名、删除或者改变含义。',
  apiLists: {
    index: '接口目录：各列表和各份 JSON Schema 的网址，以及数据的版本',
    reports: '报告：标题、格式版本、标注的数目，以及页面、JSON、CSV 和原始文件的网址',
    agencies: '机关：名称、地区代码、层级、类别，以及收有报告的年度',
    regions: '地区：上级、所含机关和报告的数目',
    years: '年度：收有报告的数目',
    measures: '指标：由哪些格子组成、有它的格式版本、各版是否统计同一件事、有数据的年度和比较页',
  },
  apiSchema: (name: string) => `${name} 的 JSON Schema`,
  apiReport: '单份报告的全部内容在 reports 列表中 json 一项所指的网址，结构见',
  apiExample: '例如 reports 列表中的一条：',
  apiExampleCode: '取得全部报告 JSON 的网址：',
  code: '读入数据',
  codeLead: '以下代码都已实际运行过，列出各机关各年“本年新收”的总计。行政区划代码要当作文字读入。',
  codeNote: '把其中的 https://example.org 换成本馆的网址即可。',
  codeOfFile:
    '先把 figures.parquet 下载到当前文件夹。装有 httpfs 扩展的 DuckDB 也可以直接读网址。下载的如果是分开的文件（路径照目录 figures-parts.json），把文件名换成 figures/*/*/*.parquet 即可。同一段查询也能在 ClickHouse 上运行。',
  copyright: '使用与引用',
  rights: [
    '报告原文由各机关依法公布；本馆照原文收录，不主张任何权利。整理出的数据以“知识共享 署名 4.0 国际”（CC BY 4.0）许可发布。',
    '使用数字时请注明机关、年度和本馆的报告页网址，每份报告页都有可以复制的引文。推算和更正的数值请一并说明。',
  ],
} as const;
