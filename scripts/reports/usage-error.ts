import { ContentError } from '../../src/archive/content-error.ts';
import { FormatError } from '../../src/formats/format-error.ts';
import { RecordError } from '../../src/formats/record/parse-record.ts';

/** Something that only the one who asks can put right, in a sentence. */
export class UsageError extends Error {}

/** What to say of an error that only the keeper can put right; null of any other. */
export function sayError(error: unknown): string | null {
  return error instanceof UsageError || error instanceof ContentError ? error.message : null;
}

/** An error in a file, with its name and what to do about it. */
export function named(path: string, error: unknown): unknown {
  if (error instanceof FormatError) {
    return new UsageError(`${path}: ${error.message}\n  ${error.hint}`, { cause: error });
  }
  return error instanceof RecordError ? new UsageError(`${path}: ${error.message}`, { cause: error }) : error;
}
