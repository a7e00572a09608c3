/** Levels of government; the order is the roll-up from the lowest to the highest. */
export const LEVELS = [
  { key: 'township', label: '乡级', english: 'Township' },
  { key: 'county', label: '县级', english: 'County' },
  { key: 'prefecture', label: '市级', english: 'Prefecture' },
  { key: 'province', label: '省级', english: 'Province' },
  { key: 'national', label: '国家级', english: 'National' },
] as const;
export type Level = (typeof LEVELS)[number]['key'];

/** What the government of a division is called after the division's name, and how the name of a district ends. */
export const GOVERNMENT = '人民政府';
export const DISTRICT = '区';

/** What stands before the last letter of an autonomous region, prefecture, county or banner. */
export const AUTONOMOUS = '自治';

/** How the names of kinds of agencies end, behind the names of their places. */
export const NAME_ENDINGS = {
  /** 人民政府 in short. */
  government: '政府',
  governmentOffice: /政府办(?:公室|公厅)?$/,
  /** Of a government: of a township also the office of its streets. */
  governmentItself: /(?:人民政府|街道办事处)$/,
  /** What may be a government of its own or a department: the committee of a zone, the agency of a higher government. */
  eitherKind: /(?:管理委员会|管委会|行政公署|公所)$/,
  /** A township in the name behind its county. */
  township: /^.{1,16}?(?:镇|乡|街道|苏木)(?=人民政府|办事处|党政|综合|便民|$)/,
} as const;

/** What an agency calls itself without its name. */
export const SELF = /^(?:我|本)(?:机关|单位|部门|[局办委厅院省市州县区旗乡镇])$/;

/** Words in names of agencies and what stands for them in short names. */
export const AGENCY_SHORTENINGS: readonly (readonly [string, string])[] = [
  ['办公室', '办'],
  ['办公厅', '办'],
  ['委员会', '委'],
];

/** Kinds of agencies. A government's report contains its departments' figures; an office's does not. */
export const AGENCY_KINDS = [
  {
    key: 'government',
    label: '人民政府（含所属部门和下级政府的汇总）',
    short: '政府汇总',
    english: 'Government (roll-up)',
  },
  {
    key: 'government-office',
    label: '人民政府办公室（仅本办）',
    short: '政府办',
    english: 'Government office',
  },
  { key: 'department', label: '政府部门', short: '部门', english: 'Department' },
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number]['key'];
