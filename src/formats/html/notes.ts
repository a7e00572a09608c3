import type { Element } from 'hast';
import { textOf } from './styled-elements.ts';

/** The notes of a page, by the marks that they have. */
export interface Notes {
  /** Whether the page has a note of this mark, a digit or two. */
  has(mark: string): boolean;
}

const TAG = /<[^<>]*>/g;
const BEGINS = /注(?:释|解)?(?=\s*[:：（([【〔\d])/g;
const MARK = /(?<!\d)[（([【〔]?(\d{1,2})[)）\]】〕.．、:：](?!\d)/g;
/** Notes stand together, and pages have few. */
const LONGEST = 1000;
const MOST = 20;

/** Finds the notes of a page when they are first asked for. `html` is its markup. */
export function notesOf(html: string): Notes {
  let marks: ReadonlySet<string> | null = null;
  return { has: (mark) => (marks ??= marksIn(html)).has(mark) };
}

function marksIn(html: string): ReadonlySet<string> {
  const words = html.replace(TAG, '');
  const begins = [...words.matchAll(BEGINS)].slice(0, MOST);
  return new Set(
    begins.flatMap(({ index }) =>
      [...words.slice(index, index + LONGEST).matchAll(MARK)].map(([, mark]) => mark!),
    ),
  );
}

const PLACE = /^#.|#_?(?:ftn|edn|fn|foot|end|note)/i;

/** Whether an element is a link to a place in its own page. */
export function leadsWithin({ tagName, properties }: Element): boolean {
  return tagName === 'a' && PLACE.test(textOf(properties['href']));
}

/** A mark with the tags around its digits. */
const LONGEST_MARK = 600;

/** The digits of an element that prints nothing but the mark of a note: 1, [1]; null of others. */
export function markIn(element: Element): string | null {
  const { start, end } = element.position ?? {};
  if (end?.offset === undefined || end.offset - start!.offset! > LONGEST_MARK) return null;
  return /^\s*[[［〔(（]?(\d{1,2})[\]］〕)）]?\s*$/.exec(wordsOf(element))?.[1] ?? null;
}

/** All words within an element. */
export function wordsOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('');
}
