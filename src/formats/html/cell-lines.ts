import { areApart, DIGIT, type DigitSetting } from './one-number.ts';

/** Gathers what the lines of a cell print, as breaks and blocks part them. */
export class CellLines {
  readonly #lines: string[] = [''];
  /** Whether a block ended, so that what follows begins a line. */
  #isEnded = false;
  #last: DigitSetting | null = null;
  #isParted = false;

  add(text: string, setting: DigitSetting): void {
    if (this.#isEnded && text.trim() === '') return;
    if (this.#isEnded) this.#begin();
    const areTwo =
      this.endInDigit() &&
      DIGIT.test(text[0] ?? '') &&
      (this.#isParted || (this.#last !== null && areApart(this.#last, setting)));
    this.#lines[this.#lines.length - 1] += `${areTwo ? ' ' : ''}${text}`;
    if (text.trim() !== '') [this.#last, this.#isParted] = [setting, false];
  }

  /** At what stands apart without a break. */
  part(): void {
    this.#isParted = true;
  }

  /** Whether the line so far ends in a digit. */
  endInDigit(): boolean {
    return DIGIT.test(this.#lines.at(-1)!.trimEnd().at(-1) ?? '');
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
