import { AGENCY_KINDS, LEVELS } from '../../vocabulary/agencies.ts';
import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { columnLabel } from '../../vocabulary/row-labels.ts';
import type { ColumnDefinition, RowDefinition } from '../../vocabulary/table-definition.ts';
import { editionName } from './editions.ts';

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
