import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { GlossaryFile } from '../schemas/glossary.ts';
import type { Moved } from '../schemas/moved.ts';
import { isBlank } from '../text/normalise.ts';
import { TEXT_NAMES } from '../vocabulary/text-names.ts';
import { readArchiveNotes } from './archive-notes.ts';
import { ContentError, type OnMistake } from './content-error.ts';
import { entriesIn, filesIn, kindOf, noFile, readContent } from './files.ts';
import { readMoved } from './moved.ts';
import { readOriginals } from './originals.ts';
import { readReadersWords } from './readers-words.ts';
import { keepersText, readYaml } from './yaml.ts';

/** What may lie directly in a content folder. */
const FOLDERS = ['agencies', 'earlier', 'pages', 'reports'];
const FILES = [
  'archive.yml',
  'digests.txt',
  'glossary.yml',
  'moved.yml',
  'originals.jsonl',
  'readers-words.yml',
  'readings.jsonl',
  'released.jsonl',
  'releases.jsonl',
];
/** What says something of the folder itself. */
const ABOUT = /^(?:readme|licen[cs]e|changelog|digests?|sha256sums?)(?:\.\w+)?$/i;

/**
 * Reads what a content folder holds beside agencies and reports, and gives what moved; null where that cannot be read.
 */
export async function readOtherFiles(folder: string, onMistake: OnMistake): Promise<Moved[] | null> {
  await lookAround(folder, onMistake);
  const attempt = attempting(onMistake);
  await attempt(() => readArchiveNotes(folder));
  if (await isThere(folder, 'glossary.yml'))
    await attempt(() => readYaml(folder, 'glossary.yml', GlossaryFile));
  await attempt(() => readReadersWords(folder));
  await attempt(() => readOriginals(folder));
  await readTexts(folder, onMistake);
  return attempt(() => readMoved(folder));
}

async function lookAround(folder: string, onMistake: OnMistake): Promise<void> {
  for (const entry of await entriesIn(folder, '')) {
    const { name } = entry;
    const isFolder = FOLDERS.includes(name);
    if (isFolder && !entry.isDirectory()) {
      onMistake(
        new ContentError(
          name,
          `Unexpected ${kindOf(entry)}, expected a folder`,
          'Put the folder itself there.',
          'file-kind',
        ),
      );
    } else if (!isFolder && !FILES.includes(name) && !ABOUT.test(name)) {
      onMistake(
        new ContentError(
          name,
          `Unexpected ${kindOf(entry)}, expected ${[...FOLDERS, ...FILES].join(', ')}`,
          'Nothing reads it: correct its name, or move it out of the content folder.',
          'file-name',
        ),
      );
    } else if (!isFolder && !entry.isFile()) onMistake(noFile(name, kindOf(entry)));
  }
  // Who reads the other folders says that they are not there.
  for (const name of ['pages', 'glossary.yml']) {
    if (await isThere(folder, name)) continue;
    onMistake(
      new ContentError(
        name,
        'Unexpected absence, expected it in the content folder',
        'Put it there.',
        'file-name',
      ),
    );
  }
}

async function isThere(folder: string, path: string): Promise<boolean> {
  return lstat(join(folder, path)).then(
    () => true,
    () => false,
  );
}

/** Gives a function that reads, or says the mistake that it meets and gives null. */
function attempting(onMistake: OnMistake) {
  return async <T>(read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      onMistake(error);
      return null;
    }
  };
}

/** A text in another language than Chinese, `about.en.md`; the archive may do without. */
const TRANSLATED = /\.[a-z]{2}(?=\.\w+$)/;

/** Looks through content/pages: words that pages show, in files of their own, and no other. */
export async function readTexts(folder: string, onMistake: OnMistake): Promise<void> {
  if (!(await isThere(folder, 'pages'))) return;
  const wanted = new Set<string>(
    Object.values(TEXT_NAMES).flatMap((names) => names.map((name) => `${name}.md`)),
  );
  const known = new Set(wanted);
  for (const name of await filesIn(folder, 'pages', onMistake)) {
    const path = `pages/${name}`;
    const text = await attempting(onMistake)(async () => keepersText(await readContent(folder, path), path));
    if (!wanted.delete(name) && !known.has(name.replace(TRANSLATED, ''))) {
      onMistake(
        new ContentError(
          path,
          'Unexpected text, expected one that a page shows',
          'Correct its name, or remove it.',
          'file-name',
        ),
      );
    } else if (text !== null && (isBlank(text) || text.includes('\uFFFD'))) {
      onMistake(
        new ContentError(
          path,
          `Unexpected ${isBlank(text) ? 'empty text' : 'lost character (U+FFFD)'}, expected words`,
          'Mend the text.',
          'text',
        ),
      );
    }
  }
  for (const name of wanted) {
    onMistake(
      new ContentError(
        `pages/${name}`,
        'Unexpected absence, expected a text that a page shows',
        'Write it.',
        'file-name',
      ),
    );
  }
}
