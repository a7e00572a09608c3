import { contentFolder } from '../archive/content-folder.ts';
import { readArchiveNotes } from '../archive/archive-notes.ts';
import { asked } from '../recording/inputs.ts';
import type { ArchiveNotes } from '../schemas/archive-notes.ts';

let notes: Promise<ArchiveNotes> | undefined;

/** What holds for the whole content folder. Read once: every page asks. */
export const archiveNotes = asked(
  'archive-notes',
  (): Promise<ArchiveNotes> => (notes ??= readArchiveNotes(contentFolder())),
);
