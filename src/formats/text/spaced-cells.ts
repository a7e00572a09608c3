import type { Line } from '../lines.ts';

/** Room between two words of a line: spaces of one kind, a single one of which parts no cells. */
const GAP = / {2,}|\u3000{2,}|\u00a0{2,}/;
const GAPS = new RegExp(GAP, 'g');

/** How words end and begin, an ordinal before them included; numbers do not. */
const WORD_ENDS = /[\p{L}）)”》：:]/u;
const WORD_BEGINS = /^(?:[（(“《]?\p{L}|[（(]?\d{1,2}[）)、.．])/u;
const FIRST_OF_WORD = 4;

/** So many gaps in so many lines are those of tables, where so many of them are of one cell. */
const FEW_GAPS = 40;
const FEW_LINES = 12;
const SINGLE = 0.4;
/** Where most cells are blank, so few tell as much between words, which are seldom blank, if most are of one cell. */
const FEW_BETWEEN_WORDS = 8;
const SINGLE_BETWEEN_WORDS = 0.7;
/** Of all gaps, those of whole cells. */
const WHOLE = 0.97;
/** So many gaps of several cells show that blank ones were kept. */
const FEW_BLANKS = 3;
/** Tables stand in fewer lines, and no line of one is longer. */
const MOST_LINES = 20_000;
const LONGEST = 1000;

/** What some converters put between cells. */
const SLASH = ' / ';
/** A slash between two words, as between the heads of two columns. */
const BETWEEN_WORDS = /\p{L}[)）]? \/ (?=[(（]?\p{L})/gu;
/** A number, or one behind words, that nothing but space parts from what stands before it. */
const UNPARTED = /[\p{L}\d）)”」] +[+\-−]?\d[\d,]*(?:\.\d+)?(?: |$)/u;
/** A wide space alone between two words or numbers. */
const WIDE = /[\u3000\u00a0]/;
const SINGLE_WIDE = /[^\s]([\u3000\u00a0])(?=[^\s])/g;

/**
 * Whether a slash parts the words of heads, and every number of the lines that have several from what stands before it:
 * where it is printed for none, heads have none between them, and numbers follow words and each other.
 */
function areSlashed(lines: readonly Line[]): boolean {
  const slashed = lines
    .slice(0, MOST_LINES)
    .filter(({ text }) => text.length <= LONGEST && !/[\t|]/.test(text) && text.includes(SLASH));
  const numbered = slashed.filter(({ text }) => / \/ [+\-−]?\d/.test(text));
  const betweenWords = slashed.reduce((sum, { text }) => sum + (text.match(BETWEEN_WORDS)?.length ?? 0), 0);
  return (
    slashed.length >= FEW_LINES &&
    numbered.length > 0 &&
    betweenWords >= FEW_BETWEEN_WORDS &&
    !slashed.some(({ text }) => UNPARTED.test(text))
  );
}

/**
 * The spaces, or the slash, that a text prints between two cells of its tables, as a converter puts them where a blank cell is nothing
 * between two of them; null where it does not. In text that is set in columns gaps have any length.
 */
export function cellSeparator(lines: readonly Line[]): string | null {
  if (areSlashed(lines)) return SLASH;
  const gaps: string[] = [];
  const betweenWords: string[] = [];
  const singles: string[] = [];
  const ends: string[] = [];
  let [shared, unended] = [0, 0];
  for (const { text } of lines.slice(0, MOST_LINES)) {
    if (text.includes('\t') || text.includes('|') || text.length > LONGEST) continue;
    const line = text.trim();
    const before = gaps.length;
    if (WIDE.test(line)) for (const [, space] of line.matchAll(SINGLE_WIDE)) singles.push(space!);
    for (const { 0: gap, index } of GAP.test(line) ? line.matchAll(GAPS) : []) {
      gaps.push(gap);
      const behind = index + gap.length;
      if (
        WORD_ENDS.test(line.slice(index - 1, index)) &&
        WORD_BEGINS.test(line.slice(behind, behind + FIRST_OF_WORD))
      )
        betweenWords.push(gap);
    }
    const end = text.slice(text.trimEnd().length);
    ends.push(end);
    if (gaps.length === before) continue;
    shared += 1;
    if (end === '') unended += 1;
  }
  const byNumber = gaps.length >= FEW_GAPS && shared >= FEW_LINES ? unitOf(gaps, SINGLE) : null;
  const unit =
    byNumber ??
    (betweenWords.length >= FEW_BETWEEN_WORDS ? unitOf(betweenWords, SINGLE_BETWEEN_WORDS) : null);
  if (unit === null) return null;
  // Where single ones part cells, two of them are a blank cell.
  if (singles.filter((space) => space === unit[0]).length >= FEW_BETWEEN_WORDS) return null;
  const isWhole = (gap: string): boolean =>
    gap !== '' && gap[0] === unit[0] && gap.length % unit.length === 0;
  // Behind a gap at the end of some lines stands a blank cell; where all lines end so, none need.
  const isEnd = unended >= FEW_LINES;
  const blanks = [
    ...[...gaps, ...ends].filter((gap) => isWhole(gap) && gap !== unit),
    ...(isEnd ? ends.filter((end) => end === unit) : []),
  ];
  return gaps.filter(isWhole).length >= WHOLE * gaps.length && blanks.length >= FEW_BLANKS ? unit : null;
}

/** The commonest gap, if so large a share of all are like it; null where not. */
function unitOf(gaps: readonly string[], share: number): string | null {
  const alike = [...Map.groupBy(gaps, (gap) => gap)].sort(([, a], [, b]) => b.length - a.length)[0];
  return alike && alike[1].length >= share * gaps.length ? alike[0] : null;
}

/** Whether a line prints cells that the separator parts. */
export function hasCells({ text }: Line, separator: string): boolean {
  return text.trimStart().includes(separator);
}
