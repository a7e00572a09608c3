/** The characters that these reports are fullest of. In text read in a wrong encoding hardly one of them stands. */
const FREQUENT =
  '的一是不了和在为有本及年月日大中个人工作政府信息公开报告情况申请行机关主动依法条例其他处理结果数量总计務資訊開報';

/** Signs outside of ASCII that stand in text of every kind. */
const COMMON_SIGNS = '\u00a0\u3000\u2028\u2029\ufeff，。、；：“”（）《》';

/** By UTF-16 unit: 1 for frequent characters, 2 for those that tell nothing. A table, because every report is counted. */
const KINDS = new Uint8Array(0x1_0000);
for (let unit = 0; unit < 0x80; unit++) KINDS[unit] = 2;
for (const sign of COMMON_SIGNS) KINDS[sign.charCodeAt(0)] = 2;
for (const character of FREQUENT) KINDS[character.charCodeAt(0)] = 1;

/** How many wide characters a text has, and how many of them are frequent ones. */
function tally(text: string): { wide: number; frequent: number } {
  let [wide, frequent] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === 2) continue;
    wide++;
    if (kind === 1) frequent++;
  }
  return { wide, frequent };
}

/**
 * Whether a text is Chinese words. Of the wide characters of real reports 36 to 46 % are frequent ones, of the same
 * bytes read in a wrong encoding 0.2 % at most.
 */
export function isChinese(text: string): boolean {
  const { wide, frequent } = tally(text);
  return wide > 0 && frequent / wide >= 0.1;
}

/** Whether a text has at least so many wide characters and they make no words. */
export function isGarbled(text: string, least: number): boolean {
  const { wide, frequent } = tally(text);
  return wide >= Math.max(1, least) && frequent / wide < 0.03;
}
