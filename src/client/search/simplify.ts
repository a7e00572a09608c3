import { Converter } from 'opencc-js/t2cn';

/** Character by character, and with the words of Taiwan read as those of the mainland (資訊 as 信息). */
const readings = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'twp', to: 'cn' })];

/** A text in simplified characters, in the ways it can be read that differ from it. */
export function simplify(text: string): string[] {
  return [...new Set(readings.map((read) => read(text)))].filter((reading) => reading !== text);
}
