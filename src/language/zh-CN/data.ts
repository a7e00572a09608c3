/** Words of the data page. The keys of `DATA_FIELDS` are the columns of the downloads. */
export const DATA = {
  title: '数据',
  kicker: '取用',
  lead: '全部报告三张法定表的数字，一格一行；没有数字的格子也在，并说明原因。',
  description:
    '下载全部政府信息公开报告的数字（CSV、JSON），查看字段、单位和状态的说明，以及读入数据的代码。',
  files: '全部数据',
  figuresCsv: '全部数字（CSV）',
  figuresCsvNote: 'UTF-8，带字节序标记，电子表格可以直接打开',
  figuresJson: '全部数字（JSON）',
  figuresJsonNote: '同样的记录，空值为 null',
  datapackage: '字段说明（Frictionless datapackage）',
  datapackageNote: '供程序读取的列名、类型和含义',
  schema: '单份报告的 JSON 结构说明（JSON Schema）',
  schemaNote: '每份报告页另有该报告的 JSON、CSV 和原始文件',
  holdings: (reports: string, agencies: string, cells: number) =>
    `${agencies}，${reports}，共 ${cells.toLocaleString('zh-CN')} 格。`,
  fields: '字段',
  fieldsCaption: 'CSV 和 JSON 的字段相同，按列的次序列出。',
  types: { string: '文字', integer: '整数', number: '数' } as Readonly<Record<string, string>>,
  nullable: '可空',
  statuses: '状态',
  statusesNote: '只有“原文数字”“推算”“更正”带数值。空白不是 0，求和前请先决定怎样对待没有数值的格子。',
  units: '单位与口径',
  unitNotes: [
    '金额的单位是万元，件数和项数照原文所印。',
    '2019 年格式和 2021 年格式的表二口径不同：“对外公开总数量”不是“现行有效件数”，收费项目数不是收费金额，不可接成一列。表三各行两式相同，只有“其他处理”在 2021 年格式中分为三行。',
    '人民政府的报告已经包含所属部门和下级政府的数字，不可再与部门的报告相加。',
    'CSV 中以等号、加号、减号、@ 开头、电子表格会当作公式的文字，前面加了一个撇号；带正负号的数字不加。',
  ],
  code: '读入数据',
  codeNote: '把网址换成本站的地址即可。',
  copyright: '使用与引用',
  rights: [
    '报告原文由各机关依法公布，权利属于原机关；本站照原文收录，不主张任何权利。',
    '使用数字时请注明机关、年度和本站的报告页网址，每份报告页都有可以复制的引文。推算和更正的数值请一并说明。',
  ],
} as const;

/** What each column of the downloads holds. */
export const DATA_FIELDS = {
  report: '报告的标识：机关标识/年度，也是报告页网址的一部分。',
  agency: '机关的标识：六位行政区划代码加简称。',
  agencyName: '机关的登记名称，不一定与原文所印相同。',
  divisionCode: '行政区划代码（GB/T 2260）。',
  year: '报告所说的年度，不是公布的年份。',
  form: '这张表所用的格式；表四两式相同，故为空；原文缺这张表时也为空。',
  table: '表：proactive 是表二主动公开，requests 是表三申请办理，remedies 是表四复议与诉讼。',
  row: '行的标识。',
  rowLabel: '行名，连同上面各级名称。',
  column: '列的标识。',
  columnLabel: '列名。',
  unit: '单位：件、项或万元。',
  value: '数值；没有数值时为空，原因见 status。',
  status: '数值怎样得来，或为什么没有，见“状态”。',
  raw: '原文所印，与数值的写法不同时才有。',
  line: '在原始文件中的行号，从 1 起。',
} as const;
