import { refuseParts } from '../refuse-long.ts';
import { FormatError } from '../format-error.ts';
import { attributeOf, isOn, refuseMany, tokensOf, type Token } from './word-tags.ts';

type Tag = Exclude<Token, { kind: 'text' }>;

/** Elements that tell how others look; what none of the names below tells is left out. */
const PROPERTIES = new Set(
  'w:pPr w:rPr w:tblPr w:tblPrEx w:tblGrid w:trPr w:tcPr w:sdtPr w:sdtEndPr w:sectPr w:fldData'.split(' '),
);
const KEPT = new Set(
  'w:pStyle w:rStyle w:numPr w:ilvl w:numId w:b w:vertAlign w:del w:ins w:rPr w:gridSpan w:vMerge w:hyperlink'.split(
    ' ',
  ),
);
/** Around words, telling nothing of them that matters; mammoth would leave out the words as well. */
const WRAPPING = new Set(
  'w:fldSimple w:dir w:bdo w:ruby w:rubyBase w:proofErr w:permStart w:permEnd w:lastRenderedPageBreak'.split(
    ' ',
  ),
);
/** Not for readers, or for programs that know no better. */
const LEFT_OUT = new Set(['w:rt', 'w:rubyPr', 'w:moveFrom', 'w:del']);
const FORMULAS = /^m:oMath(?:Para)?$/;

/** What stands for something that is shown and not read here: a formula, a letter of a font of pictures, a list to choose from. */
const UNREAD = '<w:r><w:t>□</w:t></w:r>';
const UNREAD_WORDS = '<w:t>□</w:t>';
/** Stands for a picture in a cell; nobody writes it. */
export const PICTURE = '\uf8fe';
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
/** What makes programs set digits from right to left. */
const TURNED = '<w:r><w:t>\u202e</w:t></w:r>';
/** Fields whose result stands in no run. */
const DRAWN_FIELD = /^\s*(?:EQ\b|FORMDROPDOWN\b)/i;

/** Of an element: its tags and what stands between. */
const PIECES = 3;

/** Word bases styles on each other no deeper. */
const DEEPEST_STYLES = 11;

const STRIKE = '<w:strike/>';
/** Rows that begin further right leave fewer cells out. */
const MOST_SKIPPED = 63;
const GROUND = /<w:shd\b(?=[^>]*w:fill="(?!auto|[fF]{6})[^"]+")/;

/** Styles by which words are hidden or struck out, themselves or by one that they are based on. */
export function unseenStyles(styles: string): ReadonlySet<string> {
  const unseen = new Set<string>();
  const bases: [string, string][] = [];
  let id: string | null = null;
  for (const token of tokensOf(styles)) {
    if (token.kind === 'text') continue;
    if (token.name === 'w:style') id = token.kind === 'open' ? attributeOf(token, 'w:styleId') : null;
    else if (id !== null && /^w:(?:vanish|d?strike)$/.test(token.name) && isOn(token)) unseen.add(id);
    else if (id !== null && token.name === 'w:basedOn') bases.push([id, attributeOf(token, 'w:val') ?? '']);
  }
  for (let depth = 0; depth < DEEPEST_STYLES; depth++)
    for (const [own, base] of bases) if (unseen.has(base)) unseen.add(own);
  return unseen;
}

/** A row of a table, with the columns that it leaves out before its first cell and behind its last. */
interface Row {
  before: number;
  after: number;
}

/**
 * The body of a Word document as mammoth reads all of it. What nobody sees is struck out or deleted; what it does not know is left
 * out, unpacked or marked; rows that begin further right get the cells they lack. Throws FormatError for more than any
 * report has, and for a document that only holds another one.
 */
export function plainBody(xml: string, unseen: ReadonlySet<string>): string {
  const tokens = tokensOf(xml);
  const fallbacks = choicesToRead(tokens);
  const drawn = drawingsWithWords(tokens);
  const hasGround = GROUND.test(xml);
  const out: string[] = [];
  const rows: Row[] = [];
  const properties: string[] = [];
  let [cells, drawings, parts, skipped] = [0, 0, 0, 0];
  let isStruck = false;
  let isHiddenParagraph = false;
  let isInstruction = false;
  let instruction = '';
  tokens.forEach((token, at) => {
    if (skipped > 0) {
      if (token.kind === 'open') skipped += 1;
      if (token.kind === 'close') skipped -= 1;
      return;
    }
    if (token.kind === 'text') {
      if (isInstruction) instruction += token.text;
      if (properties.length === 0) out.push(token.text);
      return;
    }
    const { kind, name, text } = token;
    refuseMany(out.length / PIECES);
    const skip = () => {
      if (kind === 'open') skipped = 1;
    };
    const owner = properties.at(-1);
    // The mark of a paragraph has properties of its own among the paragraph's.
    if (kind === 'close' ? owner === name : PROPERTIES.has(name) && !(name === 'w:rPr' && owner)) {
      if (kind === 'close') {
        properties.pop();
        if (isStruck && name === 'w:rPr') out.push(STRIKE);
        isStruck = false;
        out.push(text);
        if (name === 'w:trPr') out.push(emptyCells(rows.at(-1)?.before ?? 0));
      } else {
        if (kind === 'open') properties.push(name);
        out.push(text);
      }
      return;
    }
    if (owner !== undefined) {
      if (kind === 'close') {
        if (KEPT.has(name)) out.push(text);
        return;
      }
      if (owner === 'w:rPr' && isUnseen(token, unseen, hasGround)) isStruck = true;
      if (owner === 'w:pPr' && name === 'w:pStyle')
        isHiddenParagraph = unseen.has(attributeOf(token, 'w:val') ?? '');
      if (owner === 'w:rPr' && name === 'w:position' && Number(attributeOf(token, 'w:val') ?? 0) !== 0)
        out.push('<w:vertAlign w:val="superscript"/>');
      if (owner === 'w:trPr' && name === 'w:hidden' && isOn(token)) out.push('<w:del/>');
      if (owner === 'w:trPr' && rows.length > 0) {
        if (name === 'w:gridBefore') rows.at(-1)!.before = skippedColumns(token);
        if (name === 'w:gridAfter') rows.at(-1)!.after = skippedColumns(token);
      }
      if (KEPT.has(name)) out.push(text);
      else skip();
      return;
    }
    if (name === 'w:altChunk') {
      throw new FormatError(
        'Word document that holds its words as another file (altChunk)',
        'Open it and save it again as a Word document or a web page (.html).',
        'a Word document with the words in itself',
      );
    }
    if (LEFT_OUT.has(name)) {
      skip();
      return;
    }
    if (FORMULAS.test(name)) {
      out.push(UNREAD);
      skip();
      return;
    }
    if (name === 'mc:AlternateContent') return;
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (kind === 'open' && fallbacks.get(at) !== true) skip();
      return;
    }
    if (DRAWINGS.has(name)) {
      if (drawn.has(at)) {
        drawings += kind === 'open' ? 1 : -1;
        out.push(kind === 'open' ? '<w:pict>' : '</w:pict>');
      } else {
        if (cells > 0) out.push(`<w:t>${PICTURE}</w:t>`);
        skip();
      }
      return;
    }
    if (drawings > 0 && !name.startsWith('w:')) return;
    if (WRAPPING.has(name)) {
      if (name === 'w:bdo' && kind === 'open' && attributeOf(token, 'w:val') === 'rtl') out.push(TURNED);
      return;
    }
    if (name === 'w:sym' && cells > 0) {
      if (kind !== 'close') out.push(UNREAD_WORDS);
      return;
    }
    if (name === 'w:instrText') isInstruction = kind === 'open';
    if (name === 'w:fldChar' && kind !== 'close') {
      if (DRAWN_FIELD.test(instruction)) out.push(UNREAD_WORDS);
      instruction = '';
    }
    if (name === 'w:tr') {
      if (kind === 'open') rows.push({ before: 0, after: 0 });
      if (kind === 'close') out.push(emptyCells(rows.pop()?.after ?? 0));
    }
    if (name === 'w:tc') cells += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (kind !== 'close' && (name === 'w:tc' || (name === 'w:p' && cells === 0))) refuseParts((parts += 1));
    if (name === 'w:p') isHiddenParagraph = false;
    out.push(text);
    if (name === 'w:r' && kind === 'open' && isHiddenParagraph) out.push(`<w:rPr>${STRIKE}</w:rPr>`);
  });
  return out.join('');
}

function isUnseen(tag: Tag, unseen: ReadonlySet<string>, hasGround: boolean): boolean {
  const value = attributeOf(tag, 'w:val') ?? '';
  switch (tag.name) {
    case 'w:vanish':
    case 'w:strike':
    case 'w:dstrike':
      return isOn(tag);
    case 'w:rStyle':
      return unseen.has(value);
    case 'w:color':
      return !hasGround && /^f{6}$/i.test(value);
    case 'w:sz':
      // In halves of a point.
      return /^[0-3]$/.test(value);
    default:
      return false;
  }
}

function skippedColumns(tag: Tag): number {
  const count = Number(attributeOf(tag, 'w:val') ?? 0);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), MOST_SKIPPED) : 0;
}

function emptyCells(count: number): string {
  return count > 0 ? `<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr><w:p/></w:tc>` : '';
}

/** Of what a document holds in two ways, for new programs and for old ones, where the one is that has the words. */
function choicesToRead(tokens: readonly Token[]): ReadonlyMap<number, boolean> {
  const read = new Map<number, boolean>();
  const open: { choice: number | null; fallback: number | null; words: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'text') return;
    const own = open.at(-1);
    if (token.name === 'mc:AlternateContent') {
      if (token.kind === 'open') open.push({ choice: null, fallback: null, words: 0 });
      if (token.kind === 'close') {
        const { choice, fallback, words } = open.pop() ?? { choice: null, fallback: null, words: 0 };
        const isFallback = fallback !== null && (words > 0 || choice === null);
        if (fallback !== null) read.set(fallback, isFallback);
        if (choice !== null) read.set(choice, !isFallback);
        const around = open.at(-1);
        if (around && around.fallback !== null) around.words += words;
      }
    } else if (own && token.name === 'mc:Choice' && token.kind === 'open') own.choice ??= at;
    else if (own && token.name === 'mc:Fallback' && token.kind === 'open') own.fallback = at;
    else if (own && own.fallback !== null && /^(?:w:t|v:imagedata|w:drawing)$/.test(token.name))
      own.words += 1;
  });
  return read;
}

/** Both tags of each drawing that holds words, be they in one within it. */
function drawingsWithWords(tokens: readonly Token[]): ReadonlySet<number> {
  const drawings = new Set<number>();
  const open: { at: number; hasWords: boolean }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'text') return;
    if (DRAWINGS.has(token.name)) {
      if (token.kind === 'open') open.push({ at, hasWords: false });
      if (token.kind === 'close') {
        const own = open.pop();
        if (own?.hasWords) {
          drawings.add(own.at).add(at);
          if (open.length > 0) open.at(-1)!.hasWords = true;
        }
      }
    } else if (token.name === 'w:txbxContent' && open.length > 0) open.at(-1)!.hasWords = true;
  });
  return drawings;
}
