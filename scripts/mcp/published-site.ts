import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { ApiIndex } from '../../src/schemas/api.ts';

/** What went wrong, in one sentence that whoever asked can act on. */
export class AskError extends Error {}

/** No file of a site that these tools read is larger. */
const MOST_BYTES = 50_000_000;
const TIME_OUT = 20_000;

/** A published site, in a folder or at an address. */
export interface PublishedSite {
  index: ApiIndex;
  /** A file by its address on the site, base included. Null where it is not there; throws AskError where it cannot be had. */
  text: (address: string) => Promise<string | null>;
  /** An address of the site as answers name it: absolute where the site was opened by address. */
  publicAddress: (address: string) => string;
}

type Read = (path: string) => Promise<string | null>;

/** Opens a site by the address of its home page or the folder that it was built into. Throws AskError. */
export async function openSite(place: string): Promise<PublishedSite> {
  const isAddress = /^https?:\/\//.test(place);
  if (isAddress && !URL.canParse(place))
    throw new AskError(`Unexpected ${place}, expected an address or a folder.`);
  const read = isAddress ? readAddress(new URL(place.replace(/\/?$/, '/'))) : readFolder(resolve(place));
  const text = await read('api/v1/index.json');
  if (text === null)
    throw new AskError(
      `Unexpected ${place} without api/v1/index.json, expected the home page's address or the folder of a site that this archive built.`,
    );
  const parsed = ApiIndex.safeParse(jsonIn(text));
  if (!parsed.success)
    throw new AskError(`Unexpected api/v1/index.json of ${place}, expected version 1 of the interface.`);
  const index = parsed.data;
  // What stands before the path that every site has.
  const base = index.report.schema.replace(/data\/report\.schema\.json$/, '');
  return {
    index,
    text: (address) => read(address.startsWith(base) ? address.slice(base.length) : address.slice(1)),
    publicAddress: (address) => (isAddress ? new URL(address, place).href : address),
  };
}

/** Undefined where a text is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a site lists may be written by anybody: nothing beside the site is read. */
const outside = (path: string): AskError =>
  new AskError(`Unexpected ${path}, expected an address within the site.`);

function readFolder(folder: string): Read {
  return async (path) => {
    const { pathname } = new URL(path, 'file:///');
    const file = join(folder, decodeURIComponent(pathname));
    if (!file.startsWith(folder + sep)) throw outside(path);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    if (found.size > MOST_BYTES) throw new AskError(`${path} has more than ${MOST_BYTES} bytes.`);
    return readFile(file, 'utf8');
  };
}

function readAddress(home: URL): Read {
  return async (path) => {
    const address = new URL(path, home);
    if (!address.href.startsWith(home.href)) throw outside(path);
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(TIME_OUT), redirect: 'error' });
      if (response.status === 404) return null;
      if (!response.ok) throw new AskError(`${address.href} answered ${response.status}; try again later.`);
      return await limited(response, address);
    } catch (error) {
      if (error instanceof AskError) throw error;
      throw new AskError(`Could not read ${address.href}: ${error instanceof Error ? error.message : ''}.`);
    }
  };
}

async function limited(response: Response, { href }: URL): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) throw new AskError(`${href} has more than ${MOST_BYTES} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
