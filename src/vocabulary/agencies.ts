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
