import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { editionName, editionNames, editionWithYears } from './editions.ts';
import { yearsText } from './numbers.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

/** What a gap is called in a cell, and what it means. */
const gaps = {
  'no-report': {
    label: '未收录',
    meaning: '本馆没有收录该机关这一年的报告。这不等于该机关没有公布。',
  },
  'other-form': {
    label: '用另一版',
    meaning: '该机关这一年的报告用的是另一版格式，此项统计的不是同一件事，数值列在那一版的栏内。',
  },
  'unknown-form': {
    label: editionName(UNKNOWN_EDITION),
    meaning:
      '该报告的这张表看不出用的是哪一版格式，而此项各版统计的不是同一件事，所以不列入比较。印出的数字见报告页。',
  },
  blank: { label: STATUSES.blank.label, meaning: '原表此格空着，没有数字。本馆不代填，也不写作 0。' },
  dash: {
    label: STATUSES.dash.label,
    meaning: '原表此格写的是横线、斜线、“无”或“不适用”，可能是 0，也可能是无此事项，本馆不写作 0。',
  },
  absent: {
    label: STATUSES.absent.label,
    meaning: '报告里没有这张表，或者表里没有这一行、这一列；仅收录数据的报告，也可能是数据记录没有这一格。',
  },
  'not-in-form': { label: STATUSES['not-in-form'].label, meaning: '该报告所用的那一版格式没有这一项。' },
  unreadable: {
    label: STATUSES.unreadable.label,
    meaning: '原表此处印有内容，但不能断定是哪个数，或者认不出单位。',
  },
  incomplete: {
    label: '有缺项',
    meaning: '计算要用的几格里，有的没有数值，也没有印出的总计说明它是 0，所以不计算。',
  },
  'nothing-to-divide': { label: '分母为 0', meaning: '分母是 0，没有比率可言。' },
  'total-contradicted': {
    label: '总计与分项不符，不算',
    meaning: '原表印出的总计，与表里各分项相加不等，看不出哪个数对，所以不算比率。两边的数见报告页。',
  },
  exceeds: { label: '分子大于分母', meaning: '原表的数字互相矛盾：部分大于总数。只列出两数，不折成百分比。' },
} as const;

/** Marks on values that are not simply the printed ones. */
const marks = {
  reconstructed: {
    label: STATUSES.reconstructed.label,
    meaning:
      '原表没有印明各数属于哪一列，按勾稽关系只剩一种读法，数值由此推得；合计与比率中有一格如此，也这样标出。',
  },
  'blank-as-zero': {
    label: BLANK_AS_ZERO,
    meaning: '相加的各格里有空白或横线。这些格所在的行、列与印出的总计相符，按 0 计；格本身仍是空白。',
  },
  contradicted: {
    label: '总计与分项不符',
    meaning:
      '原表印出的总计，与表里各分项相加不等，看不出哪个数对。带这个标记的，是这样的总计，或者用到了这样的总计或分项；数字照原文，两边的数见报告页。',
  },
  corrected: { label: STATUSES.corrected.label, meaning: '由本馆核对后更正，原文不动，理由和证据见报告页。' },
} as const;

/** What the other statuses are called in downloads. */
const valued = { printed: STATUSES.printed.label, calculated: '本馆计算' } as const;

const groups = {
  received: '申请',
  dispositions: '办理结果',
  exemptions: '不予公开理由',
  remedies: '复议诉讼',
  proactive: '主动公开',
  rates: '比率',
} as const;

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

/** Between the name of a measure and what is shown of it: some names have a colon of their own. */
const after = (measure: string): string => (measure.includes('：') ? '，' : '：');

const yearOrLatest = (year: number | null): string => (year === null ? '最近一份报告' : `${year} 年`);

export const compare = {
  gaps,
  marks,
  valued,
  yearOrLatest,
  picker: {
    /** `together`: with everyone in the regions and groups of peers. */
    chosen: (together: number) => `共比较 ${together} 个机关`,
    filterResult: (shown: number, found: number) =>
      found === 0
        ? '没有符合的机关'
        : shown < found
          ? `符合的有 ${found} 个，先列 ${shown} 个，请写得更具体些`
          : `列出 ${found} 个`,
    reportYears: (years: readonly number[]) => `报告：${yearsText(years)} 年`,
    regionsNone: '没有符合的地区',
    regionsMore: (shown: number, found: number) => `符合的有 ${found} 个地区，先列 ${shown} 个`,
    peersNone: '已选的机关在本馆没有同类。先在下面逐个选一个机关，这里就列出它的同类。',
    peerGroup: (region: string, level: string, kind: string) => `${region}的${level}${kind}`,
    everywhere: '本馆收录',
    kinds: { government: '人民政府', 'government-office': '政府办公室', department: '政府部门' },
    members: (count: number) => `${count} 个机关`,
    limit: (most: number) => `已选满 ${most} 个`,
    measureLimit: (most: number) => `已选满 ${most} 项；先去掉一项，才能再选。`,
    measureFound: (found: number) => (found === 0 ? '没有符合的指标' : `列出 ${found} 项`),
    measureRemove: (measure: string) => `去掉“${measure}”`,
  },
  own: {
    shared: '这是链接所带的比较。您自己上次的选择仍原样保留，没有被改动。',
    restored: '已恢复您上次的选择（只存在这台设备的浏览器里）。',
    back: '回到我的选择',
    keep: '把这份比较存为我的选择',
    kept: '已存为您的选择',
  },
  result: {
    summary: (agencies: number, measures: number, period: string) =>
      `${agencies} 个机关，${period}${measures > 1 ? `，${measures} 项指标` : ''}`,
    rowsMore: (rest: number) => `列出其余 ${rest} 个机关`,
    failed: '数据没有读到。请检查网络后重试；下面各项指标的页面不受影响。',
    retry: '重试',
    none: '还没有选机关。请在“机关”一栏勾选机关、地区或同类机关。',
    single: '目前只选了一个机关；再选至少一个，就可以比较。',
    agency: '机关',
    latest: '最近一份报告',
    yearHead: (year: number) => `${year} 年`,
    yearInCell: (year: number) => `${year} 年`,
    sortedByCode: '各行按行政区划代码排列，不是名次。',
    sortedBy: (column: string, descending: boolean) =>
      `各行暂按“${column}”${descending ? '从大到小' : '从小到大'}排列，无数值的在最后。`,
    sortByCode: '按区划代码排列',
    sort: (column: string) => `按“${column}”排序`,
    denominators: (first: string, second: string) => `；上为${first}，下为${second}`,
    noSeries: '没有可以列入的数字',
    formGroup: (forms: readonly Edition[]) => `${editionNames(forms)}格式`,
    unknownGroup: editionName(UNKNOWN_EDITION),
    oneForm: (form: Edition) => `所列报告用的都是 ${editionName(form)}格式。`,
    formApart: '各版格式分开列出：此项统计的不是同一件事，不能连起来看增减。',
    formSame: '此项在各版格式里统计的是同一件事，前后年度可以相接。',
    formMark: '换版处以双线标出。',
    unknownSame: `另有报告${editionName(UNKNOWN_EDITION)}；此项各版相同，照常列入。`,
    unknownApart: `另有报告${editionName(UNKNOWN_EDITION)}；此项各版不同，不列入比较。`,
    coverage: (of: number, have: number, year: number | null) => {
      const [latest, data] = year === null ? ['的最近一份报告', '数据'] : ['', ` ${year} 年数据`];
      const all = of > 1 ? '都' : '';
      return have === 0
        ? `${of} 个机关${latest}${all}没有${data}`
        : `${of} 个机关中 ${have} 个${latest}有${data}`;
    },
    coverageOfAll: (of: number, year: number | null) => {
      const [agencies, all] = of === 1 ? ['该机关', ''] : [`${of} 个机关`, '都'];
      return year === null ? `${agencies}的最近一份报告${all}有数据` : `${agencies}${all}有 ${year} 年数据`;
    },
    missing: (agencies: readonly string[]) => `缺：${agencies.join('、')}`,
    missingOne: (agency: string, gap: string) => `${agency}（${gap}）`,
    missingMany: (count: number, kinds: readonly string[]) => `缺 ${count} 个：${kinds.join('、')}`,
    missingKind: (gap: string, count: number) => `${gap} ${count} 个`,
    missingNames: '缺的是哪些机关',
    coverageSeparator: '；',
    gapLegend: '表中各种缺项的意思',
    copyLink: '复制链接',
    copied: '链接已复制',
    copyFailed: '没有复制成功，请从地址栏复制',
    download: '下载 CSV',
    workbook: '下载 XLSX',
    fileFailed: '文件没有做成，请再试一次',
  },
  pictures: {
    heading: '所选机关合计：理由、结果与申请人',
    none: '所选的机关在所选的年度都没有报告，没有可以合计的数字。',
  },
  figure: {
    year: '年度',
    period: (years: readonly number[]) => `${yearsText(years)} 年`,
    sideBySide: (measure: string, period: string, forms: readonly Edition[]) => {
      const space = /^\d/.test(period) ? ' ' : '';
      const edition = forms.length === 0 ? '' : `（${editionNames(forms)}格式）`;
      return `${measure}${after(measure)}各机关${space}${period}${edition}`;
    },
    agencyYear: (agency: string, year: number) => `${agency}（${year}）`,
    nothing: {
      rows: '能画的数不到两个，不画图。',
      lines: '画折线要有两个以上年度，并且至少有一个机关相邻两年都有可以相接的数。',
    },
    rowsLeftOut: (shown: number, rest: number) =>
      `能画的机关有 ${shown + rest} 个，图中只画前 ${shown} 个，其余见网页上的表。`,
    linesLeftOut: (shown: number, rest: number) =>
      `折线多了分不清，只画 ${shown} 个机关，其余 ${rest} 个见网页上的表。`,
    notChosen: '没有选这一年',
    yearsBetween: '中间没有选的年度空着，线在那里断开。',
    yearsLeftOut: (shown: number) => `图中只画最近 ${shown} 个有数值的年度，其余见网页上的表。`,
    gapsLeftOut: (count: number) => `另有 ${count} 格没有数值，图上没有，原因见网页上的表。`,
    formsLeftOut: (count: number) => `另有 ${count} 个数出自另一版格式，统计的不是同一件事，不画在一起。`,
    contradicted: (count: number) => `图中 ${count} 个数用到了与分项不符的总计，是哪几个，见网页上的表。`,
    smallLeftOut: (count: number) => `另有 ${count} 个比率分母太小，不画在图上，见网页上的表。`,
  },
  objections: {
    'unknown-agency': (value: string) => `网址里的机关“${value}”不在本馆，已略去。`,
    'unknown-region': (value: string) => `网址里的地区“${value}”不在本馆，已略去。`,
    'unknown-peers': (value: string) => `网址里的同类机关“${value}”在本馆没有成员，已略去。`,
    'unknown-year': (value: string) => `网址里的年度“${value}”没有报告，已略去。`,
    'unknown-measure': (value: string) => `网址里的指标“${value}”不存在，已略去。`,
    'too-many-agency': (value: string) => `逐个选的机关超过 20 个，“${value}”没有列入。`,
    'too-many-region': (value: string) => `最多比较 6 个地区，“${value}”没有列入。`,
    'too-many-peers': (value: string) => `同类机关最多选 6 组，“${value}”没有列入。`,
    'too-many-year': (value: string) => `最多比较 20 个年度，“${value}”没有列入。`,
    'too-many-measure': (value: string) => `最多同时比较 4 项指标，“${value}”没有列入。`,
  },
  facts: {
    heading: '这项指标',
    unit: '单位',
    editions: (editions: readonly Edition[]) => {
      const [only, another] = editions;
      return only && !another ? `只见于 ${editionWithYears(only)}` : `见于 ${editionNames(editions)}格式`;
    },
    comparability: '跨版比较',
    /** Below a measure where one is chosen; the definition is one of several sentences, or empty. */
    hint: (definition: string, unit: string, edition: string) => `${definition}单位：${unit}。${edition}。`,
    table: '所在表格',
    glossary: '术语解释',
  },
  workbook: {
    title: '年报档案：比较结果',
    link: '网址',
    order: '排列',
    cover: '说明',
    records: '明细',
    column: (year: number, forms: readonly Edition[]) =>
      `${year} 年${forms.length === 0 ? '' : `（${editionNames(forms)}）`}`,
  },
  csv: {
    agencyId: '机关编号',
    agency: '机关',
    division: '区划代码',
    year: '年度',
    form: '表式',
    measure: '指标编号',
    measureName: '指标',
    unit: '单位',
    value: '数值',
    status: '状态代码',
    statusLabel: '状态',
    numerator: '分子',
    denominator: '分母',
    denominatorName: '分母口径',
    source: '出处',
  },
  noData: '无数据',
  sums: {
    lead: ({
      year,
      agencies,
      filed,
      counted,
      contained,
    }: {
      year: number;
      agencies: number;
      filed: number;
      counted: number;
      contained: number;
    }) =>
      `${filed === agencies ? `${agencies} 个机关${agencies > 1 ? '都' : ''}` : `${agencies} 个机关中 ${filed} 个`}有 ${year} 年度报告；${
        contained === 0
          ? counted === 1
            ? '合计就是这 1 份。'
            : `这 ${counted} 份互不包含，全部相加。`
          : `相加的是其中互不包含的 ${counted} 份，另 ${contained} 份已含在上级或本级政府的汇总里，不重复相加。`
      }`,
  },
} as const;

/** What the pages say of comparing and of measures, and no script. */
export const comparePages = {
  title: '比较',
  lead: '把几个机关放在一张表里看，每个数字都能点回原表。',
  description: '选择机关、年度和指标，比较政府信息公开工作年度报告中的数字；缺的数据逐项注明原因。',
  groups,
  picker: {
    heading: '选择比较内容',
    agencies: '机关',
    agenciesLimit: (most: number) => `逐个最多选 ${most} 个；要看更多，请选整个地区或同类机关。`,
    filter: '按名称、拼音、地区或区划代码筛选',
    filterPlaceholder: '如：洛阳、dsj、410300',
    oneByOne: '逐个选机关',
    regions: '整个地区',
    regionsHint: '含下级地区，凡收有报告的机关',
    peers: '同类机关',
    peersHint: '同一地区里层级、类别相同、收有报告的机关',
    years: '年度',
    yearsHint: '不选年度，就取各机关最近一份报告',
    measure: '指标',
    measureButton: '选择指标',
    measureDialog: '选择指标',
    measureHint: (most: number) => `可选 1 至 ${most} 项，每项一张表。`,
    measureFilter: '按名称或释义筛选指标',
    measureDone: '完成',
    applicant: '申请人类别',
    view: '图',
    views: {
      auto: '自动',
      table: '只看表',
      bars: '并列条形',
      lines: '历年折线',
      dots: '点图',
    },
    reset: '恢复初始选择',
    toResult: '看比较结果',
    toPicker: '改选机关、年度和指标',
  },
  scripting: {
    heading: '不用脚本也能比较',
    explanation:
      '自选机关和年度要靠脚本。没有脚本时，下面列出各机关最近一份报告的新收申请；其他数字请从“全部指标”里选一项、一个年度，每页列出全部机关的数字、缺项原因和出处。',
  },
  index: {
    heading: '全部指标',
    lead: '每项指标每个年度一页，列出全部机关。',
    caption: (group: string) => `${group}：各指标的年度页面`,
    measure: '指标',
    agencies: (count: number) => `${count} 个`,
    unitHead: '单位',
  },
  measurePage: {
    title: (measure: string, year: number) => `${measure}（${year} 年度）`,
    description: (measure: string, year: number, of: number) =>
      `${year} 年度政府信息公开工作年度报告中的“${measure}”：${of} 个机关逐一列出，注明缺项与出处。`,
    descriptionOfFirst: (measure: string, year: number, shown: number, of: number) =>
      `${year} 年度政府信息公开工作年度报告中的“${measure}”：${of} 个机关，页上列出前 ${shown} 个，注明缺项与出处，其余的在数据文件里。`,
    firstOf: (shown: number, all: number) => `这一年度有报告的机关共 ${all} 个，每张表只列前 ${shown} 个。`,
    others: '其余的在比较页上按地区看：',
    orData: '，或者看',
    allData: '数据文件（JSON，全部机关、全部年度）',
    kicker: '一项指标，一个年度',
    values: '各机关的数字',
    caption: (measure: string, unit: string, year: number) => `${measure}，${year} 年度，单位：${unit}`,
    value: '数值',
    fraction: '件数',
    note: '说明',
    source: '原表',
    sourceLink: (agency: string, year: number) => `${agency} ${year} 年报告原表`,
    region: '地区',
    coverage: (of: number, reports: number, have: number, year: number) =>
      `本馆收有报告的 ${of} 个机关中，${reports} 个有 ${year} 年度报告，${have} 个有此项数据。`,
    missingReports: (count: number) => `未收录该年度报告的机关（${count} 个）`,
    noSum: '各行不相加：政府的报告已含所属部门和下级政府，加起来会重复计算。',
    formHeading: (forms: readonly Edition[]) => {
      const decreed = forms.filter((form) => form !== UNKNOWN_EDITION);
      if (decreed.length > 0) return `用 ${editionNames(decreed)}格式的报告`;
      return forms.length > 0 ? `${editionName(UNKNOWN_EDITION)}的报告` : '没有这张表的报告';
    },
    formCaption: (forms: readonly Edition[]) => {
      const decreed = forms.filter((form) => form !== UNKNOWN_EDITION);
      return [
        ...(decreed.length > 0 ? [`${editionNames(decreed)}格式`] : []),
        ...(decreed.length < forms.length ? [`有的${editionName(UNKNOWN_EDITION)}`] : []),
      ].join('，');
    },
    formApart: '这一年度的报告不全用同一版格式，此项各版统计的不是同一件事，分开列出。',
    formJoined: '这一年度的报告不全用同一版格式，此项各版统计的是同一件事，列在一起。',
    otherYears: '本指标的其他年度',
    otherMeasures: '同组指标',
    previous: '上一项',
    next: '下一项',
    open: '在比较页中打开',
    data: '本指标全部年度的数据（JSON）',
    yearPage: (year: number) => `${year} 年度的全部报告`,
    aboutMeasure: '这项指标说的是什么',
  },
  sums: {
    heading: '合计',
    note: '单位：件。互相包含的报告只计一次，算法见方法说明。',
    rule: '合计的算法',
    caption: (place: string) => `${place}：收录的报告合计（单位：件）`,
    measure: '项目',
    filed: '有报告的机关',
    ofAgencies: (agencies: number) => `共 ${agencies} 个机关`,
    counted: '计入合计的报告',
    without: (count: number) => `另 ${count} 份含在内`,
    share: (have: number, of: number) => `${have}/${of} 份`,
    shareMeaning: '有此项数值',
    derived: '含推算或更正',
    blanks: BLANK_AS_ZERO,
    contradicted: (reports: number) => `${reports} 份总计与分项不符`,
    partial:
      '数字下写明计入的几份报告里几份有此项；没有的不计入。合计只是本馆所收报告之和，不是全部机关的总数。各版格式统计的不是同一件事的项目，例如“其他处理”，不在其列。',
    which: '合计取自哪些报告',
    countedList: (count: number) => `计入合计的 ${count} 份：`,
    containedList: (count: number) => `已含在别的报告里、不再相加的 ${count} 份：`,
    within: (name: string) => `（含在${name}的汇总里）`,
    lacking: '计入的报告里缺数值的项目：',
    lackingOf: (measure: string, gaps: readonly string[]) => `${measure}：${gaps.join('、')}`,
    gap: (agency: string, gap: string) => `${agency}（${gap}）`,
    measures: '各项指标',
    measuresNote: '每项指标一页，列出全部机关。',
  },
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
