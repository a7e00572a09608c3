import { ChoreError } from './chore-error.ts';

/** Where the entry of an agency lies, below the content folder. */
export const entryPath = (id: string): string => `agencies/${id}.yml`;

/** Why nothing can be done to an agency without an entry. */
export const unregistered = (id: string): ChoreError =>
  new ChoreError(
    `Unexpected agency ${id}, expected one of content/agencies: write ${entryPath(id)} first (docs/adding-a-report.md).`,
  );
