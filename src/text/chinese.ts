/** The characters that these reports are fullest of. In text read in a wrong encoding hardly one of them stands. */
const FREQUENT =
  /[的一是不了和在为有本及年月日大中个人工作政府信息公开报告情况申请行机关主动依法条例其他处理结果数量总计務資訊開報]/gu;

/** Letters and signs outside of ASCII, without the punctuation that every encoding of Chinese has. */
const WIDE = /[^\p{ASCII}\s，。、；：“”（）《》]/gu;

/** How many of the wide characters of a text are among the frequent ones, from 0 to 1; null where it has none. */
function frequentShare(text: string): number | null {
  const wide = countWide(text);
  return wide === 0 ? null : (text.match(FREQUENT)?.length ?? 0) / wide;
}

/** How many characters outside of ASCII a text has. */
function countWide(text: string): number {
  return text.match(WIDE)?.length ?? 0;
}

/**
 * Whether a text is Chinese words. Of the wide characters of real reports 36 to 46 % are frequent ones, of the same
 * bytes read in a wrong encoding 0.2 % at most.
 */
export function isChinese(text: string): boolean {
  return (frequentShare(text) ?? 0) >= 0.1;
}

/** Whether a text has many wide characters that make no words. */
export function isGarbled(text: string, least: number): boolean {
  return countWide(text) >= least && (frequentShare(text) ?? 1) < 0.03;
}
