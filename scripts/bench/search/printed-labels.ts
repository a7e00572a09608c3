import type { Page } from '@playwright/test';
import { random } from '../../synth/random.ts';

/** What reports print beside title and prose, each text once with the reports that print it: by plain substrings, not the index. */
export class PrintedTruth {
  readonly #texts = new Map<string, Set<number>>();
  #report = 0;

  take(words: readonly string[]): void {
    for (const text of words) {
      let reports = this.#texts.get(text);
      if (!reports) this.#texts.set(text, (reports = new Set()));
      reports.add(this.#report);
    }
    this.#report += 1;
  }

  /** How many reports print a phrase. */
  reportsWith(phrase: string): number {
    const wanted = fold(phrase);
    const found = new Set<number>();
    for (const [text, reports] of this.#texts) {
      if (fold(text).includes(wanted)) for (const report of reports) found.add(report);
    }
    return found.size;
  }

  /**
   * Pieces of 2 to 12 characters of what is printed; in every fifth two characters have changed places, so that most of those
   * stand nowhere. Marks that a query means otherwise are left out. The same seed gives the same.
   */
  pieces(count: number, seed: number): string[] {
    const { whole, even } = random('labels', seed);
    const texts = [...this.#texts.keys()];
    const pieces: string[] = [];
    while (pieces.length < count) {
      const characters = [...even(texts)];
      const length = whole(2, 12);
      const start = whole(0, Math.max(0, characters.length - length));
      let piece = characters.slice(start, start + length);
      if (pieces.length % 5 === 4) piece = [...piece.slice(0, -2), ...piece.slice(-2).reverse()];
      const text = piece.join('').trim();
      if (fold(text).length >= 2 && /\p{L}/u.test(text) && !/["＂|｜“”「」『』]|^[-－]/.test(text))
        pieces.push(text);
    }
    return pieces;
  }
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** How many reports the page says print the words that were asked for, as they were typed. */
export async function printedOn(page: Page, words: string): Promise<number> {
  return page.evaluate((asked) => {
    const list = [...document.querySelectorAll<HTMLElement>('[data-printed]')].find(
      (one) => one.dataset['printed'] === asked,
    );
    return Number(/ (\d+) 份/.exec(list?.previousElementSibling?.textContent ?? '')?.[1] ?? 0);
  }, words);
}
