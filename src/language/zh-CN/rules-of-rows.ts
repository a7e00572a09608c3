import { countedPlace } from '../../schemas/place.ts';
import { ruleWords } from '../rule-words.ts';
import { columnName, rowName, tableName } from './form-names.ts';
import { nameNumber, placeName } from './places.ts';

/** What readers are told of the rules about rows and columns, and of what these rules find. */
export const ROW_RULES = ruleWords({
  'row-missing': {
    title: '缺少一行',
    explanation:
      '表格中没有找到本版应有的一行：原文可能没有，也可能行名无法认出。该行各格记为“无此行”，不当作 0。',
    explain: ({ table, row }) => `没有找到${rowName(table, row)}一行。`,
  },
  'row-duplicate': {
    title: '一行重复',
    explanation: '同一行在表中印了不止一次。两次数字相同时采用；不同时，不同的格标“无法辨读”并列出两个数字。',
    explain: ({ table, row, expected, place }) =>
      `${rowName(table, row)}一行在${nameNumber(countedPlace(place).kind, expected ?? '')}已经印过，${placeName(place)}再次出现。`,
  },
  'row-unrecognised': {
    title: '认不出的行',
    explanation:
      '表中有一行带数字，但行名不是本版所有，也无法由位置确定；或者格式版本无法判断，各版这一行的列又不同，看不出数字统计的是什么。这些数字没有收入任何一格，原文照录。',
    explain: ({ table, actual }) => `${tableName(table)}中有一行认不出是哪一项，原文为“${actual}”。`,
  },
  'row-order': {
    title: '行序颠倒',
    explanation: '行的先后与法定表格不同。数字按行名归位；若原文把行名排错，数字也会随之归错。',
    explain: ({ table, row }) => `${rowName(table, row)}一行不在表中应在的位置；数字按行名归位。`,
  },
  'column-order': {
    title: '列序不同',
    explanation: '表头各列的先后与法定表格不同。本馆按原文的表头取数，列在哪个表头之下就归入哪一列。',
    explain: ({ table, actual }) => `${tableName(table)}表头中“${actual}”不在法定位置，已按原文的表头取数。`,
  },
  'column-added': {
    title: '表外的列',
    explanation:
      '表中有法定表格没有的列，如序号、行次、备注或上年总计。这些列所印的内容没有收入任何一格，以原文为准；其余各列仍按表头取数。',
    explain: ({ table, actual }) =>
      `${tableName(table)}比法定表格多出“${actual}”一列，这一列所印的内容没有收入任何一格。`,
  },
  'column-untold': {
    title: '列序存疑',
    explanation:
      '表头各列的先后看不出来，或者照表头所印的先后去读，各行分项与总计大多不符。数字归哪一列不能确定，本馆不按合计去猜，也不按法定表格的次序去套：这些行不取数，原文所印的数字列在一旁。',
    explain: ({ table, row, actual }) =>
      `${rowName(table, row)}一行印作“${actual}”，表头的列序看不出来，或与合计不符，这些数字归哪一列不能确定。`,
  },
  'row-overlong': {
    title: '一行数字过多',
    explanation:
      '一行所印的数字多于列数，照搬前几个会错列。本馆试遍所有读法，只保留与合计关系相符的：只剩一种时采用并标“推算”，剩下多种时标“无法辨读”并列出各种可能。',
    explain: ({ table, row, expected, actual }) =>
      `${rowName(table, row)}一行只有 ${expected} 栏，原文印作“${actual}”，多出的是哪一个，从排列看不出。`,
  },
  'row-short': {
    title: '一行数字不足',
    explanation:
      '一行所印的数字少于列数，又看不出空在哪一列。本馆不补数字，只试各种排法：缺的作空白，或者把连写的数字断开，保留与合计关系相符的。只剩一种时采用并标“推算”，否则标“无法辨读”。',
    explain: ({ table, row, expected, actual }) =>
      actual
        ? `${rowName(table, row)}一行有 ${expected} 栏，原文印作“${actual}”，照所印的分隔不能逐栏对上。`
        : `${rowName(table, row)}一行有 ${expected} 栏，原文这一行没有印出数字。`,
  },
  'row-incomplete': {
    title: '总计空白',
    explanation:
      '分项填有不为 0 的数字，“总计”却空白：这一格是缺漏，不是 0，本馆不代填。分项中有空白的，一行仍然完整，不在此列。',
    explain: ({ table, row, column, actual }) =>
      column
        ? `${rowName(table, row)}一行：分项填有数字，${columnName(table, column)}一格空白。`
        : `${rowName(table, row)}一行：分项填有数字，却有 ${actual} 格空白。`,
  },
  'row-divided': {
    title: '一行分作几项',
    explanation:
      '原文在这一行的行名之下又分列了几项，没有印这一行自己的数字。本馆不代为相加，各项照录于原文。',
    explain: ({ table, row, actual }) =>
      `${rowName(table, row)}一行在原文中分作几项（“${actual}”等），没有这一行自己的数字。`,
  },
  'row-broken': {
    title: '一行断开',
    explanation: '一行的数字在原文中分在几行上（换页、折行或一格一行）。本馆按次序接续。',
    explain: ({ table, actual }) => `${tableName(table)}中有 ${actual} 行的数字分印在几行上，已按次序接续。`,
  },
  'label-lost': {
    title: '行名缺失',
    explanation: '一行数字前没有可辨认的行名，但其前后两行之间只缺这一行，因此按位置归位。请对照原文。',
    explain: ({ table, row }) => `这一行数字前没有可辨认的行名，按位置归入${rowName(table, row)}。`,
  },
  'label-corrected': {
    title: '行名有误字',
    explanation: '行名与法定行名相差个别字（多为文字识别所致），按最相近且次序相符的一行收录。请对照原文。',
    explain: ({ expected, actual }) => `行名印作“${actual}”，按“${expected}”收录。`,
  },
  'label-displaced': {
    title: '行首缺格',
    explanation: '表中有些行丢了行首合并的一格，行名因此左移。本馆按行名而不按位置取数，不影响数字。',
    explain: ({ table, actual }) =>
      `${tableName(table)}中有 ${actual} 行丢了行首的空格，行名左移；数字按行名归位。`,
  },
});
