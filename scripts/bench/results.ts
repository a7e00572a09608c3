import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Results of measurements that take long, kept in a file so that one that was broken off goes on where it was. */
export interface Results {
  /** The result kept under a name; measured and kept where there is none. */
  of: <Result>(name: string, measure: () => Promise<Result>) => Promise<Result>;
  /** The result kept under a name; null where there is none. */
  kept: <Result>(name: string) => Result | null;
}

/** Opens the results in a file; `again` forgets those whose names begin so. */
export async function openResults(file: string, again: string | null): Promise<Results> {
  const all = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, unknown>;
  if (again !== null) for (const name of Object.keys(all)) if (name.startsWith(again)) delete all[name];
  return {
    async of<Result>(name: string, measure: () => Promise<Result>): Promise<Result> {
      if (!(name in all)) {
        all[name] = await measure();
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, JSON.stringify(all, null, 1));
      }
      return all[name] as Result;
    },
    kept: <Result>(name: string) => (all[name] as Result | undefined) ?? null,
  };
}
