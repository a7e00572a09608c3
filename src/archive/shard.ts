/** Where a build tells its threads, and the program that renders its pages, which shard it builds. */
const SHARD = 'NIANBAO_SHARD';

/** Tells this process that it reads the reports of these divisions alone, by the first digits of their codes; of all where there are none. */
export function announceShard(prefixes: readonly string[]): void {
  process.env[SHARD] = prefixes.join(' ');
}

/** Whether this process builds a shard, and not the whole site. */
export const isShard = (): boolean => (process.env[SHARD] ?? '') !== '';

/** Whether what has this id of an agency, or this code of a division, is of what this process builds. */
export function isBuiltHere(code: string): boolean {
  return !isShard() || process.env[SHARD]!.split(' ').some((prefix) => code.startsWith(prefix));
}
