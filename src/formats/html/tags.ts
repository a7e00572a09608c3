/** A tag of the markup, or an element with all it holds. */
export interface Tag {
  /** In lower case. */
  name: string;
  closing: boolean;
  start: number;
  /** Behind its `>`; the end of the text where it is not closed. */
  end: number;
  /** Those attributes of a start tag that are read, as markup. */
  attributes: string[];
}

const READ = new Set([
  'rowspan',
  'colspan',
  'href',
  'class',
  'id',
  'style',
  'hidden',
  'role',
  'type',
  'value',
  'selected',
  'placeholder',
  'size',
  'multiple',
  'color',
  'face',
  'bgcolor',
  'background',
  'text',
  'span',
  'alt',
  'src',
]);
/** Of these the markup keeps a part. */
const UNASKED = new Set(['href', 'src']);

/** Whether an attribute is read, so that a rule can ask for it. */
export function isReadAttribute(name: string): boolean {
  return (READ.has(name) && !UNASKED.has(name)) || name.startsWith('data-');
}

const LONGEST_VALUE = 600;
/** A tag has fewer that a rule could ask for. */
const MOST_READ = 20;

/**
 * The tags of a page in order, comments left out. Elements that `isWhole` tells are one piece up to their end tag;
 * `if-closed`: their tag alone where they have no end tag.
 */
export function* readMarkup(
  html: string,
  isWhole: (name: string) => 'always' | 'if-closed' | null,
): Generator<Tag> {
  // What has no end tag from one place on has none from a later one: looking again from each would take quadratic time.
  const endless = new Set<string>();
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start)) {
    const next = html.slice(start, start + 64);
    const name = /^<\/?([a-z][^\s/>]*)/i.exec(next);
    if (name) {
      const tag = readTag(html, start, name[0].length, name[1]!.toLowerCase(), next[1] === '/');
      const whole = tag.closing ? null : isWhole(tag.name);
      if (whole && !endless.has(tag.name)) {
        const end = endOfElement(html, tag);
        if (end === null) endless.add(tag.name);
        tag.end = end ?? (whole === 'always' ? html.length : tag.end);
      }
      yield tag;
      start = tag.end;
    } else if (next.startsWith('<!--')) {
      start = endOfComment(html, start);
    } else {
      start = /^<[!?/]/.test(next) ? behind(html, '>', start) : start + 1;
    }
  }
}

const ATTRIBUTE = /[\s/]*(=?[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

function readTag(html: string, start: number, length: number, name: string, closing: boolean): Tag {
  const attributes: string[] = [];
  ATTRIBUTE.lastIndex = start + length;
  for (let at = ATTRIBUTE.lastIndex; at < html.length && html[at] !== '>'; at = ATTRIBUTE.lastIndex) {
    const [all, attribute = '', double, single, bare] = ATTRIBUTE.exec(html) ?? [''];
    if (all === '') break;
    const own = attribute.toLowerCase();
    if (!closing && (READ.has(own) || (own.startsWith('data-') && attributes.length < MOST_READ))) {
      attributes.push(markupOf(attribute, double ?? single ?? bare ?? '', double === undefined ? "'" : '"'));
    }
  }
  const end = Math.max(start + length, ATTRIBUTE.lastIndex);
  return { name, closing, start, end: Math.min(html.length, end + 1), attributes };
}

function markupOf(name: string, value: string, quote: string): string {
  const short = value.slice(0, LONGEST_VALUE);
  // Of links it matters alone whether they lead to a place in a page.
  if (short === '' || (name.toLowerCase() === 'href' && !short.includes('#'))) return name;
  return /^[\w-]+$/.test(short) ? `${name}=${short}` : `${name}=${quote}${short}${quote}`;
}

/** Behind the end tag of an element; null where it has none. */
function endOfElement(html: string, tag: Tag): number | null {
  const end = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
  end.lastIndex = tag.end;
  return end.test(html) ? behind(html, '>', end.lastIndex) : null;
}

function endOfComment(html: string, start: number): number {
  if (/^<!---?>/.test(html.slice(start, start + 6))) return behind(html, '>', start);
  const end = /--!?>/g;
  end.lastIndex = start + 4;
  return end.test(html) ? end.lastIndex : html.length;
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
