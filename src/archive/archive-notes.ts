import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveNotes } from '../schemas/archive-notes.ts';
import { readYaml } from './yaml.ts';

const FILE = 'archive.yml';

/** What archive.yml says of a content folder; the defaults where there is none. */
export async function readArchiveNotes(folder: string): Promise<ArchiveNotes> {
  return existsSync(join(folder, FILE)) ? readYaml(folder, FILE, ArchiveNotes) : ArchiveNotes.parse({});
}
