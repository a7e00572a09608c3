import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { editionName, editionNames } from './editions.ts';

const groups = {
  received: '申请',
  dispositions: '办理结果',
  exemptions: '不予公开理由',
  remedies: '复议诉讼',
  proactive: '主动公开',
  rates: '比率',
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
    missingReports: '未收录该年度报告的机关，列在年度页上',
    missingByRegion: '各地区收录了多少份该年度的报告，见年度页',
    noSum: '各行不相加：政府的报告按规定汇总所属部门和下级政府的数字，加起来会重复计算。',
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
} as const;
