import { NOT_PROCESSED_ROWS, OTHER_ROWS, UNABLE_ROWS } from './neither-granted-nor-refused.ts';
import { REFUSED_ROWS } from './refusal-rows.ts';
import { RESULTS } from './request-results.ts';
import type { TableDefinition } from './table-definition.ts';

const columns = [
  { key: 'naturalPerson', label: '自然人', english: 'Natural persons', unit: '件' },
  { key: 'business', label: '商业企业', english: 'Businesses', unit: '件' },
  { key: 'researchInstitution', label: '科研机构', english: 'Research institutions', unit: '件' },
  {
    key: 'publicInterestOrganization',
    label: '社会公益组织',
    english: 'Public-interest organisations',
    aliases: ['社会组织'],
    unit: '件',
  },
  { key: 'legalServiceProvider', label: '法律服务机构', english: 'Legal service providers', unit: '件' },
  { key: 'otherOrganization', label: '其他', english: 'Other organisations', unit: '件' },
  { key: 'total', label: '总计', english: 'Total', aliases: ['合计'], unit: '件' },
] as const;

const all = columns.map((column) => column.key);

/** Table 3 of the form: requests received and what became of them, by kind of applicant. */
export const REQUESTS = {
  key: 'requests',
  label: '收到和处理政府信息公开申请情况',
  english: 'Requests received and processed',
  columns,
  rows: [
    {
      key: 'received',
      label: '本年新收政府信息公开申请数量',
      english: 'Received this year',
      path: [],
      ordinal: '一',
      aliases: ['本年新收政府信息公开申请', '本年新收申请数量'],
    },
    {
      key: 'carriedOver',
      label: '上年结转政府信息公开申请数量',
      english: 'Carried over from the previous year',
      path: [],
      ordinal: '二',
      aliases: ['上年结转政府信息公开申请', '上年结转申请数量'],
    },
    {
      key: 'granted',
      label: '予以公开',
      english: 'Granted',
      path: [RESULTS],
      ordinal: '三（一）',
      aliases: [],
    },
    {
      key: 'partiallyGranted',
      label: '部分公开',
      english: 'Partially granted',
      path: [RESULTS],
      ordinal: '三（二）',
      aliases: ['部分公开区分处理的只计这一情形不计其他情形'],
    },
    ...REFUSED_ROWS,
    ...UNABLE_ROWS,
    ...NOT_PROCESSED_ROWS,
    ...OTHER_ROWS,
    {
      key: 'totalDisposed',
      label: '总计',
      english: 'Total disposed of',
      path: [RESULTS],
      ordinal: '三（七）',
      aliases: ['合计'],
    },
    {
      key: 'carriedForward',
      label: '结转下年度继续办理',
      english: 'Carried forward to the next year',
      path: [],
      ordinal: '四',
      aliases: ['结转下年度继续办理数量'],
    },
  ],
  heads: ['申请人情况', '法人或其他组织', '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和'],
} as const satisfies TableDefinition;

export type RequestRow = (typeof REQUESTS)['rows'][number]['key'];
export type RequestColumn = (typeof REQUESTS)['columns'][number]['key'];

/** The rows that add up to `totalDisposed`, whichever edition. */
export const DISPOSITION_ROWS: readonly RequestRow[] = REQUESTS.rows
  .filter((row) => (row.path as readonly string[])[0] === RESULTS && row.key !== 'totalDisposed')
  .map((row) => row.key);

/** The six applicant columns that add up to `total`. */
export const APPLICANT_COLUMNS: readonly RequestColumn[] = all.filter((key) => key !== 'total');

/** The groups of dispositions, in the order of the form, with the rows of each. */
export const DISPOSITION_GROUPS = [
  { key: 'granted', label: '予以公开', english: 'Granted', rows: ['granted'] },
  { key: 'partiallyGranted', label: '部分公开', english: 'Partially granted', rows: ['partiallyGranted'] },
  { key: 'refused', label: '不予公开', english: 'Refused', rows: rowsUnder('refused') },
  {
    key: 'unableToProvide',
    label: '无法提供',
    english: 'Unable to provide',
    rows: rowsUnder('unableToProvide'),
  },
  { key: 'notProcessed', label: '不予处理', english: 'Not processed', rows: rowsUnder('notProcessed') },
  {
    key: 'otherDisposition',
    label: '其他处理',
    english: 'Other disposition',
    rows: rowsUnder('otherDisposition'),
  },
] as const satisfies readonly { key: string; label: string; english: string; rows: readonly RequestRow[] }[];

function rowsUnder(group: string): RequestRow[] {
  return DISPOSITION_ROWS.filter((key) => key === group || key.startsWith(`${group}.`));
}
