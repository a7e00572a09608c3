import { FormatError } from '../format-error.ts';

/** A tag of a part of the document, or the words between two. */
export type Token =
  { kind: 'text'; text: string } | { kind: 'open' | 'close' | 'empty'; name: string; text: string };

export type Tag = Exclude<Token, { kind: 'text' }>;

/** What holds a picture, or a box of words. */
export const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Reports have some ten thousand, most of which tell how others look; reading more takes minutes. */
const MOST_TAGS = 1_500_000;
const MOST_READ = 80_000;
/** Tables and fields nest a few deep, and all elements some thirty. */
const DEEPEST = 250;

const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!DOCTYPE[^[>]*(?:\[[^\]]*\]?)?[^>]*>?|<(\/?)([^\s<>/]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/**
 * The tags and words of a part of a Word document, without comments and declarations. Throws FormatError for more tags, or
 * deeper ones, than any report has.
 */
export function tokensOf(xml: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  let depth = 0;
  for (const match of xml.matchAll(MARKUP)) {
    const [text, closing, name, , empty] = match;
    if (match.index > done) tokens.push({ kind: 'text', text: xml.slice(done, match.index) });
    done = match.index + text.length;
    if (name === undefined) {
      if (text.startsWith('<![CDATA[')) tokens.push({ kind: 'text', text });
      continue;
    }
    const kind = closing ? 'close' : empty ? 'empty' : 'open';
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth > DEEPEST) refuse(`elements within more than ${DEEPEST} others`);
    tokens.push({ kind, name, text });
    if (tokens.length > MOST_TAGS) refuseElements(MOST_TAGS);
  }
  if (done < xml.length) tokens.push({ kind: 'text', text: xml.slice(done) });
  return tokens;
}

/** Throws FormatError for more elements that are read than any report has. */
export function refuseMany(read: number): void {
  if (read > MOST_READ) refuseElements(MOST_READ);
}

function refuseElements(most: number): never {
  return refuse(`more than ${most.toLocaleString('en')} elements`);
}

function refuse(what: string): never {
  throw new FormatError(
    `Word document with ${what}`,
    'Look whether it holds something else as well as the report, and save the report alone as a web page (.html).',
    'a report, which has some ten thousand elements',
  );
}

/** What an attribute of a tag says; null where it has none. */
export function attributeOf({ text }: { text: string }, name: string): string | null {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text) ?? [];
  return double ?? single ?? null;
}

/** Whether a property that is on or off is on. */
export function isOn(tag: { text: string }): boolean {
  return !/^(?:0|false|off|none)$/i.test(attributeOf(tag, 'w:val') ?? '');
}
