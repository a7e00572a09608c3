/** CSS pixels below which a chart is narrow. */
export const NARROW_CHART = 400;
/** Characters on a line of a label in a narrow chart. */
export const NARROW_LABEL = 7;

/** How many characters of a label stand on one line beside lying bars; `width` in CSS pixels. */
export function labelLength(width: number): number {
  if (width < NARROW_CHART) return NARROW_LABEL;
  return width < HALF_PAGE ? 10 : 14;
}

/** CSS pixels below which a chart stands beside another one: a longer label would be cut off. */
const HALF_PAGE = 560;

/** Marks that may not begin a line. */
const NEVER_FIRST = /^[，。、；：！？）》”’…,;:!?)]/u;

/**
 * What stays in one piece: a number with what it counts, a fraction or a Latin word, with the bracket that opens before
 * it, and a short word that announces what follows (单位：件) with its beginning.
 */
const PIECES =
  /\p{Script=Han}{1,3}：[^，。；：！？]|[（《“‘(]?(?:[0-9][0-9./%]*(?: ?\p{Script=Han})?|[0-9A-Za-z./%]+|.)/gu;

/** How much room a label takes, in Chinese characters: two letters or digits are as wide as one. */
export const labelWidth = (text: string): number => text.replace(/[ -~]{2}/g, '-').length;

/**
 * Breaks a label into lines of at most `length` characters, or of what `measure` counts (one character more where a closing
 * mark would otherwise begin a line). Canvas text does not wrap by itself, and Chinese may break between any two characters.
 */
export function wrapLabel(
  label: string,
  length: number,
  measure: (text: string) => number = (text) => [...text].length,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of label.match(PIECES) ?? []) {
    if (line && measure(line + piece) > length && !NEVER_FIRST.test(piece)) {
      lines.push(line);
      line = '';
    }
    if (line || piece !== ' ') line += piece;
  }
  if (line) lines.push(line);
  return lines;
}
