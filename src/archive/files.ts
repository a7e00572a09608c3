import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, type OnMistake } from './content-error.ts';

/** What systems and programs leave beside files that people work with. */
const STRAY =
  /^(?:Thumbs\.db|ehthumbs.*\.db|desktop\.ini|\$RECYCLE\.BIN|__MACOSX|@eaDir|Icon\r|lost\+found|~\$.*|~WRL.*|.*~|#.*#)$|\.(?:bak|tmp|temp|swp|swo|orig|rej|old|part|crdownload|download|lnk|url|lock)$/i;
/** What belongs to the folder and is no content: hidden files of Git. */
const HIDDEN = /^\.(?:git.*|editorconfig|prettier.*)$/;

/** Whether a file lies in the content folder by accident and is left alone: Thumbs.db, ~$2021.docx, 2021.txt.bak. */
const isStray = (name: string): boolean => STRAY.test(name) || (name.startsWith('.') && !HIDDEN.test(name));

/** What lies in a folder of the content: its entries, by name, without what is hidden or stray. */
export async function entriesIn(folder: string, path: string): Promise<Dirent[]> {
  const entries = await readdir(join(folder, path), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && !isStray(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of the files in a folder of the content. Anything else in it is a mistake. */
export async function filesIn(folder: string, path: string, onMistake: OnMistake): Promise<string[]> {
  return (await entriesIn(folder, path)).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    onMistake(noFile(`${path}/${entry.name}`, kindOf(entry)));
    return [];
  });
}

/** The names of all stray files below the content folder, as paths, in order. */
export async function strayFiles(folder: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string): Promise<void> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isStray(entry.name)) found.push(own);
      else if (entry.isDirectory() && !entry.name.startsWith('.')) await visit(own);
    }
  };
  await visit('');
  return found.sort();
}

/** Reads a file of the content folder. Throws ContentError for what is no regular file: it may lie elsewhere or never end. */
export async function readContent(folder: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const at = join(folder, path);
  const stats = await lstat(at);
  if (!stats.isFile()) throw noFile(path, kindOf(stats));
  return readFile(at);
}

/** The mistake that something is where a file is expected. */
export function noFile(path: string, what: string): ContentError {
  return new ContentError(
    path,
    `Unexpected ${what}, expected a file`,
    'Put the file itself there: the archive serves what lies in its own folder and nothing else.',
    'file-kind',
  );
}

/** What an entry is, as a sentence says it. */
export function kindOf(
  entry: Pick<Dirent, 'isSymbolicLink' | 'isDirectory' | 'isFIFO' | 'isSocket' | 'isFile'>,
): string {
  if (entry.isSymbolicLink()) return 'symbolic link';
  if (entry.isDirectory()) return 'folder';
  if (entry.isFIFO()) return 'named pipe';
  if (entry.isSocket()) return 'socket';
  return entry.isFile() ? 'file' : 'device';
}

/** Whether anything lies at a path of a content folder. */
export async function isThere(folder: string, path: string): Promise<boolean> {
  return lstat(join(folder, path)).then(
    () => true,
    () => false,
  );
}
