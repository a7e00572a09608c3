export const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d]/u;

/** Whether a line break between two characters is none in what they say: Chinese is written without spaces. */
export function isSeamless(last: string, first: string): boolean {
  return CHINESE.test(last) && CHINESE.test(first);
}

/** Lines as one text. */
export function joinedText(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .reduce((text, line) => {
      const seam = text === '' || isSeamless(text.at(-1)!, line[0]!) ? '' : ' ';
      return text + seam + line;
    }, '');
}
