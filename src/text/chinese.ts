const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** The characters that these reports are fullest of. In text read in a wrong encoding hardly one of them stands. */
const FREQUENT = codesOf(
  '的一是不了和在为有本及年月日大中个人工作政府信息公开报告情况申请行机关主动依法条例其他处理结果数量总计务資訊開報',
);

/** White space, and the punctuation that every encoding of Chinese has. */
const ORDINARY = codesOf('，。、；：“”（）《》\u00A0\u2002\u2003\u2009\u2028\u2029\u3000\uFEFF');

/**
 * How many letters and signs outside of ASCII a text has, and how many of them are frequent ones. Counted by code
 * unit, which every file goes through several times.
 */
function count(text: string): { wide: number; frequent: number } {
  let wide = 0;
  let frequent = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
    if (code < 0x80 || isLowSurrogate || ORDINARY.has(code)) continue;
    wide += 1;
    if (FREQUENT.has(code)) frequent += 1;
  }
  return { wide, frequent };
}

/**
 * Whether a text is Chinese words. Of the wide characters of real reports 36 to 46 % are frequent ones, of the same
 * bytes read in a wrong encoding 0.2 % at most.
 */
export function isChinese(text: string): boolean {
  const { wide, frequent } = count(text);
  return wide > 0 && frequent / wide >= 0.1;
}

/** Whether a text has many wide characters that make no words. */
export function isGarbled(text: string, least: number): boolean {
  const { wide, frequent } = count(text);
  return wide > 0 && wide >= least && frequent / wide < 0.03;
}
