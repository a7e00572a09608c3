import { AGENCY_KINDS, LEVELS } from '../../vocabulary/agencies.ts';
import { columnLabel } from '../../vocabulary/row-labels.ts';
import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import type { ColumnDefinition, RowDefinition } from '../../vocabulary/table-definition.ts';
import type { ReadmeFacts } from '../readme-facts.ts';
import { CITATION } from './citation.ts';
import { common } from './common.ts';
import { editionName } from './editions.ts';

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
    '人民政府的报告已经包含所属部门和下级政府的数字，不可再与部门的报告相加；宽表的 kind 列和对照表 agencies.csv 写明机关的类别。',
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

export type FileGroup = keyof typeof DATA.groups;

/** Every file that the build writes into `/data/`, in the order of the page. */
export const DATA_FILES: Readonly<Record<string, { label: string; note: string; group: FileGroup }>> = {
  'figures.csv': {
    label: '全部数字（CSV）',
    note: 'UTF-8 编码，电子表格可以直接打开',
    group: 'long',
  },
  'figures.csv.gz': { label: '全部数字（CSV，gzip 压缩）', note: '内容相同，程序可以直接读', group: 'long' },
  'figures.parquet': { label: '全部数字（Parquet）', note: '带类型，体积小，读得快', group: 'long' },
  'figures-parts.json': {
    label: '按年度和省级地区分开的 Parquet（目录）',
    note: '每个年度、每个省级地区一个文件，目录写明各文件的路径、行数、大小和校验值',
    group: 'long',
  },
  'figures.xlsx': { label: '三张表（Excel）', note: '每张法定表一个工作表，另有封面', group: 'wide' },
  'proactive.csv': { label: '表二 主动公开政府信息情况（CSV）', note: '', group: 'wide' },
  'requests.csv': { label: '表三 收到和处理政府信息公开申请情况（CSV）', note: '', group: 'wide' },
  'remedies.csv': { label: '表四 行政复议、行政诉讼情况（CSV）', note: '', group: 'wide' },
  'figures.json': { label: '全部数字（JSON）', note: '每份报告一条记录', group: 'wide' },
  'findings.csv': {
    label: '标注（CSV）',
    note: '每一处标注和它在原文中的行号',
    group: 'reference',
  },
  'agencies.csv': { label: '机关（CSV）', note: '名称、地区代码、层级、类别、上级', group: 'reference' },
  'cells.csv': {
    label: '格子（CSV）',
    note: '三张表每一格的中文、英文名称、单位、所属格式版本和释义',
    group: 'reference',
  },
  'rules.csv': { label: '规则（CSV）', note: '标注所依据的核对规则', group: 'reference' },
  'figures.zip': {
    label: '全部打包（ZIP）',
    note: '各 CSV、Parquet、中英文说明、许可、字段和规则，以及校验值',
    group: 'package',
  },
  'datapackage.json': {
    label: '字段说明（Frictionless Data Package）',
    note: '供程序读取的文件清单、列名、类型和含义',
    group: 'package',
  },
  'raw-files.sha256.txt': {
    label: '全部原始文件的校验值',
    note: '每份报告原始文件的 SHA-256 和它在本馆的路径；在本馆副本的根目录运行 sha256sum --check data/raw-files.sha256.txt 即可逐个核对',
    group: 'package',
  },
  SHA256SUMS: { label: '校验值（SHA256SUMS）', note: '', group: 'package' },
};

/** What each column of the long table holds. */
export const DATA_FIELDS = {
  report: '报告的编号：机关编号/年度，也是报告页网址的一部分。',
  agency: '机关的编号：六位行政区划代码加简称。',
  agencyName: '机关的登记名称，不一定与原文所印相同。',
  divisionCode: '行政区划代码（GB/T 2260）。',
  year: '报告所说的年度，不是公布的年份。',
  form: `这张表所用的格式版本，unknown 是${editionName(UNKNOWN_EDITION)}；表四各版相同，故为空；原文缺这张表时也为空。`,
  table: '表：proactive 是表二主动公开，requests 是表三申请办理，remedies 是表四复议与诉讼。',
  row: '行的编号。',
  rowLabel: '行名，连同上面各级名称。',
  column: '列的编号。',
  columnLabel: '列名。',
  unit: '单位：件、项或万元。',
  value: '数值；没有数值时为空，原因见 status。',
  status: '数值怎样得来，或为什么没有，见“状态”。',
  raw: '原文所印，与数值的写法不同时才有。',
  line: '在原始文件中的行号，从 1 起；原始文件分页的，为空。',
  contradiction:
    '印出的总计与各分项相加不等时才有：total 是这样的总计，part 是它的分项。看不出哪个数对，数值照原文。',
} as const;

const labelled = (all: readonly { key: string; label: string }[]): string =>
  all.map(({ key, label }) => `${key} 是${label}`).join('，');

/** What the columns of the other tables hold, where the long table does not say so already. */
export const OTHER_FIELDS: Readonly<Record<string, string>> = {
  level: `层级：${labelled(LEVELS)}。`,
  kind: `类别：${labelled(AGENCY_KINDS)}。`,
  notPrinted: '不是原文数字的格子和它的状态，以空格分隔；该版格式本来没有的格子不列。',
  parent: '上级人民政府的编号；本馆未登记时为空。',
  successor: '承接其职责的机关的编号。',
  reports: '本馆收有几份报告。',
  cell: '格子的编号：表.行.列，也是报告页上的锚点。',
  rowEnglish: '行的英文名称。',
  columnEnglish: '列的英文名称。',
  forms: '有这一格的格式版本，以空格分隔。',
  definition: '行和列的释义，取自术语页。',
  rule: '规则的编号，见 rules.csv。',
  severity: '程度：error 是错误，warning 是警告，info 是提示。',
  standing:
    '依据：official 是表头印明的勾稽关系，definition 是“总计”的定义，form 是法定格式，inference 是本馆的推断，reading 是识读时的判断。',
  title: '规则的名称。',
  explanation: '规则的中文说明。',
  explanationEnglish: '规则的英文说明。',
  section: '所涉的部分。',
  expected: '按规则应有的值。',
  actual: '原文的值。',
  confirmed: '是否已核实为原文自身的情形：original 是与发布的原文核对过，record 是所据的数据记录自己写明。',
  message: '英文说明。',
};

/** What a column of a wide table holds: a cell of the form. */
export function cellMeaning(row: RowDefinition, column: ColumnDefinition): string {
  return `${[...row.path, row.label].join(' › ')}：${columnLabel(row, column)}（${column.unit}）`;
}

const WIDE_HEADS: Readonly<Record<string, string>> = {
  report: '报告',
  agency: '机关编号',
  agencyName: '机关',
  divisionCode: '行政区划代码',
  level: '层级',
  kind: '类别',
  year: '年度',
  form: '格式',
  notPrinted: '不是原文数字的格子',
  contradiction: '总计与分项不符的格子',
};

/** The words of the Excel file. `scope`: what it holds. */
export function workbookWords({ version, synthetic }: ReadmeFacts, scope: string) {
  return {
    cover: '封面',
    lines: [
      [common.siteName, common.siteSubtitle],
      ...(synthetic ? [[common.synthetic.title, common.synthetic.text] as const] : []),
      ['内容', DATA.packageTitle],
      ['范围', scope],
      ['每行', '一份报告；第一行是中文表头，第二行是字段名，与 CSV 相同。'],
      [
        '空格子',
        '没有数值。原因写在倒数第二列：blank 空白，dash 横线，absent 原文无此行，unreadable 无法辨读。',
      ],
      ['推算与更正', '带数值，也写在倒数第二列：reconstructed 推算，corrected 更正。'],
      [
        '总计与分项不符',
        '印出的总计与各分项相加不等，看不出哪个数对，数值照原文。这些格子写在最后一列：total 总计，part 分项。',
      ],
      ...DATA.unitNotes.slice(0, 3).map((note, index) => [index === 0 ? '口径' : '', note] as const),
      ['许可', DATA.rights[0]],
      ['版本', CITATION.version(version)],
    ] as readonly (readonly [string, string])[],
    column: (key: string) => WIDE_HEADS[key] ?? key,
  };
}
