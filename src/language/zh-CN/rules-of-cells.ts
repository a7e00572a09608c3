import { ruleWords } from '../rule-words.ts';
import { columnName, rowName } from './form-names.ts';

/** What readers are told of the rules about cells and the file itself, and of what these rules find. */
export const CELL_RULES = ruleWords({
  'cell-unreadable': {
    title: '无法辨读',
    explanation: '格中印有内容，但不能确定是哪个数。本馆不猜，原样照录。',
    explain: ({ table, row, column, actual }) =>
      `${rowName(table, row)}一行${columnName(table, column)}一格印作“${actual}”，无法确定数字。`,
  },
  'value-note': {
    title: '数字旁有注',
    explanation: '格中除数字外还印有说明或单位。本馆取其中的数字，说明照录；金额一律换算为万元。',
    explain: ({ table, row, column, actual }) =>
      `${rowName(table, row)}一行${columnName(table, column)}一格印作“${actual}”。`,
  },
  'unit-unknown': {
    title: '金额单位不明',
    explanation:
      '表头、表名、行名或格中印的单位不是元、千元、万元、百万元、亿元之类，无法换算为万元。本馆不按万元采用，数字见原文。',
    explain: ({ table, row, column, actual }) =>
      `${rowName(table, row)}的${columnName(table, column)}以“${actual}”为单位，无法换算为万元，未予采用。`,
  },
  encoding: {
    title: '文字编码',
    explanation:
      '原始文件不是按 UTF-8 编码，或者曾被按错误的编码读过又存下（如“政府信息公开”变成“鏀垮簻淇℃伅鍏紑”），或者含有读不出的字节。换一种编码读、能完整读出的，文字未变，只作说明；曾被误读的，本馆按原来的编码还原；缺了字节、还原不全的字以“�”标出，请以发布机关的原文为准；完全读不出的，不作为正文发布，只提供原始文件。',
    explain: ({ actual = '', expected = '', severity }) => {
      if (severity === 'info') return `原始文件按 ${actual} 编码，已照此读出，文字未变。`;
      if (actual === '') return '原始文件用哪种编码都读不成文字，未作为正文发布。';
      if (expected === 'UTF-8') return `原始文件有 ${actual} 处读不成的字，以“�”标出。`;
      if (expected === '0') return `原始文件夹有 ${actual} 个控制字符，已作空格处理。`;
      return severity === 'warning'
        ? `原始文件的文字曾被按错误的编码存下：“${actual}”应为“${expected}”，已全部还原。`
        : `原始文件的文字曾被按错误的编码存下：“${actual}”应为“${expected}”，有些字已还原不全，以“�”标出。`;
    },
  },
  'navigation-left-out': {
    title: '略去网页导航',
    explanation:
      '原始文件连同网页上报告以外的文字一起存下，如“当前位置”“打印”“上一篇”。本馆不把它们收入正文；原始文件仍照原样提供。',
    explain: ({ actual, expected }) =>
      `原始文件中报告以外的 ${expected} 段网页文字未收入正文，如“${actual}”。`,
  },
});
