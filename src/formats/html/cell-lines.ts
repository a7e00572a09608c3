/** Gathers what the lines of a cell print, as breaks and blocks part them. */
export class CellLines {
  readonly #lines: string[] = [''];
  /** Whether a block ended, so that what follows begins a line. */
  #isEnded = false;

  add(text: string): void {
    if (this.#isEnded && text.trim() === '') return;
    if (this.#isEnded) this.#begin();
    this.#lines[this.#lines.length - 1] += text;
  }

  /** At a break. */
  break(): void {
    if (this.#isEnded) this.#begin();
    this.#begin();
  }

  /** At the start of a block. */
  open(): void {
    if (this.#isEnded || this.#lines.at(-1)!.trim() !== '') this.#begin();
  }

  /** At the end of a block. */
  close(): void {
    this.#isEnded = true;
  }

  /** The lines so far, without the space around each. */
  take(): string[] {
    return this.#lines.map((line) => line.replace(/\s+/g, ' ').trim());
  }

  #begin(): void {
    this.#lines.push('');
    this.#isEnded = false;
  }
}
