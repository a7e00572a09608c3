import { dirname, join } from 'node:path';

/** The folder that holds package.json. */
export const PROJECT = dirname(dirname(import.meta.dirname));

/** The built site. */
export const SITE = join(PROJECT, 'dist');
