import { Converter } from 'opencc-js/t2cn';
import type { Report } from '../../schemas/report.ts';
import { archivePaths } from '../archive-paths.ts';
import type { CharacterTable, Directory, Manifest } from '../archive-files.ts';
import { CellValues, type GatheredValues } from '../cell-files.ts';
import { CharacterCounts, makeCharacterFiles, type GatheredCharacters } from '../character-files.ts';
import { LabelCounter, type GatheredLabels } from '../label-counts.ts';
import { PrintedTexts, type GatheredTexts } from '../printed-files.ts';
import { searchable } from '../searchable.ts';
import { traditionalFile } from '../traditional-writings.ts';
import type { Output } from './index-output.ts';

/** Bytes of lists that a file of characters holds before the next begins. */
const CHARACTER_FILE = 12_000;

/** What was gathered of some reports that come one after the other. */
export interface GatheredLists {
  characters: GatheredCharacters;
  values: GatheredValues;
  labels: GatheredLabels;
  printed: GatheredTexts;
  /** Characters of their titles. */
  letters: string[];
}

/** Gathers, over all reports in the order of the parts, where single characters, numbers, labels and printed texts stand. */
export class ArchiveLists {
  readonly #characters = new CharacterCounts();
  readonly #values = new CellValues();
  readonly #labels = new LabelCounter();
  readonly #printed = new PrintedTexts();
  /** Characters of names and titles. */
  readonly #letters: Set<string>;

  /** `agencies` are those whose names are letters of the lists, too. */
  constructor({ agencies }: Pick<Directory, 'agencies'> = { agencies: [] }) {
    this.#letters = new Set(agencies.flatMap(({ name }) => [...searchable(name)]));
  }

  /** Takes the next report. `agency` is a place in the directory; `prose` are folded paragraphs, section by section. */
  add(report: Report, agency: number, prose: readonly (readonly string[])[]): void {
    for (const paragraphs of prose) this.#characters.add(paragraphs);
    this.#values.add(agency, report);
    this.#labels.add(report);
    this.#printed.add(report.words);
    for (const letter of searchable(report.title)) this.#letters.add(letter);
  }

  gathered(): GatheredLists {
    return {
      characters: this.#characters.gathered(),
      values: this.#values.gathered(),
      labels: this.#labels.gathered(),
      printed: this.#printed.gathered(),
      letters: [...this.#letters],
    };
  }

  /** Takes the reports that come next, as they were gathered. */
  join({ characters, values, labels, printed, letters }: GatheredLists): void {
    this.#characters.join(characters);
    this.#values.join(values);
    this.#labels.join(labels);
    this.#printed.join(printed);
    for (const letter of letters) this.#letters.add(letter);
  }

  /** The different texts that tables print beside numbers, folded. */
  printed(): Iterable<string> {
    return this.#printed.folded();
  }

  /** Writes the lists; gives what the manifest tells of them. */
  async write(output: Output): Promise<Pick<Manifest, 'withWords' | 'cells' | 'hasTraditional'>> {
    await this.#writeCharacters(output);
    const cells = this.#values.files();
    for (const [file, content] of cells.entries()) await output.json(archivePaths.cells(file), content);
    await output.json(archivePaths.labels, this.#labels.counts());
    const { table, lists } = this.#printed.files();
    await output.json(archivePaths.printed, table);
    for (const [file, content] of lists.entries()) await output.write(archivePaths.printedIn(file), content);
    const traditional = traditionalFile(this.#allLetters(), Converter({ from: 't', to: 'cn' }));
    await output.json(archivePaths.traditional, traditional);
    return {
      withWords: this.#printed.withWords,
      cells: cells.length,
      hasTraditional: Object.keys(traditional).length > 0,
    };
  }

  async #writeCharacters(output: Output): Promise<void> {
    const table: CharacterTable = [];
    for (const { first, content } of makeCharacterFiles(this.#characters.lists(), CHARACTER_FILE)) {
      await output.write(archivePaths.characterFile(table.length), content);
      table.push(first);
    }
    await output.json(archivePaths.characters, table);
  }

  #allLetters(): Set<string> {
    const letters = new Set(this.#letters);
    for (const [character] of this.#characters.lists()) letters.add(String.fromCodePoint(character));
    for (const text of this.#printed.folded()) for (const letter of text) letters.add(letter);
    return letters;
  }
}
