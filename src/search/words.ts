/**
 * Made-up words for Pagefind. It cuts text into words by rules that drop punctuation and split where we would not;
 * so every overlapping pair of characters becomes one word of two ideographs, which no rule of Pagefind alters.
 * A phrase of n characters is then the exact sequence of its n − 1 pairs.
 *
 * Ideographs stand for themselves. Any other character below U+8000 is moved to the ideographs of plane 2, and the
 * rest is written as two of them; the three ranges do not meet, so no other sequence of characters reads the same.
 */
const PLANE_2 = 0x20000;
const HIGH = 0x28000;
const LOW = 0x29000;

/** Stands between paragraphs, so that no phrase runs across them; no character is written so. */
const BORDER = String.fromCodePoint(0x2a000);

function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fef);
}

/** The characters of a folded text as ideographs. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isIdeograph(code)) units.push(character);
    else if (code < 0x8000) units.push(String.fromCodePoint(PLANE_2 + code));
    else units.push(String.fromCodePoint(HIGH + (code >> 12)), String.fromCodePoint(LOW + (code & 0xfff)));
  }
  return units;
}

/** What Pagefind indexes for one section: the pairs of each paragraph, folded, with a border after them. */
export function indexedWords(paragraphs: readonly string[]): string {
  let words = '';
  for (const paragraph of paragraphs) {
    let before = '';
    for (const unit of unitsOf(paragraph)) {
      if (before !== '') words += `${before}${unit} `;
      before = unit;
    }
    words += `${BORDER} `;
  }
  return words;
}

/** The query that finds a folded phrase in such an index: Pagefind's exact phrase, in double quotes. */
export function phraseQuery(phrase: string): string {
  const units = unitsOf(phrase);
  return `"${units
    .slice(1)
    .map((unit, place) => `${units[place]}${unit}`)
    .join(' ')}"`;
}
