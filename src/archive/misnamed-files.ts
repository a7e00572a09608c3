import { FormatError } from '../formats/format-error.ts';
import { type FORMATS, refuseUnreadable } from '../formats/registry.ts';
import { ContentError } from './content-error.ts';
import { readContent } from './files.ts';

/** The mistake that a file below `reports/<agency-id>` is named like no report. `extensions` are those that are read. */
export function misnamed(path: string, extensions: readonly string[]): ContentError {
  return new ContentError(
    path,
    `Unexpected file name, expected <year>${extensions.join(', <year>')} or <year>.yml`,
    `Name the raw report after the year it reports on, for instance 2023${extensions[0]}.`,
    'file-name',
  );
}

/** The mistake that a file is of a format that is not read here, whatever its name; null of any other. */
export async function unreadableFormat(
  folder: string,
  path: string,
  formats: typeof FORMATS,
): Promise<ContentError | null> {
  try {
    refuseUnreadable(await readContent(folder, path), formats);
    return null;
  } catch (error) {
    if (error instanceof FormatError) return new ContentError(path, error.message, error.hint, 'no-report');
    throw error;
  }
}
