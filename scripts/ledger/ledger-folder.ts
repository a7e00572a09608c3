import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../site/folders.ts';
import { union, type Addresses } from './addresses.ts';
import { LEDGER_FILES, readLedger, writeLedger, type LedgerFiles } from './ledger-files.ts';

/** Where the ledger lies. */
export const LEDGER = join(PROJECT, 'docs/published-addresses');

function readFiles(folder: string): LedgerFiles {
  const read = (name: string): string => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return Object.fromEntries(LEDGER_FILES.map((name) => [name, read(name)])) as unknown as LedgerFiles;
}

/** Every address that was published once. */
export const publishedAddresses = (folder = LEDGER): Addresses => readLedger(readFiles(folder));

/** Adds what a site publishes to the ledger; takes nothing out. */
export function appendToLedger(site: Addresses, folder = LEDGER): void {
  const known = readFiles(folder);
  const files = writeLedger(union(readLedger(known), site), known);
  mkdirSync(folder, { recursive: true });
  for (const name of LEDGER_FILES) writeFileSync(join(folder, name), files[name]);
}
