import type { Moved } from '../schemas/moved.ts';

/** Addresses of files, which have no page to say where they went; anchors are answered by the page that they were on. */
export function movedFiles(entries: readonly Moved[]): Moved[] {
  return entries.filter(({ from }) => !from.endsWith('/') && !from.includes('#'));
}

/**
 * What stands at the address of a file that was withdrawn, or that a page took the place of: JSON for programs that read
 * JSON, a line of words for all others. `siteAddress` puts the site's base before an address.
 */
export function tombstone(
  { from, to, on, reason }: Moved,
  words: (to: string | null, on: string, reason: string) => string,
  siteAddress: (address: string) => string,
): string {
  const target = to === undefined ? null : siteAddress(to);
  return from.endsWith('.json')
    ? `${JSON.stringify({ status: target === null ? 'withdrawn' : 'moved', to: target, on, reason })}\n`
    : `${words(target, on, reason)}\n`;
}
