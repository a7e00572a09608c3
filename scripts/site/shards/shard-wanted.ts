import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ShardError } from './shard-error.ts';

/** First digits of division codes (GB/T 2260): at least those of a province. */
const PREFIX = /^\d{2,6}$/;

/**
 * The divisions that SHARD names by the first digits of their codes, with commas or spaces between; null where it names none, and the
 * whole site is meant. Throws for what is no such digits, and for those that no agency of the content folder has.
 */
export function shardWanted(content: string, named = process.env['SHARD']): readonly string[] | null {
  const prefixes = [...new Set(named?.split(/[\s,]+/).filter(Boolean))].sort();
  if (prefixes.length === 0) return null;
  const agencies = readdirSync(join(content, 'agencies'));
  for (const prefix of prefixes) {
    if (!PREFIX.test(prefix))
      throw new ShardError(`Unexpected ${prefix} in SHARD, expected first digits of division codes, such as SHARD=41,32`);
    if (!agencies.some((name) => name.startsWith(prefix)))
      throw new ShardError(`Unexpected ${prefix} in SHARD, expected first digits of a division that an agency of the content has`);
  }
  return prefixes;
}

/** Whether a page is one of divisions or their agencies: its address names one that `isBuilt`. */
export const isOfDivisions =
  (isBuilt: (code: string) => boolean) =>
  (pathname: string): boolean =>
    pathname.split('/').some((part) => /^\d{6}(?:\D|$)/.test(part) && isBuilt(part));
