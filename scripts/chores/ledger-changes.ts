import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { union, type Addresses } from '../ledger/addresses.ts';
import { LEDGER_FILES, writeLedger } from '../ledger/ledger-files.ts';
import { publishedAddresses } from '../ledger/ledger-folder.ts';
import type { ChangeSet } from './change-set.ts';

/** Beside the content folder, in the project that holds it. */
const LEDGER = '../docs/published-addresses';

/** Adds addresses to the ledger, given those that it has; nothing where there is no ledger beside the content folder. */
export function addToLedger(
  folder: string,
  changes: ChangeSet,
  added: (published: Addresses) => Addresses,
): void {
  if (!existsSync(join(folder, LEDGER))) return;
  const published = publishedAddresses(resolve(folder, LEDGER));
  const known = { 'anchor-sets.txt': changes.text(`${LEDGER}/anchor-sets.txt`) };
  const files = writeLedger(union(published, added(published)), known);
  for (const name of LEDGER_FILES) changes.write(`${LEDGER}/${name}`, files[name]);
}

/** What moved has its anchors at the new address: they are published from now on. `moved` has new addresses by old ones. */
export function movedIn(published: Addresses, moved: ReadonlyMap<string, string>): Addresses {
  const added: Addresses = new Map();
  for (const [from, to] of moved) {
    const anchors = published.get(from);
    if (anchors) added.set(to, new Set(anchors));
  }
  return added;
}
