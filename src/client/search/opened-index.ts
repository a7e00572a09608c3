import { answers } from '#language/answers.ts';
import { loadOnce } from '../load-once.ts';
import { archivePaths } from '../../search/archive-paths.ts';
import type { Directory, Manifest, PartTable, TextPack } from '../../search/archive-files.ts';
import type { SoundFile } from '../../search/alike.ts';
import type { CellFile } from '../../search/cell-files.ts';
import type { LabelCounts } from '../../search/label-counts.ts';
import { meaningReader } from '../../search/meaning.ts';
import { printedReader, type PrintedTable } from '../../search/printed-files.ts';
import { directoryInWords, type ReaderNames } from '../../search/reader-names.ts';
import type { SuggestionFile } from '../../search/suggest.ts';
import type { TopicFile } from '../../search/topics.ts';
import type { TraditionalFile } from '../../search/traditional-writings.ts';
import { loadPart, namesOf } from './loaded-part.ts';
import { openPhrases, type IndexReader, type Phrase } from './locate-phrases.ts';

/** Where the engine reads; files are named by their paths below the folder of the index. */
export interface ArchiveReader extends IndexReader {
  /** A text in simplified characters, in the ways it can be read that differ from it; none where it is simplified. */
  simplify: (text: string) => Promise<readonly string[]>;
  /** How readers call what the index names, where that is not in Chinese. */
  names?: () => Promise<ReaderNames | null>;
  /** Who tells where phrases stand, where that are not the files of the index. */
  phrases?: (manifest: Manifest) => (phrase: string) => Promise<Phrase>;
  /** How many phrases, and how many files of texts, are kept at once; all where it is not said, for a page is soon closed. */
  most?: number;
}

export type OpenedIndex = ReturnType<typeof openIndex>;

/**
 * The files of an index, each loaded when it is first asked for and then kept. All that gives a promise rejects where a file
 * cannot be loaded, and tries again when it is asked again.
 */
export function openIndex(reader: ArchiveReader) {
  const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
    const loaded = loadOnce(load);
    return () => loaded('');
  };
  const file = <Value>(path: string): (() => Promise<Value>) => once(() => reader.json<Value>(path));
  const manifest = file<Manifest>(archivePaths.manifest);
  const inChinese = file<Directory>(archivePaths.directory);
  const suggestions = file<SuggestionFile>(archivePaths.suggestions);
  const texts = loadOnce(reader.json<TextPack>, reader.most);
  const names = async (): Promise<ReaderNames | null> => (await reader.names?.()) ?? null;
  const directory = once(async () => directoryInWords(await inChinese(), await names()));
  const namesFor = once(async () => namesOf(await inChinese()));
  const locator = once(async () => {
    const known = await manifest();
    return reader.phrases?.(known) ?? openPhrases(reader, known);
  });
  const printedFile = loadOnce(reader.bytes);
  return {
    manifest,
    /** How readers call what the index names; null where that is as it names them. */
    names,
    /** Agencies and regions as readers call them. */
    directory,
    suggestions,
    /** A part of the archive, by its key. */
    part: loadOnce(async (key) => {
      const part = (await manifest()).parts.find((candidate) => candidate.key === key);
      if (!part) throw new Error(`Unexpected part ${key}`);
      const [table, known] = await Promise.all([reader.json<PartTable>(archivePaths.part(key)), namesFor()]);
      return loadPart(part, table, known);
    }),
    /** Where a folded phrase stands. */
    phrase: loadOnce(async (phrase): Promise<Phrase> => (await locator())(phrase), reader.most),
    /** One of an agency's files of texts. */
    texts: (agency: string, pack: number) => texts(archivePaths.texts(agency, pack)),
    cells: loadOnce(reader.json<CellFile>),
    labels: file<LabelCounts>(archivePaths.labels),
    /** Tells the places of the reports that print a folded phrase beside title and prose, the newest first. */
    printed: once(async () =>
      printedReader(await reader.json<PrintedTable>(archivePaths.printed), (path) =>
        printedFile(archivePaths.printedIn(path)),
      ),
    ),
    traditional: file<TraditionalFile>(archivePaths.traditional),
    sounds: file<SoundFile>(archivePaths.sounds),
    /** Names of divisions of which the archive has nothing. */
    elsewhere: file<string[]>(archivePaths.elsewhere),
    meaning: once(async () =>
      meaningReader(
        await directory(),
        await suggestions(),
        await reader.json<TopicFile>(archivePaths.topics),
        answers.fillers,
        await names(),
      ),
    ),
    simplify: reader.simplify,
  };
}
