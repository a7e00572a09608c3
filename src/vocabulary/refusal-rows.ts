import { RESULTS } from './request-results.ts';
import type { RowDefinition } from './table-definition.ts';

const REFUSED = [RESULTS, '（三）不予公开'];

/** Rows of table 3: the grounds on which disclosure is refused. */
export const REFUSED_ROWS = [
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
] as const satisfies readonly RowDefinition[];
