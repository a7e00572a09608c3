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

const RESULTS = '三、本年度办理结果';
const REFUSED = [RESULTS, '（三）不予公开'];
const UNABLE = [RESULTS, '（四）无法提供'];
const NOT_PROCESSED = [RESULTS, '（五）不予处理'];
const OTHER = [RESULTS, '（六）其他处理'];

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
    {
      key: 'refused.stateSecret',
      label: '属于国家秘密',
      english: 'State secret',
      path: REFUSED,
      ordinal: '三（三）1',
      aliases: [],
    },
    {
      key: 'refused.prohibitedByLaw',
      label: '其他法律行政法规禁止公开',
      english: 'Disclosure prohibited by other law or regulation',
      path: REFUSED,
      ordinal: '三（三）2',
      aliases: ['其他法律法规禁止公开'],
    },
    {
      key: 'refused.securityAndStability',
      label: '危及“三安全一稳定”',
      english: 'Endangers national, public or economic security or social stability',
      path: REFUSED,
      ordinal: '三（三）3',
      aliases: [],
    },
    {
      key: 'refused.thirdPartyRights',
      label: '保护第三方合法权益',
      english: 'Rights of third parties',
      path: REFUSED,
      ordinal: '三（三）4',
      aliases: [],
    },
    {
      key: 'refused.internalAffairs',
      label: '属于三类内部事务信息',
      english: 'Internal affairs',
      path: REFUSED,
      ordinal: '三（三）5',
      aliases: [],
    },
    {
      key: 'refused.deliberativeProcess',
      label: '属于四类过程性信息',
      english: 'Deliberative process',
      path: REFUSED,
      ordinal: '三（三）6',
      aliases: [],
    },
    {
      key: 'refused.enforcementFile',
      label: '属于行政执法案卷',
      english: 'Enforcement file',
      path: REFUSED,
      ordinal: '三（三）7',
      aliases: ['属于行政执法案卷信息'],
    },
    {
      key: 'refused.administrativeInquiry',
      label: '属于行政查询事项',
      english: 'Matter of administrative inquiry',
      path: REFUSED,
      ordinal: '三（三）8',
      aliases: [],
    },
    {
      key: 'unableToProvide.notHeld',
      label: '本机关不掌握相关政府信息',
      english: 'Not held by the agency',
      path: UNABLE,
      ordinal: '三（四）1',
      aliases: [],
    },
    {
      key: 'unableToProvide.wouldRequireCreation',
      label: '没有现成信息需要另行制作',
      english: 'Would have to be created',
      path: UNABLE,
      ordinal: '三（四）2',
      aliases: [],
    },
    {
      key: 'unableToProvide.stillUnclear',
      label: '补正后申请内容仍不明确',
      english: 'Still unclear after clarification',
      path: UNABLE,
      ordinal: '三（四）3',
      aliases: [],
    },
    {
      key: 'notProcessed.petitionOrComplaint',
      label: '信访举报投诉类申请',
      english: 'Petition, report or complaint',
      path: NOT_PROCESSED,
      ordinal: '三（五）1',
      aliases: [],
    },
    {
      key: 'notProcessed.duplicateRequest',
      label: '重复申请',
      english: 'Duplicate request',
      path: NOT_PROCESSED,
      ordinal: '三（五）2',
      aliases: [],
    },
    {
      key: 'notProcessed.publishedMaterial',
      label: '要求提供公开出版物',
      english: 'Asks for published material',
      path: NOT_PROCESSED,
      ordinal: '三（五）3',
      aliases: [],
    },
    {
      key: 'notProcessed.excessiveRepetition',
      label: '无正当理由大量反复申请',
      english: 'Excessive repetition without good reason',
      path: NOT_PROCESSED,
      ordinal: '三（五）4',
      aliases: [],
    },
    {
      key: 'notProcessed.confirmOrReissue',
      label: '要求行政机关确认或重新出具已获取信息',
      english: 'Asks to confirm or reissue information already obtained',
      path: NOT_PROCESSED,
      ordinal: '三（五）5',
      aliases: [],
    },
    {
      key: 'otherDisposition',
      label: '其他处理',
      english: 'Other disposition',
      path: [RESULTS],
      ordinal: '三（六）',
      aliases: [],
    },
    {
      key: 'otherDisposition.notClarifiedInTime',
      label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      english: 'Applicant did not clarify in time without good reason',
      path: OTHER,
      ordinal: '三（六）1',
      aliases: ['申请人无正当理由逾期不补正', '逾期不补正'],
    },
    {
      key: 'otherDisposition.feeUnpaid',
      label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      english: 'Applicant did not pay the fee in time',
      path: OTHER,
      ordinal: '三（六）2',
      aliases: ['申请人逾期未按收费通知要求缴纳费用', '逾期不缴费'],
    },
    {
      key: 'otherDisposition.other',
      label: '其他',
      english: 'Other',
      path: OTHER,
      ordinal: '三（六）3',
      aliases: [],
    },
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
