import type { Known } from './known.ts';

/** Where a report is to be got from, with what a keeper says of it. */
export interface Source extends Known {
  kind: 'address' | 'file';
  /** An address, or the path of a file. */
  at: string;
  /** Which of the files in it, of a packed file: as it is listed there. */
  packed?: string;
  /** As the keeper names it. */
  shown: string;
  /** Paths of the files that it names as attached to it, of a page in a folder that has them too. */
  attachments?: readonly string[];
}

/** How an address begins. */
export const ADDRESS = /^https?:\/\//i;
