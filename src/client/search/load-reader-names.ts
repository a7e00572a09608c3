import { readerNamesAddress } from '../../addresses.ts';
import type { ReaderNames } from '../../search/reader-names.ts';
import { fetchJson } from '../fetch-json.ts';
import { loadOnce } from '../load-once.ts';

const load = loadOnce(fetchJson<ReaderNames>);

/** How readers call what the index names in Chinese; null where they call it so too. */
export async function loadReaderNames(): Promise<ReaderNames | null> {
  const address = readerNamesAddress();
  return address === null ? null : load(address);
}
