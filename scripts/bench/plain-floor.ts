import { readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files that are read or written side by side, as Astro writes them. */
const AT_ONCE = 10;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

async function each(items: readonly string[], work: (item: string) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < items.length) await work(items[next++]!);
    }),
  );
}

/**
 * Seconds to read every raw file and to write as many bytes as a built site has to as many files, with no work in
 * between: what no generator can be faster than. `scratch` is emptied before and after.
 */
export async function plainFloor(
  content: string,
  site: string,
  scratch: string,
): Promise<{ wall: number; cpu: number; bytes: number; files: number }> {
  const raw = filesBelow(join(content, 'reports'));
  const built = filesBelow(site);
  const sizes = new Map(built.map((file) => [file, statSync(file).size]));
  await rm(scratch, { recursive: true, force: true });
  const started = performance.now();
  const before = process.cpuUsage();
  await each(raw, (file) => readFile(file));
  await each(built, async (file) => {
    const target = join(scratch, file.slice(site.length));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, Buffer.alloc(sizes.get(file) ?? 0, '年'));
  });
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - started) / 1000;
  await rm(scratch, { recursive: true, force: true });
  return {
    wall,
    cpu: (user + system) / 1e6,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    files: built.length,
  };
}
