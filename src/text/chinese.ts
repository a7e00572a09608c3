/** The characters that these reports are fullest of. In text read in a wrong encoding hardly one of them stands. */
const FREQUENT =
  '的一是不了和在为有本及年月日大中个人工作政府信息公开报告情况申请行机关主动依法条例其他处理结果数量总计务資訊開報';

/** White space, and the punctuation that every encoding of Chinese has. */
const ORDINARY = '，。、；：“”（）《》\u00A0\u2002\u2003\u2009\u2028\u2029\u3000\uFEFF';

const [WIDE, COUNTED] = [1, 2];

/** What each code unit counts as: a table, since every file goes through it several times. */
const KINDS = new Uint8Array(0x10000).fill(WIDE, 0x80);
KINDS.fill(0, 0xdc00, 0xe000);
for (const character of ORDINARY) KINDS[character.charCodeAt(0)] = 0;
for (const character of FREQUENT) KINDS[character.charCodeAt(0)] = COUNTED;

/**
 * How many letters and signs outside of ASCII a text has, and how many of them are frequent ones, up to where it has more
 * than `most` of these. A pair of surrogates is one.
 */
function count(text: string, most = Infinity): { wide: number; frequent: number } {
  let wide = 0;
  let frequent = 0;
  for (let at = 0; at < text.length && frequent <= most; at++) {
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    wide += 1;
    if (kind === COUNTED) frequent += 1;
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

/** Of the wide characters of words, more are frequent ones. */
const GARBLED = 0.03;

/** Whether a text has many wide characters that make no words. */
export function isGarbled(text: string, least: number): boolean {
  // So many frequent ones are enough, whatever follows: each of its characters may be a wide one.
  const { wide, frequent } = count(text, GARBLED * text.length + 1);
  return wide > 0 && wide >= least && frequent / wide < GARBLED;
}
