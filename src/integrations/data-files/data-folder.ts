import { resolve } from 'node:path';

/** The configuration and the pages are two programs in one process: the environment is what they share. */
const NAME = 'NIANBAO_DATA_FOLDER';

export function setDataFolder(folder: string): void {
  process.env[NAME] = folder;
}

/** The folder that the files of `/data/` are written into. */
export function dataFolder(): string {
  return process.env[NAME] ?? resolve('.cache/data');
}
