/**
 * What reports print beside title and prose, as printed: headings of sections, and captions, heads, labels and notes of their
 * tables. Reports print few different ones, so each stands once, with a list of the reports that print it.
 */
import { decodeAscending, encodeAscending } from './ascending-codes.ts';
import { joinBytes } from './joined-bytes.ts';
import { searchable } from './searchable.ts';

/** `printed.json`: every text that any report prints, and where its list of reports is. */
export interface PrintedTable {
  /** In the order of their folded forms; of several spellings that fold alike the first that was met. */
  texts: string[];
  /** How many reports print each. */
  counts: number[];
  /** The first text of each of the files `printed/<n>.bin`. */
  files: number[];
}

/** What some reports print, which are numbered from 0 on. */
export interface GatheredTexts {
  reports: number;
  withWords: number;
  texts: { folded: string; text: string; reports: Uint32Array }[];
}

/** Bytes of lists that a file holds before the next begins. */
const FILE = 12_000;

/** Gathers what is printed in reports, which come in the order of the parts. */
export class PrintedTexts {
  readonly #texts = new Map<string, { text: string; reports: number[] }>();
  #report = 0;
  #withWords = 0;

  add(words: readonly string[]): void {
    if (words.length > 0) this.#withWords += 1;
    for (const text of words) {
      const known = this.#of(searchable(text), text);
      if (known.reports.at(-1) !== this.#report) known.reports.push(this.#report);
    }
    this.#report += 1;
  }

  gathered(): GatheredTexts {
    const texts = [...this.#texts].map(([folded, { text, reports }]) => ({
      folded,
      text,
      reports: Uint32Array.from(reports),
    }));
    return { reports: this.#report, withWords: this.#withWords, texts };
  }

  /** Takes the reports that come next, as they were gathered. */
  join({ reports: count, withWords, texts }: GatheredTexts): void {
    for (const { folded, text, reports } of texts) {
      const known = this.#of(folded, text);
      for (const report of reports) known.reports.push(report + this.#report);
    }
    this.#report += count;
    this.#withWords += withWords;
  }

  #of(folded: string, text: string): { text: string; reports: number[] } {
    let known = this.#texts.get(folded);
    if (!known) this.#texts.set(folded, (known = { text, reports: [] }));
    return known;
  }

  /** Reports of which the archive holds what is printed in their tables. */
  get withWords(): number {
    return this.#withWords;
  }

  /** The different texts, folded. */
  folded(): Iterable<string> {
    return this.#texts.keys();
  }

  files(): { table: PrintedTable; lists: Uint8Array[] } {
    const table: PrintedTable = { texts: [], counts: [], files: [] };
    const lists: Uint8Array[] = [];
    let gathered: Uint8Array[] = [];
    let size = 0;
    const close = (): void => {
      if (gathered.length > 0) lists.push(joinBytes(gathered));
      gathered = [];
      size = 0;
    };
    for (const [, { text, reports }] of [...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (size === 0) table.files.push(table.texts.length);
      table.texts.push(text);
      table.counts.push(reports.length);
      const list = encodeAscending(Uint32Array.from(reports), 0);
      gathered.push(list);
      size += list.length;
      if (size >= FILE) close();
    }
    close();
    return { table, lists };
  }
}

/** Tells which reports print a folded phrase, by their places in the archive; `load` gives the files of lists by their numbers. */
export function printedReader(
  table: PrintedTable,
  load: (file: number) => Promise<Uint8Array>,
): (phrase: string) => Promise<number[]> {
  const folded = table.texts.map(searchable);

  /** The lists of some texts that share a file. */
  async function listsIn(file: number, wanted: ReadonlySet<number>): Promise<Uint32Array[]> {
    const bytes = await load(file);
    const found: Uint32Array[] = [];
    let offset = 0;
    for (let at = table.files[file]!; at < (table.files[file + 1] ?? folded.length); at += 1) {
      const { numbers, end } = decodeAscending(bytes, offset, table.counts[at]!, 0);
      if (wanted.has(at)) found.push(numbers);
      offset = end;
    }
    return found;
  }

  return async (phrase) => {
    const places = folded.flatMap((text, at) => (text.includes(phrase) ? [at] : []));
    const wanted = new Set(places);
    const files = table.files.flatMap((first, file) =>
      places.some((at) => at >= first && at < (table.files[file + 1] ?? folded.length)) ? [file] : [],
    );
    const lists = (await Promise.all(files.map((file) => listsIn(file, wanted)))).flat();
    return [...new Set(lists.flatMap((list) => [...list]))].sort((a, b) => a - b);
  };
}
