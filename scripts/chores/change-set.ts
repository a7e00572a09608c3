import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';

/** Changes of files that are planned, shown, and made together. Paths are relative to the content folder. */
export interface ChangeSet {
  /** A file as it is planned; null where there is none. */
  read: (path: string) => Buffer | null;
  /** The same as text, empty where there is none. */
  text: (path: string) => string;
  write: (path: string, content: Buffer | string) => void;
  remove: (path: string) => void;
  move: (from: string, to: string) => void;
  /** Paths that will be other than they are, in order. */
  paths: () => string[];
  /** The same with what will be there; null where nothing will. */
  files: () => PlannedFile[];
  /** What will be other, as lines to read: a patch of texts, digests of raw files. */
  shown: () => string[];
  /** Makes the changes in a content folder: the planned one, or a copy of it. What is written comes before what is removed. */
  applyTo: (folder: string) => void;
}

export interface PlannedFile {
  path: string;
  content: Buffer | null;
}

/** Raw files, and what was recognised in them: nobody reads their bytes. */
const IS_SHOWN_BY_DIGEST = /^(?:reports|earlier)\/(?!.*\.(?:yml|capture\.json)$)/;

export function changeSet(folder: string): ChangeSet {
  const planned = new Map<string, Buffer | null>();
  const onDisk = (path: string): Buffer | null =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null;
  const read = (path: string): Buffer | null =>
    planned.get(path) ?? (planned.has(path) ? null : onDisk(path));
  const changed = (): [string, Buffer | null, Buffer | null][] =>
    [...planned]
      .map(([path, after]): [string, Buffer | null, Buffer | null] => [path, onDisk(path), after])
      .filter(([, before, after]) => !same(before, after))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    read,
    text: (path) => read(path)?.toString('utf8') ?? '',
    write: (path, content) => void planned.set(path, Buffer.from(content)),
    remove: (path) => void planned.set(path, null),
    move(from, to) {
      const content = read(from);
      if (content === null) throw new RangeError(`Unexpected move of ${from}, expected a file that is there`);
      planned.set(to, content);
      planned.set(from, null);
    },
    paths: () => changed().map(([path]) => path),
    files: () => changed().map(([path, , content]) => ({ path, content })),
    shown: () => changed().flatMap((change) => shownChange(...change)),
    applyTo(target) {
      const changes = changed();
      for (const [path, , after] of changes) if (after) writeWhole(join(target, path), after);
      for (const [path, , after] of changes) if (!after) rmSync(join(target, path), { force: true });
    },
  };
}

const same = (a: Buffer | null, b: Buffer | null): boolean => (a && b ? a.equals(b) : a === b);

/** Writes a file in one step: who reads it beside has the file before or the file after. */
export function writeWhole(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

function shownChange(path: string, before: Buffer | null, after: Buffer | null): string[] {
  if (IS_SHOWN_BY_DIGEST.test(path))
    return [before && `- ${path}  ${sha256(before)}`, after && `+ ${path}  ${sha256(after)}`].filter(
      (line) => line !== null,
    );
  const patch = createTwoFilesPatch(
    path,
    path,
    before?.toString('utf8') ?? '',
    after?.toString('utf8') ?? '',
    before ? '' : '(new)',
    after ? '' : '(removed)',
    { context: 1 },
  );
  return patch
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('\\'));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
