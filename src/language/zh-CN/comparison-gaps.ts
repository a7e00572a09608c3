import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import { editionName } from './editions.ts';
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

/** What stands in a comparison where a number is missing, and beside one that is not simply the printed one. */
export const comparisonGaps = {
  gaps,
  marks,
  valued,
} as const;
