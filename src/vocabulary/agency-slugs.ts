/**
 * English for the parts of agencies' names, of which the ids of new agencies are made (docs/decisions/0073). An id is for
 * ever: an entry may be added here, and none may change.
 */

/** Whole names of organs that have an English name of their own, in the words of the archive's first ids. */
export const ORGAN_SLUGS: Readonly<Record<string, string>> = {
  政务服务和大数据管理局: 'data-bureau',
  发展和改革局: 'ndrc',
  发展和改革委员会: 'ndrc',
  行政审批局: 'administrative-approval-bureau',
  信访局: 'petitions-bureau',
};

/** The field of an organ: what stands before 局, 委员会 …. */
export const FIELD_SLUGS: Readonly<Record<string, string>> = {
  教育: 'education',
  教育体育: 'education-and-sports',
  体育: 'sports',
  科学技术: 'science-and-technology',
  工业和信息化: 'industry-and-information-technology',
  民族宗教事务: 'ethnic-and-religious-affairs',
  公安: 'public-security',
  民政: 'civil-affairs',
  司法: 'justice',
  财政: 'finance',
  人力资源和社会保障: 'human-resources-and-social-security',
  自然资源: 'natural-resources',
  自然资源和规划: 'natural-resources-and-planning',
  规划和自然资源: 'planning-and-natural-resources',
  生态环境: 'ecology-and-environment',
  住房和城乡建设: 'housing-and-urban-rural-development',
  住房保障和房产管理: 'housing-security',
  交通运输: 'transport',
  水利: 'water-resources',
  水务: 'water-affairs',
  农业农村: 'agriculture-and-rural-affairs',
  林业: 'forestry',
  园林绿化: 'landscaping',
  商务: 'commerce',
  文化和旅游: 'culture-and-tourism',
  文化广电和旅游: 'culture-broadcasting-and-tourism',
  文化广电旅游体育: 'culture-broadcasting-tourism-and-sports',
  卫生健康: 'health',
  退役军人事务: 'veterans-affairs',
  应急管理: 'emergency-management',
  审计: 'audit',
  市场监督管理: 'market-regulation',
  统计: 'statistics',
  医疗保障: 'healthcare-security',
  乡村振兴: 'rural-revitalization',
  城市管理: 'urban-management',
  城市管理综合执法: 'urban-management-and-law-enforcement',
  综合行政执法: 'administrative-law-enforcement',
  国有资产监督管理: 'state-owned-assets',
  粮食和物资储备: 'grain-and-reserves',
  金融工作: 'financial-work',
  地方金融监督管理: 'financial-regulation',
  大数据管理: 'data',
  数据: 'data',
  政务服务: 'government-services',
  政务服务管理: 'government-services',
  机关事务管理: 'government-offices-administration',
  公共资源交易: 'public-resource-trading',
  住房公积金管理: 'housing-provident-fund',
  气象: 'meteorology',
  税务: 'taxation',
  档案: 'archives',
  外事: 'foreign-affairs',
  人民防空: 'civil-air-defence',
  供销合作: 'supply-and-marketing-cooperative',
};

/** How an organ's name ends; the first that fits. */
export const ENDING_SLUGS: readonly (readonly [ending: string, slug: string])[] = [
  ['管理委员会', 'management-committee'],
  ['委员会', 'commission'],
  ['办公室', 'office'],
  ['办公厅', 'general-office'],
  ['中心', 'center'],
  ['总队', 'corps'],
  ['支队', 'corps'],
  ['大队', 'corps'],
  ['局', 'bureau'],
  ['厅', 'department'],
  ['处', 'division'],
  ['署', 'administration'],
  ['院', 'institute'],
  ['社', 'society'],
  ['站', 'station'],
  ['所', 'station'],
];

/** Names in short, which an agency has no full name from: 发改委, 人社局. */
export const SHORT_NAME =
  /^(?:发改|人社|住建|卫健|市监|工信|文旅|文广旅|农委|民宗|应急|交运|科技|国资|城管|医保|自规|环保|审批|资规)(?:局|委|厅|中心|办)$/;

/** Names that titles print in short, and the official ones; the name of a place alone is its government. */
export const OFFICIAL_ENDINGS: readonly (readonly [printed: RegExp, official: string])[] = [
  [/^$/, '人民政府'],
  [/^政府/, '人民政府'],
  [/政府办$/, '政府办公室'],
  [/管委会$/, '管理委员会'],
];
