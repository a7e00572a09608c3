import { attributeOf, type Tag } from './word-tags.ts';

/** Six digits, as all colours here. */
const PAPER = 'ffffff';
const BLACK = '000000';

/** The colours that marker pens have by name. */
const PENS: Readonly<Record<string, string>> = {
  black: BLACK,
  blue: '0000ff',
  cyan: '00ffff',
  green: '00ff00',
  magenta: 'ff00ff',
  red: 'ff0000',
  yellow: 'ffff00',
  white: PAPER,
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'c0c0c0',
};

/** What a run, a paragraph or a style says of the colours of letters and of what is behind them; what is not there is as around. */
export interface Colours {
  /** Null where the program chooses a colour that can be seen, or nobody can tell. */
  ink?: string | null;
  /** Null where nobody can tell. */
  ground?: string | null;
  /** Whether a black pen went over the letters. */
  isBlackened?: boolean;
}

/** The colour of letters that a property gives. */
export function inkOf(tag: Tag): Colours {
  return { ink: isPaperOfTheme(tag, 'w:themeColor', 'w:theme') ? PAPER : colourIn(tag, 'w:val') };
}

/** The ground that a shading gives: a pattern in one colour on another, mostly of the other alone. */
export function shadeOf(tag: Tag): Colours {
  const pattern = attributeOf(tag, 'w:val') ?? 'clear';
  if (pattern === 'solid') return { ground: colourIn(tag, 'w:color') };
  if (pattern !== 'clear' && pattern !== 'nil') return { ground: null };
  if (isPaperOfTheme(tag, 'w:themeFill', 'w:themeFill')) return { ground: PAPER };
  const isNone =
    /^auto$/i.test(attributeOf(tag, 'w:fill') ?? 'auto') && attributeOf(tag, 'w:themeFill') === null;
  return isNone ? {} : { ground: colourIn(tag, 'w:fill') };
}

export function penOf(tag: Tag): Colours {
  const pen = attributeOf(tag, 'w:val') ?? 'none';
  if (pen === 'none') return { isBlackened: false };
  return { ground: PENS[pen] ?? null, isBlackened: pen === 'black' };
}

/** Whether an attribute names the colour that a theme has for paper, without a shade. */
function isPaperOfTheme(tag: Tag, name: string, shades: string): boolean {
  const isPaper = /^(?:background1|light1|bg1|lt1)$/.test(attributeOf(tag, name) ?? '');
  return isPaper && ['Tint', 'Shade'].every((own) => attributeOf(tag, `${shades}${own}`) === null);
}

function colourIn(tag: Tag, name: string): string | null {
  const value = attributeOf(tag, name) ?? '';
  return /^[\da-f]{6}$/i.test(value) ? value.toLowerCase() : null;
}

/** What is behind the letters of a body, by the tables, cells and boxes that are open. */
export class Grounds {
  readonly #open: (string | null)[];

  /** `paper`: of the page; null where nobody can tell. */
  constructor(isPaperWhite: boolean) {
    this.#open = [isPaperWhite ? PAPER : null];
  }

  /** At what has a ground of its own, or lets be seen what is behind it. */
  open(): void {
    this.#open.push(this.behind);
  }

  close(): void {
    if (this.#open.length > 1) this.#open.pop();
  }

  /** Gives what is open a ground. */
  set({ ground }: Colours): void {
    if (ground !== undefined) this.#open[this.#open.length - 1] = ground;
  }

  get behind(): string | null {
    return this.#open.at(-1)!;
  }
}

/** How letters can be seen: `covered` where something is there that nobody can read. */
export function sightOf(
  { ink, ground, isBlackened }: Colours,
  behind: string | null,
): 'seen' | 'unseen' | 'covered' {
  if (isBlackened && (ink ?? BLACK) === BLACK) return 'covered';
  const own = ground === undefined ? behind : ground;
  return ink !== undefined && ink !== null && ink === own ? 'unseen' : 'seen';
}
