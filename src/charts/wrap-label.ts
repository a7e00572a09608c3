/** Marks that may not begin a line of Chinese. */
const NEVER_FIRST = /^[，。、；：！？）》”’…]/u;

/**
 * Breaks a label into lines of at most `length` characters (one more where a closing mark would otherwise begin a line).
 * Canvas text does not wrap by itself, and Chinese may break between any two characters.
 */
export function wrapLabel(label: string, length: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of label) {
    if ([...line].length >= length && !NEVER_FIRST.test(character)) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  if (line) lines.push(line);
  return lines;
}
