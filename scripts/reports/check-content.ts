import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { openArchive } from '../../src/archive/archive.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { findingValues } from '../../src/findings/findings.ts';
import { sayPages } from './say-pages.ts';

/** A content folder parsed from end to end. */
export interface CheckedContent {
  /** How many raw reports were parsed. */
  reports: number;
  /** One file for each that was parsed or that stops the build; findings and mistakes are its messages. */
  files: VFile[];
}

/**
 * Parses everything below a content folder. What would stop the build (broken YAML, an unknown agency, two files for
 * one year) becomes a message on its file, so that one run shows as many mistakes as can be seen.
 */
export async function checkContent(folder: string): Promise<CheckedContent> {
  const files: VFile[] = [];
  // Paths as the terminal can open them.
  const shown = (path: string): string => relative(process.cwd(), join(folder, path)) || path;

  const attempt = async <T>(path: string, read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      files.push(mistake(error, shown, path));
      return null;
    }
  };

  const archive = openArchive({ folder });
  const agencies = await attempt('agencies', archive.agencies);
  const listed = await attempt('reports', archive.list);
  let reports = 0;
  for (const filed of agencies && listed ? listed : []) {
    const parsed = await attempt(filed.path, async () => archive.parse(await archive.raw(filed)));
    if (!parsed) continue;
    const { file } = parsed;
    reports += 1;
    file.messages.forEach(acknowledge);
    sayPages(file);
    // The reporter shows the first name that a file had.
    file.history = [shown(filed.path)];
    files.push(file);
  }
  return { reports, files };
}

/** A confirmed finding is printed and fails nothing: the source has it so. */
function acknowledge(message: VFileMessage): void {
  const confirmed = findingValues(message)?.confirmed;
  if (!confirmed) return;
  message.fatal = undefined;
  message.message += ` (confirmed ${confirmed.against === 'original' ? 'against the original' : 'by the record'})`;
  message.reason = message.message;
}

/** A mistake as a message on the file it concerns; anything but a mistake in the content is thrown on. */
function mistake(error: unknown, shown: (path: string) => string, path: string): VFile {
  const isOurs = error instanceof ContentError;
  const code = (error as NodeJS.ErrnoException).code;
  if (!isOurs && !code) throw error;
  const file = new VFile({ path: shown(isOurs ? error.file : path) });
  const message = file.message(
    isOurs ? error.message.replace(`${error.file}: `, '') : (error as Error).message,
    {
      ruleId: isOurs ? 'content' : (code ?? 'content'),
      source: 'archive',
    },
  );
  message.fatal = true;
  return file;
}
