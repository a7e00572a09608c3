import { readMarkup, type Tag } from './tags.ts';

/** Elements of raw text, which no reader sees. */
const RAW = new Set(['script', 'style', 'title', 'iframe', 'noembed', 'noframes', 'xmp']);

/** Elements with a syntax of their own, or for browsers without scripts; without an end tag only the tag goes. */
const FOREIGN = new Set(['svg', 'math', 'noscript']);

/** Of these, what shows something: a picture stands for it. */
const DRAWN = new Set(['svg', 'math']);

const DRAWN_DIGITS = /<(?:text|tspan|m[no])\b[^<>]*>\s*\d/i;

/** A field's text is short; one that is not closed would take in the rest of the page. */
const LONGEST_TEXTAREA = 5000;

/** Formatting that tells something: links, weight, words struck out. */
const TELLING = new Set(['a', 'b', 'strong', 's', 'strike']);

/** What a parser would carry on for nothing: formatting is repeated in every following paragraph while it is open. */
const IGNORED = new Set('nobr plaintext frameset frame image marquee'.split(' '));

/** Formatting that tells the size of letters. */
const SIZING = new Set(['big', 'small']);
/** Formatting that tells something by these attributes alone. */
const STYLED = new Set('code em font i tt u'.split(' '));
const LOOK = /^(?:size|color|style|class|id)\b|^face=["']?(?:wing|web)dings/i;

/** Elements that hold nothing, and those that the next one of their kind ends: they do not nest by themselves. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th tbody thead tfoot option optgroup html head body'.split(
    ' ',
  ),
);

/** Saved pages nest some thirty deep. */
const DEEPEST = 200;
const DEEPEST_FORMATTING = 4;

/**
 * The markup without what a parser would need unbounded time, memory or stack for: deep nesting, repeated
 * formatting, endless attributes, foreign and raw elements. What is taken out leaves a comment or space of the same
 * length, so that every offset stays.
 */
export function tameMarkup(html: string): string {
  const open = new Map<string, number>();
  const depth = { formatting: 0, sizing: 0, other: 0 };
  let tamed = '';
  let done = 0;
  const replace = (tag: Tag, markup: string) => {
    tamed += html.slice(done, tag.start) + markup;
    done = tag.end;
  };
  for (const tag of readMarkup(html, isRemoved)) {
    const { name } = tag;
    const kind = TELLING.has(name) ? 'formatting' : SIZING.has(name) || STYLED.has(name) ? 'sizing' : 'other';
    if (name === 'textarea' && !tag.closing && !isClosedSoon(html, tag)) {
      replace(tag, commentOf(tag));
    } else if (html[tag.end - 1] !== '>') {
      replace(tag, ' '.repeat(tag.end - tag.start));
    } else if (DRAWN.has(name) && !tag.closing) {
      const picture = DRAWN_DIGITS.test(html.slice(tag.start, tag.end)) ? '<img alt=0' : '<img';
      replace(tag, `${picture.padEnd(tag.end - tag.start - 1)}>`);
    } else if (isRemoved(name) || IGNORED.has(name) || (!tag.closing && isPlain(tag))) {
      replace(tag, commentOf(tag));
    } else if (tag.closing) {
      const count = open.get(name) ?? 0;
      if (count > 0) {
        open.set(name, count - 1);
        depth[kind]--;
      }
    } else if (FLAT.has(name)) {
      replace(tag, markupOf(tag));
    } else if (depth[kind] >= (kind === 'other' ? DEEPEST : DEEPEST_FORMATTING)) {
      replace(tag, commentOf(tag));
    } else {
      replace(tag, markupOf(tag));
      open.set(name, (open.get(name) ?? 0) + 1);
      depth[kind]++;
    }
  }
  return tamed + html.slice(done);
}

function isPlain({ name, attributes }: Tag): boolean {
  return STYLED.has(name) && !attributes.some((attribute) => LOOK.test(attribute));
}

function isClosedSoon(html: string, { end }: Tag): boolean {
  return /<\/textarea/i.test(html.slice(end, end + LONGEST_TEXTAREA));
}

/** How an element is taken out: with all up to its end tag, or only where there is one. */
function isRemoved(name: string): 'always' | 'if-closed' | null {
  return RAW.has(name) ? 'always' : FOREIGN.has(name) ? 'if-closed' : null;
}

function commentOf({ start, end }: Tag): string {
  return `${'<!'.padEnd(end - start - 1)}>`;
}

/** The tag with the attributes that are read, in no more characters than it had. */
function markupOf({ name, attributes, start, end }: Tag): string {
  const room = end - start - 1;
  let markup = `<${name}`;
  for (const attribute of attributes) if (markup.length + attribute.length < room) markup += ` ${attribute}`;
  return `${markup.padEnd(room)}>`;
}
