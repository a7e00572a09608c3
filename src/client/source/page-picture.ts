import { PAGE_PICTURES } from '#language/page-pictures.ts';
import { addressedId } from '../addressed-id.ts';
import { element } from '../element.ts';
import type { DrawnFile, Failure } from './drawn-file.ts';

/** One page: the sheet with its frames, and the line under it that says what is marked or why there is no picture. */
export class PagePicture {
  #canvas: HTMLCanvasElement | undefined;
  readonly sheet: HTMLElement;
  readonly #said: HTMLElement;
  readonly #file: DrawnFile;
  readonly #report: string;

  constructor(sheet: HTMLElement, file: DrawnFile, report: string) {
    this.sheet = sheet;
    this.#file = file;
    this.#report = report;
    const scroller = sheet.parentElement!;
    // On a small screen the sheet is wider than the window: it is scrolled by keyboard too.
    scroller.tabIndex = 0;
    this.#said = scroller.nextElementSibling as HTMLElement;
    sheet.addEventListener('click', ({ target }) => {
      const frame = (target as Element).closest('rect');
      if (frame) location.hash = frame.id;
    });
  }

  get #number(): number {
    return Number(this.sheet.dataset['page']);
  }

  async show(): Promise<void> {
    if (this.#canvas || this.sheet.querySelector('img')) return;
    const canvas = element('canvas', { 'aria-hidden': 'true' });
    this.#canvas = canvas;
    if (!this.#say()) this.#said.textContent = PAGE_PICTURES.drawing(this.#number);
    const isWanted = () => this.#canvas === canvas;
    const failure = await this.#file.draw(this.#number, canvas, this.sheet.clientWidth, isWanted);
    if (!isWanted()) return;
    if (failure) this.#fail(failure);
    else {
      this.sheet.prepend(canvas);
      this.#say();
    }
  }

  hide(): void {
    if (!this.#canvas) return;
    this.#file.forget(this.#number);
    this.#canvas.remove();
    this.#canvas = undefined;
    this.#say();
  }

  /** Follows the page's address to its spot, where that is on this page. */
  mark(): void {
    const frame = this.#say();
    if (frame) this.#bringIntoView(frame);
  }

  /** Says what the page's address marks on this page, and gives its frame; nothing where that is elsewhere. */
  #say(): Element | null {
    const id = addressedId();
    const frame = [...this.sheet.querySelectorAll('rect')].find((candidate) => candidate.id === id);
    this.#said.replaceChildren();
    if (!frame) return null;
    const name = frame.querySelector('title')?.textContent ?? '';
    this.#said.append(
      PAGE_PICTURES.marked(name),
      ' ',
      element('a', { href: `${this.#report}#${id}` }, PAGE_PICTURES.toReport),
    );
    return frame;
  }

  /** The browser scrolls the page to a fragment by itself, where the sheet had its height before the script ran. */
  #bringIntoView(frame: Element): void {
    const scroller = this.sheet.parentElement!;
    const { left, width } = frame.getBoundingClientRect();
    scroller.scrollLeft =
      left - this.sheet.getBoundingClientRect().left + width / 2 - scroller.clientWidth / 2;
    if (!matchMedia('(scripting: enabled)').matches) frame.scrollIntoView();
  }

  #fail(failure: Failure): void {
    const link = this.sheet.closest('section')?.querySelector('.page-link a')?.cloneNode(true);
    this.#said.replaceChildren(PAGE_PICTURES.failures[failure](this.#number), ' ', ...(link ? [link] : []));
  }
}
