/**
 * Words of a Chinese query that change nothing of what is asked, on pages of every language: most queries are Chinese there
 * too. What the language of a page adds stands with its words.
 */
export const FILLERS: readonly string[] = (
  '的 年报 报告 年度 年 情况 政府 人民政府 本馆 有 了 被 是 过 在 多少 多少次 多少件 几 几次 几件 次 件 数 ' +
  '数量 共 一共 总共 数据 和 与 及 跟 、 , 对比 比较 请问 如何 怎么样 吗 呢 ? 。'
).split(' ');
