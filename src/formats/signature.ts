import type { FileStart } from './format.ts';

export const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What old programs of Office begin their files with. */
export const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files that begin with one of these, in letters or bytes. */
export const beginsWith =
  (...starts: readonly (string | readonly number[])[]) =>
  ({ bytes }: Pick<FileStart, 'bytes'>): boolean =>
    starts
      .map((start) => (typeof start === 'string' ? [...start].map((letter) => letter.charCodeAt(0)) : start))
      .some((start) => start.every((byte, at) => bytes[at] === byte));

/** A zip whose first entries have such names. */
export const zipOf =
  (names: RegExp) =>
  (start: FileStart): boolean =>
    beginsWith(ZIP)(start) && names.test(start.ascii);
