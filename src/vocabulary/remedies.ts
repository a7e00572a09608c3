import type { TableDefinition } from './table-definition.ts';

const columns = [
  { key: 'upheld', label: '结果维持', english: 'Upheld', unit: '件' },
  { key: 'corrected', label: '结果纠正', english: 'Corrected', unit: '件' },
  { key: 'otherOutcome', label: '其他结果', english: 'Other outcome', unit: '件' },
  { key: 'pending', label: '尚未审结', english: 'Pending', unit: '件' },
  { key: 'total', label: '总计', english: 'Total', aliases: ['合计'], unit: '件' },
] as const;

const all = columns.map((column) => column.key);

/** Table 4 of the form: administrative reviews and lawsuits about disclosure, the same in both editions. */
export const REMEDIES = {
  key: 'remedies',
  label: '政府信息公开行政复议、行政诉讼情况',
  english: 'Administrative reconsideration and litigation',
  columns,
  rows: [
    {
      key: 'administrativeReview',
      label: '行政复议',
      english: 'Administrative reconsideration',
      path: [],
      ordinal: '',
      aliases: [],
    },
    {
      key: 'litigationDirect',
      label: '未经复议直接起诉',
      english: 'Litigation without prior reconsideration',
      path: ['行政诉讼'],
      ordinal: '',
      aliases: [],
    },
    {
      key: 'litigationAfterReview',
      label: '复议后起诉',
      english: 'Litigation after reconsideration',
      path: ['行政诉讼'],
      ordinal: '',
      aliases: ['经复议后起诉'],
    },
  ],
  heads: ['行政诉讼'],
} as const satisfies TableDefinition;

export type RemedyRow = (typeof REMEDIES)['rows'][number]['key'];
export type RemedyColumn = (typeof REMEDIES)['columns'][number]['key'];

/** The four outcome columns that add up to `total`. */
export const OUTCOME_COLUMNS: readonly RemedyColumn[] = all.filter((key) => key !== 'total');
