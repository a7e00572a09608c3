import type { DATA } from './data.ts';

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
