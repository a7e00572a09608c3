import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MovedFile, type Moved } from '../schemas/moved.ts';
import { readYaml } from './yaml.ts';

/** Where the content says what moved. */
export const FILE = 'moved.yml';

/** Addresses that moved or were withdrawn, from `moved.yml` of the content folder; none where there is no such file. */
export async function readMoved(folder: string): Promise<Moved[]> {
  return existsSync(join(folder, FILE)) ? readYaml(folder, FILE, MovedFile) : [];
}
