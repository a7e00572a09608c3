import { RESULTS } from './request-results.ts';
import type { RowDefinition } from './table-definition.ts';

const UNABLE = [RESULTS, '（四）无法提供'];
const NOT_PROCESSED = [RESULTS, '（五）不予处理'];
const OTHER = [RESULTS, '（六）其他处理'];

/** Rows of table 3: why an agency could not give what was asked for. */
export const UNABLE_ROWS = [
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
] as const satisfies readonly RowDefinition[];

/** Rows of table 3: why a request was not processed as one. */
export const NOT_PROCESSED_ROWS = [
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
] as const satisfies readonly RowDefinition[];

/** Rows of table 3: any other disposition, one row in the edition of 2019 and three in that of 2021. */
export const OTHER_ROWS = [
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
] as const satisfies readonly RowDefinition[];
