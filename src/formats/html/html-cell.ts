import type { Element, Text } from 'hast';
import { raised } from '../../text/normalise.ts';
import { isSmaller } from '../smaller-print.ts';
import { CellLines } from './cell-lines.ts';
import { areSeen } from './colours.ts';
import { BLOCKS, fieldValue, hasHint, isPicture, isSilent, mayShowDigits } from './elements.ts';
import type { HtmlSource } from './html-source.ts';
import type { HtmlCell } from './laid-rows.ts';
import { LineGatherer } from './line.ts';
import { leadsWithin, markIn, wordsOf } from './notes.ts';
import { addText, plain, settingOf, type Setting, type TakenOver } from './setting.ts';

/** What makes browsers set digits from right to left. */
const TURNED = '\u202e';

/** Stands in a cell for a picture, so that it is not taken for blank. */
const UNREAD = '□';

/**
 * What a cell prints: struck-out words are none of it, raised marks stay marks, and fields of a form give what stands in them.
 * `set`: as its row sets its words.
 */
export function cellOf(
  element: Element,
  source: HtmlSource,
  set?: TakenOver,
  row: ShownRow = AS_WRITTEN,
): HtmlCell {
  // Its words alone are hidden: the cell itself keeps its place in the row.
  if (source.visibility.isHidden(element)) return { element, line: null, lines: [] };
  return new CellReader(element, source).read(settingOf(element, plain(set), source.print), row);
}

const NUMBERS = /^[\d.,\s]*$/;

/** How a row shows its cells. */
interface ShownRow {
  /** Whether in another order than they are written. */
  isMoved: boolean;
  /** Whether with their words struck out. */
  isStruck: boolean;
}

const AS_WRITTEN: ShownRow = { isMoved: false, isStruck: false };

class CellReader {
  readonly #element: Element;
  readonly #source: HtmlSource;
  readonly #lines: LineGatherer;
  readonly #own = new CellLines();
  /** What moves the digits of the cell; null where nothing does. */
  readonly #movers = new Set<Element | null>();
  /** Whether a sheet or a picture shows a number beside the words. */
  #hasDrawn: boolean;
  #hasPicture: boolean;

  constructor(element: Element, source: HtmlSource) {
    const { scripting } = source;
    this.#element = element;
    this.#source = source;
    this.#lines = new LineGatherer(source.html, source.toPosition);
    this.#hasDrawn = this.#isDrawn(element);
    this.#hasPicture = this.#hasDrawn || scripting.mayFill(element) || scripting.holdsScript(element);
  }

  read(setting: Setting, { isMoved, isStruck }: ShownRow): HtmlCell {
    if (isMoved || this.#source.print.isTurned(this.#element)) this.#add(TURNED, this.#element, setting);
    if (isStruck || this.#source.visibility.isStruck(this.#element)) this.#strike(this.#element);
    else this.#readWithin(this.#element, setting, false, null);
    // Where digits stand that something moves, nobody knows.
    if (this.#movers.size > 1) this.#add(TURNED, this.#element, setting);
    const line = this.#lines.take();
    // What a sheet draws beside digits is one number with them, and what a script counts up to stands in their place.
    const isJoined = this.#hasDrawn && line !== null && NUMBERS.test(line.text);
    if ((line && !isJoined) || !this.#hasPicture) {
      return { element: this.#element, line, lines: this.#own.take() };
    }
    this.#add(UNREAD, this.#element, setting);
    return { element: this.#element, line: this.#lines.take(), lines: [UNREAD] };
  }

  #readWithin(parent: Element, setting: Setting, isRaised: boolean, mover: Element | null): void {
    for (const child of parent.children) {
      if (child.type === 'text') this.#readText(child, setting, isRaised, mover);
      if (child.type === 'element') this.#readElement(child, parent, setting, isRaised, mover);
    }
  }

  #readText(text: Text, setting: Setting, isRaised: boolean, mover: Element | null): void {
    const isSeen = areSeen(setting);
    if (isSeen === false) return;
    const isDoubtful = isSeen === null && /\d/.test(text.value) && NUMBERS.test(text.value);
    if (isDoubtful || (setting.isPictured && text.value.trim() !== ''))
      this.#hasDrawn = this.#hasPicture = true;
    addText(this.#lines, text, setting, isRaised);
    this.#own.add(isRaised ? raised(text.value) : text.value, setting);
    if (/\d/.test(text.value)) this.#movers.add(mover);
  }

  #readElement(
    child: Element,
    parent: Element,
    setting: Setting,
    isRaised: boolean,
    mover: Element | null,
  ): void {
    const { visibility, print, scripting } = this.#source;
    if (visibility.isHidden(child)) return;
    if (visibility.isStruck(child)) {
      this.#strike(child);
      return;
    }
    const value = fieldValue(child);
    if (value !== null) {
      this.#lines.gap('break');
      this.#add(value, child, setting, isRaised);
      this.#own.add(value, setting);
      this.#lines.gap('break');
    }
    const isDrawn = this.#isDrawn(child);
    if (isDrawn || mayShowDigits(child)) this.#hasDrawn = true;
    if (isPicture(child) || hasHint(child) || isDrawn || scripting.mayFill(child)) this.#hasPicture = true;
    // Its number stands before it.
    if (child.tagName === 'li' && parent.tagName === 'ol') this.#hasPicture = true;
    if (value !== null || isSilent(child)) return;
    if (print.isTurned(child)) this.#add(TURNED, child, setting);
    const isBreak = child.tagName === 'br';
    const isLine = isBreak || BLOCKS.has(child.tagName) || print.isLine(child);
    const isParted = !isLine && print.isParted(child, parent);
    if (isLine) this.#lines.gap('break');
    if (isBreak) this.#own.break();
    else if (isLine) this.#own.open();
    if (isParted) this.#part();
    const own = settingOf(child, setting, print);
    this.#readWithin(
      child,
      own,
      isRaised || this.#isNote(child, own, setting),
      print.moveOf(child) === '' ? mover : child,
    );
    if (isLine) this.#lines.gap('break');
    if (isLine && !isBreak) this.#own.close();
    if (isParted) this.#part();
  }

  /** At words that are struck out: a cell whose number is, with none in its place, is not blank. */
  #strike(element: Element): void {
    if (/\d/.test(wordsOf(element))) this.#hasPicture = true;
  }

  #part(): void {
    this.#lines.gap('apart');
    this.#own.part();
  }

  /** Whether an element is a mark of a note: raised, or a digit or two behind others that lead to a note, or look otherwise in a page that has the note. */
  #isNote(element: Element, own: Setting, around: Setting): boolean {
    if (this.#source.print.isRaised(element, own.size, around.size)) return true;
    const looksOtherwise = own.isMark || isSmaller(own.size, around.size);
    if ((!looksOtherwise && !leadsWithin(element)) || !this.#own.endInDigit()) return false;
    const mark = markIn(element);
    return mark !== null && (leadsWithin(element) || this.#source.notes.has(mark));
  }

  #isDrawn(element: Element): boolean {
    return this.#source.visibility.isDrawn(element) || this.#source.scripting.holdsNumber(element);
  }

  #add(value: string, { position }: Element, setting: Setting, isRaised = false): void {
    addText(this.#lines, { type: 'text', value, position }, setting, isRaised);
  }
}
