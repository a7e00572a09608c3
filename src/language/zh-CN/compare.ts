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
