import { contentFolder } from '../archive/content-folder.ts';
import { readArchiveNotes } from '../archive/archive-notes.ts';
import type { ArchiveNotes } from '../schemas/archive-notes.ts';

let notes: Promise<ArchiveNotes> | undefined;

/** What holds for the whole content folder. Read once: every page asks. */
export function archiveNotes(): Promise<ArchiveNotes> {
  return (notes ??= readArchiveNotes(contentFolder()));
}
