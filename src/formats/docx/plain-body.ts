import { FormatError } from '../format-error.ts';
import { refuseParts } from '../refuse-long.ts';
import { FORMULAS, KEPT, LEFT_OUT, PROPERTIES, WRAPPING } from './body-names.ts';
import { isSmaller } from '../smaller-print.ts';
import { choicesToRead, drawingsWithWords } from './choices.ts';
import { Grounds, shadeOf, sightOf } from './grounds.ts';
import type { NamedParts } from './named-parts.ts';
import { revisedRows } from './revised-rows.ts';
import { lookIn, type Look } from './run-looks.ts';
import { emptyCells, skippedColumns, type Row } from './skipped-cells.ts';
import { attributeOf, DRAWINGS, isOn, refuseMany, tokensOf, type Tag, type Token } from './word-tags.ts';

/** What stands for something that is shown and not read here: a formula, a letter of a font of pictures, a list to choose from. */
const UNREAD = '<w:r><w:t>□</w:t></w:r>';
const UNREAD_WORDS = '<w:t>□</w:t>';
/** Stand for a picture in a cell: one that stands by itself, and one between characters, which may be one of them. Nobody writes them. */
export const PICTURE = '\uf8fe';
export const PICTURE_IN_LINE = '\uf8fd';
/** Between a drawing and what says how it is placed stands white space alone. */
const NEAR = 3;
/** What makes programs set digits from right to left. */
const TURNED = '<w:r><w:t>\u202e</w:t></w:r>';
/** Fields whose result stands in no run. */
const DRAWN_FIELD = /^\s*(?:EQ\b|FORMDROPDOWN\b)/i;

/** Of an element: its tags and what stands between. */
const PIECES = 3;

/** Properties that mammoth knows, as marks for what it does not: its page has the words struck out, hidden, raised, or in smaller print. */
const STRUCK = '<w:strike/>';
const HIDDEN = '<w:u w:val="single"/>';
const RAISED = '<w:vertAlign w:val="superscript"/>';
const OTHER_SIZE = '<w:smallCaps/>';

const COLOURED_PAPER = /<w:background\b(?![^>]*w:color="(?:auto|[fF]{6})")/;

/**
 * The body of a Word document as mammoth reads all of it. What nobody sees is struck out, hidden or deleted; print of another size than
 * its paragraph begins with is marked; what it does not know is left
 * out, unpacked or marked; rows that begin further right get the cells they lack. Throws FormatError for more than any
 * report has, and for a document that only holds another one.
 */
export function plainBody(xml: string, named: NamedParts): string {
  return new BodyWriter(xml, named).write();
}

class BodyWriter {
  readonly #tokens: readonly Token[];
  readonly #fallbacks: ReadonlyMap<number, boolean>;
  readonly #drawn: ReadonlySet<number>;
  readonly #named: NamedParts;
  readonly #revised: ReadonlySet<number>;
  readonly #grounds: Grounds;
  readonly #out: string[] = [];
  readonly #rows: Row[] = [];
  /** The elements that are open and tell how others look. */
  readonly #properties: string[] = [];
  #cells = 0;
  #drawings = 0;
  #parts = 0;
  /** How many elements are open of one that is left out. */
  #skipped = 0;
  /** How the run that is open is set, by its properties. */
  #run: Look = {};
  /** Whether that was told. */
  #isMarked = false;
  /** Whether the paragraph that is open shows its number in a list and nothing else. */
  #isNumberAlone = false;
  /** How its style sets the paragraph that is open, and the size that its first run has. */
  #paragraph: Look = {};
  #size: number | null = null;
  /** Whether properties are open of the mark that ends the paragraph. */
  #isOfMark = false;
  /** Of the controls that are open whether each shows what is to be put in. */
  readonly #prompts: boolean[] = [];
  /** What a field asks for, as far as it was read. */
  #instruction = '';
  #isInstruction = false;

  constructor(xml: string, named: NamedParts) {
    this.#tokens = tokensOf(xml);
    this.#fallbacks = choicesToRead(this.#tokens);
    this.#drawn = drawingsWithWords(this.#tokens);
    this.#named = named;
    this.#revised = revisedRows(this.#tokens);
    this.#grounds = new Grounds(!COLOURED_PAPER.test(xml));
  }

  write(): string {
    this.#tokens.forEach((token, at) => {
      if (this.#skipped > 0) {
        if (token.kind === 'open') this.#skipped += 1;
        if (token.kind === 'close') this.#skipped -= 1;
      } else if (token.kind === 'text') this.#writeWords(token.text);
      else this.#writeTag(token, at);
    });
    return this.#out.join('');
  }

  #writeWords(text: string): void {
    if (this.#isInstruction) this.#instruction += text;
    if (this.#properties.length > 0) return;
    const isUnread =
      this.#run.isPictured === true ||
      this.#prompts.includes(true) ||
      this.#rows.at(-1)?.isRevised === true ||
      this.#sight() === 'covered';
    this.#out.push(isUnread ? text.replace(/\d/g, '□') : text);
  }

  #writeTag(tag: Tag, at: number): void {
    refuseMany(this.#out.length / PIECES);
    const owner = this.#properties.at(-1);
    // The mark of a paragraph has properties of its own among the paragraph's.
    const isProperties =
      tag.kind === 'close'
        ? owner === tag.name
        : PROPERTIES.has(tag.name) && !(tag.name === 'w:rPr' && owner);
    if (isProperties) this.#writeProperties(tag);
    else if (owner !== undefined) this.#writeProperty(tag, owner);
    else if (!this.#replaces(tag, at)) this.#writeElement(tag, at);
  }

  #writeProperties({ kind, name, text }: Tag): void {
    if (kind === 'open') this.#properties.push(name);
    if (kind === 'close') this.#properties.pop();
    if (name === 'w:rPr' && kind === 'empty') return;
    this.#out.push(name === 'w:rPr' && kind === 'close' ? this.#marks() + text : text);
    if (kind === 'close' && name === 'w:trPr') this.#out.push(emptyCells(this.#rows.at(-1)?.before ?? 0));
  }

  #writeProperty(tag: Tag, owner: string): void {
    const { kind, name, text } = tag;
    if (name === 'w:rPr') this.#isOfMark = kind === 'open';
    if (kind !== 'close') this.#obey(tag, owner);
    if (KEPT.has(name)) this.#out.push(text);
    else this.#leaveOut(kind);
  }

  /** Does what a property asks for in a way that mammoth knows. */
  #obey(tag: Tag, owner: string): void {
    const value = attributeOf(tag, 'w:val') ?? '';
    if (owner === 'w:rPr') {
      const own = tag.name === 'w:rStyle' ? this.#named.styles.byId.get(value) : lookIn(tag);
      this.#run = { ...this.#run, ...own };
    }
    if (owner === 'w:pPr' && tag.name === 'w:numId' && value !== '0') this.#isNumberAlone = this.#cells > 0;
    if (owner === 'w:pPr' && tag.name === 'w:pStyle')
      this.#paragraph = this.#named.styles.byId.get(value) ?? {};
    if (tag.name === 'w:shd') this.#shade(tag, owner);
    if (owner === 'w:tblPr' && tag.name === 'w:tblStyle')
      this.#grounds.set({ ground: this.#named.styles.byId.get(value)?.ground });
    if (owner === 'w:sdtPr' && tag.name === 'w:showingPlcHdr' && isOn(tag)) this.#prompts.splice(-1, 1, true);
    if (owner !== 'w:trPr') return;
    if (tag.name === 'w:hidden' && isOn(tag)) this.#out.push('<w:del/>');
    const row = this.#rows.at(-1);
    if (row && tag.name === 'w:gridBefore') row.before = skippedColumns(value);
    if (row && tag.name === 'w:gridAfter') row.after = skippedColumns(value);
  }

  #shade(tag: Tag, owner: string): void {
    if (owner === 'w:tcPr') this.#grounds.set(shadeOf(tag));
    if (owner === 'w:pPr' && !this.#isOfMark) this.#paragraph = { ...this.#paragraph, ...shadeOf(tag) };
    // Programs differ in whether they show that of a table.
    if (/^w:tblPr/.test(owner) && shadeOf(tag).ground !== undefined) this.#grounds.set({ ground: null });
  }

  #sight(): ReturnType<typeof sightOf> {
    return sightOf({ ...this.#paragraph, ...this.#run }, this.#grounds.behind);
  }

  /** Leaves out, unpacks or marks what mammoth would leave out or read as shown; false for everything else. */
  #replaces(tag: Tag, at: number): boolean {
    const { kind, name } = tag;
    if (name === 'w:altChunk') {
      throw new FormatError(
        'Word document that holds its words as another file (altChunk)',
        'Open it and save it again as a Word document or a web page (.html).',
        'a Word document with the words in itself',
      );
    }
    if (LEFT_OUT.has(name) || this.#isLost(tag)) this.#leaveOut(kind);
    else if (FORMULAS.test(name)) {
      this.#out.push(UNREAD);
      this.#leaveOut(kind);
    } else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.#fallbacks.get(at) !== true) this.#leaveOut(kind);
    } else if (DRAWINGS.has(name)) this.#writeDrawing(tag, at);
    else if (WRAPPING.has(name)) {
      if (name === 'w:bdo' && kind === 'open' && attributeOf(tag, 'w:val') === 'rtl') this.#out.push(TURNED);
    } else if (name === 'w:sym' && this.#cells > 0) {
      if (kind !== 'close') this.#out.push(UNREAD_WORDS);
    } else if (name === 'w:hyperlink' && kind === 'open') this.#out.push(this.#linkOf(tag));
    else return name === 'mc:AlternateContent' || (this.#drawings > 0 && !name.startsWith('w:'));
    return true;
  }

  /** Whether the mark of a note leads to none. */
  #isLost(tag: Tag): boolean {
    const [, kind] = /^w:(footnote|endnote)Reference$/.exec(tag.name) ?? [];
    return kind !== undefined && !this.#named.notes.has(`${kind}-${attributeOf(tag, 'w:id') ?? ''}`);
  }

  /** The tag of a link without the name of an address that is not in the document. */
  #linkOf(tag: Tag): string {
    const id = attributeOf(tag, 'r:id');
    return id === null || this.#named.relationships.has(id)
      ? tag.text
      : tag.text.replace(/\sr:id\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  }

  #writeDrawing({ kind, name }: Tag, at: number): void {
    if (this.#drawn.has(at)) {
      this.#drawings += kind === 'open' ? 1 : -1;
      if (kind === 'open') {
        this.#grounds.open();
        this.#grounds.set({ ground: null });
      } else this.#grounds.close();
      this.#out.push(kind === 'open' ? '<w:pict>' : '</w:pict>');
      return;
    }
    const next = this.#tokens.slice(at + 1, at + 1 + NEAR).find((token) => token.kind !== 'text');
    const isInLine = name === 'w:object' || next?.name === 'wp:inline';
    if (this.#cells > 0) this.#out.push(`<w:t>${isInLine ? PICTURE_IN_LINE : PICTURE}</w:t>`);
    this.#leaveOut(kind);
  }

  #writeElement({ kind, name, text }: Tag, at: number): void {
    if (name === 'w:instrText') this.#isInstruction = kind === 'open';
    if (name === 'w:fldChar' && kind !== 'close') {
      if (DRAWN_FIELD.test(this.#instruction)) this.#out.push(UNREAD_WORDS);
      this.#instruction = '';
    }
    if (name === 'w:sdt' && kind === 'open') this.#prompts.push(false);
    if (name === 'w:sdt' && kind === 'close') this.#prompts.pop();
    if (name === 'w:tr' && kind === 'open') {
      this.#rows.push({ before: 0, after: 0, isRevised: this.#revised.has(at) });
    }
    if (name === 'w:tr' && kind === 'close') this.#out.push(emptyCells(this.#rows.pop()?.after ?? 0));
    if (name === 'w:tc') this.#cells += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (name === 'w:tbl' || name === 'w:tc') {
      if (kind === 'open') this.#grounds.open();
      if (kind === 'close') this.#grounds.close();
    }
    const isPart = name === 'w:tc' || (name === 'w:p' && this.#cells === 0);
    if (isPart && kind !== 'close') refuseParts((this.#parts += 1));
    if (name === 'w:t') this.#isNumberAlone = false;
    if (name === 'w:p') {
      if (this.#isNumberAlone) this.#out.push(UNREAD);
      [this.#paragraph, this.#size, this.#isNumberAlone] = [{}, null, false];
    }
    if (name === 'w:r' && kind === 'open') [this.#run, this.#isMarked] = [{}, false];
    // A run without properties is set as its paragraph is.
    const marks = name === 'w:t' && !this.#isMarked ? this.#marks() : '';
    // The one is known, and both part words.
    if (name === 'w:ptab') this.#out.push('<w:tab/>');
    else this.#out.push(marks === '' ? text : `<w:rPr>${marks}</w:rPr>${text}`);
  }

  /** What mammoth is told of how the run that is open is set. */
  #marks(): string {
    this.#isMarked = true;
    const { unseen, isRaised, size = this.#named.styles.usualSize } = { ...this.#paragraph, ...this.#run };
    this.#size ??= size;
    const isHidden = unseen === 'hidden' || this.#sight() === 'unseen';
    const marks = [unseen === 'struck' ? STRUCK : isHidden ? HIDDEN : ''];
    if (isRaised) marks.push(RAISED);
    if (isSmaller(size, this.#size) || isSmaller(this.#size, size)) marks.push(OTHER_SIZE);
    return marks.join('');
  }

  #leaveOut(kind: Tag['kind']): void {
    if (kind === 'open') this.#skipped = 1;
  }
}
