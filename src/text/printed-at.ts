/** A row of fifteen cells in Word's markup reaches over some sixty lines and six thousand characters. */
const MARKUP_LINES = 120;
const LONGEST_MARKUP = 12_000;
const LONGEST_EXCERPT = 160;
/** No paragraph of a real report is as long; the source view shows longer lines whole. */
const LONGEST_LINE = 4000;

/**
 * What a file prints at a place, for readers: the line, or the words of a page's markup from there to the end of the
 * row or paragraph, cells parted by tabs.
 */
export function printedAt(
  lines: readonly string[],
  place: { line: number; column: number },
  isMarkup: boolean,
): string {
  const line = lines[place.line - 1] ?? '';
  if (!isMarkup) return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  const behind = lines.slice(place.line, place.line + MARKUP_LINES);
  const markup = [line.slice(place.column - 1), ...behind].join('\n').slice(0, LONGEST_MARKUP);
  const words = wordsOf(markup.split(ENDS, 1)[0]!);
  const excerpt = words === '' ? line.trim() : words;
  return excerpt.length > LONGEST_EXCERPT ? `${excerpt.slice(0, LONGEST_EXCERPT)}…` : excerpt;
}

const ENDS =
  /<\/tr\b|<\/h[1-6]\b|<\/li\b|<\/table\b|<\/p>(?!(?:\s|<\/?(?:p|div|span|o:p)\b[^>]*>)*<\/t[dh]\b)/i;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
};

function wordsOf(markup: string): string {
  return markup
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<\/t[dh]\b[^>]*>/gi, '\t')
    .replace(/<[^>]*>?/g, '')
    .replace(/&(nbsp|[elgaqt]\w{1,4});/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/ *\t */g, '\t')
    .trim();
}
