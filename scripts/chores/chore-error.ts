import { ContentError } from '../../src/archive/content-error.ts';

/** Why a chore cannot be done: what was given, what was expected, what to do. Nothing was written. */
export class ChoreError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ChoreError';
  }
}

/** Whether an error is about what a keeper gave, in files or arguments: its message is all that there is to say. */
export function isKeepers(error: unknown): error is Error {
  const isArguments = error instanceof TypeError && 'code' in error;
  return error instanceof ChoreError || error instanceof ContentError || isArguments;
}
