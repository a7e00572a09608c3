import { GlossaryFile } from '../schemas/glossary.ts';
import type { Moved } from '../schemas/moved.ts';
import { readArchiveNotes } from './archive-notes.ts';
import { attempting } from './attempting.ts';
import { ContentError, type OnMistake } from './content-error.ts';
import { readTexts } from './content-texts.ts';
import { entriesIn, isThere, kindOf, noFile } from './files.ts';
import { readMoved } from './moved.ts';
import { readOriginals } from './originals.ts';
import { readReadersWords } from './readers-words.ts';
import { readYaml } from './yaml.ts';

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
