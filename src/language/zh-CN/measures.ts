/** Sums and rates: the name, what it tells, and the formula in the form's own words. */
const derived: Record<string, { name: string; definition: string; formula: string }> = {
  'sum.refused': {
    name: '不予公开（八项理由合计）',
    definition: '因八项法定理由而不予公开的申请。表上只分项列出，不印小计，本馆相加。',
    formula: '“（三）不予公开”第 1 至 8 项相加',
  },
  'sum.unableToProvide': {
    name: '无法提供（三种情形合计）',
    definition: '本机关不掌握、没有现成信息、补正后仍不明确这三种情形。表上不印小计，本馆相加。',
    formula: '“（四）无法提供”第 1 至 3 项相加',
  },
  'sum.notProcessed': {
    name: '不予处理（五种情形合计）',
    definition: '信访举报投诉、重复申请等五种不按信息公开申请办理的情形。表上不印小计，本馆相加。',
    formula: '“（五）不予处理”第 1 至 5 项相加',
  },
  'sum.litigation': {
    name: '行政诉讼合计',
    definition: '未经复议直接起诉与复议后起诉两类案件。表上不印合计，本馆相加。',
    formula: '未经复议直接起诉总计＋复议后起诉总计',
  },
  'rate.disclosed': {
    name: '公开率',
    definition: '办结的申请里，全部或部分公开的占多少。',
    formula: '予以公开＋部分公开',
  },
  'rate.refused': {
    name: '不予公开率',
    definition: '办结的申请里，因八项法定理由不予公开的占多少。',
    formula: '不予公开八项理由之和',
  },
  'rate.unableToProvide': {
    name: '无法提供率',
    definition: '办结的申请里，答复为无法提供的占多少。',
    formula: '无法提供三种情形之和',
  },
  'rate.notProcessed': {
    name: '不予处理率',
    definition: '办结的申请里，不按信息公开申请处理的占多少。',
    formula: '不予处理五种情形之和',
  },
  'rate.carriedForward': {
    name: '结转率',
    definition: '当年应办的申请里，年底还没办结、结转下年的占多少。',
    formula: '结转下年度继续办理',
  },
  'rate.naturalPerson': {
    name: '自然人申请占比',
    definition: '新收的申请里，由自然人提出的占多少。',
    formula: '自然人提出的本年新收申请',
  },
  'rate.reviewCorrected': {
    name: '复议纠正率',
    definition: '因信息公开被申请的行政复议里，结果是纠正行政机关原行为的占多少。',
    formula: '行政复议结果纠正',
  },
  'rate.litigationCorrected': {
    name: '诉讼纠正率',
    definition: '因信息公开引起的行政诉讼里，结果是纠正行政机关原行为的占多少。两类起诉合并计算。',
    formula: '行政诉讼结果纠正（两类起诉之和）',
  },
};

/** What a rate is measured against. */
const denominators = {
  disposed: { label: '占全部办结', formula: '本年度办理结果总计', note: '' },
  decided: {
    label: '占实质答复',
    formula: '予以公开＋部分公开＋不予公开＋无法提供',
    note: '不含不予处理、其他处理。',
  },
  due: { label: '占应办', formula: '本年新收＋上年结转', note: '' },
  received: { label: '占新收', formula: '本年新收总计', note: '' },
  filed: { label: '占全部案件', formula: '案件总计', note: '含尚未审结的。' },
  concluded: { label: '占已审结', formula: '结果维持＋结果纠正＋其他结果', note: '不含尚未审结的。' },
} as const;

/** What measures are called and how they are worked out. */
export const measureWords = {
  derived,
  denominators,
  rate: {
    numerator: '分子',
    denominator: '分母',
    formula: '算法',
    missingPolicy:
      '分子、分母中任何一格没有数值，就不计算。只有空白、横线例外：所在的行、列与印出的总计相符，就按 0 计，并注明“空白计 0”。',
    smallPolicy: (few: number, drawn: number) =>
      `分母小于 ${few} 时先写分数，百分比附后；小于 ${drawn} 的不画在图上：多一件少一件，百分比就变动 10 个百分点以上。`,
  },
  sum: {
    missingPolicy:
      '其中任何一格没有数值，就不相加。只有空白、横线例外：所在的行、列与印出的总计相符，就按 0 计，并注明“空白计 0”。',
  },
} as const;
