import { extname } from 'node:path';
import { decode } from '../../src/text/decode.ts';
import { sha256 } from '../../src/archive/digests.ts';
import type { Capture, Captured, Kept } from '../../src/schemas/capture.ts';
import { withAttachment } from './attached-report.ts';
import { attachmentsOf } from './attachments.ts';
import { readEvidence } from './evidence.ts';
import type { Fetched } from './fetched.ts';
import type { Answer, Get } from './fetching.ts';
import { reportIn } from './packed-report.ts';
import { packedFiles, unpackedFile } from './packed.ts';

/**
 * Gets the report at an address. Where the page there has no tables and links to documents, the report is the one document
 * that is one, of the agency and year that the page names where it names any; the page is kept beside it, and so are its title and its tags as evidence. `today` is an ISO date. `lies`
 * tells where the very bytes lie on disk, if they do: what was recognised in pictures lies beside them.
 */
export async function fetchReport(
  address: string,
  get: Get,
  today: string,
  lies: (bytes: Uint8Array) => string | null = () => null,
): Promise<Fetched> {
  const got = (link: string): Promise<Fetched> => fetchFile(link, get, today, lies);
  const page = await got(address);
  const { finalAddress } = page.incoming.capture!;
  const links =
    page.evidence.format.name === 'html' ? attachmentsOf(decode(page.incoming.bytes).text, finalAddress) : [];
  return withAttachment(page, links, got);
}

async function fetchFile(
  address: string,
  get: Get,
  today: string,
  lies: (bytes: Uint8Array) => string | null,
): Promise<Fetched> {
  const { bytes, captured }: Answer = await get(address);
  const read = async (name: string, own: Uint8Array<ArrayBuffer>, capture: Capture): Promise<Fetched> => {
    const evidence = await readEvidence(name, own, lies(own));
    const { reading } = evidence;
    const url = captured.finalAddress;
    const incoming = { bytes: own, name: url, url, publishedOn: null, retrievedOn: today, capture, reading };
    return { incoming: { ...incoming, kept: [] }, evidence };
  };
  const packed = packedFiles(bytes, captured.finalAddress);
  if (!packed) return read(nameOf(captured), bytes, { ...captured, kept: [] });
  const kept = { ...captured, file: 'attachment-1.zip' } satisfies Kept;
  const found = await reportIn(packed, captured.finalAddress, (name, listed) => {
    const own = unpackedFile(bytes, captured.finalAddress, listed);
    const digest = { sha256: sha256(own), bytes: own.length };
    return read(name, own, { ...captured, ...digest, packedAs: name, kept: [kept] });
  });
  return { ...found, incoming: { ...found.incoming, kept: [{ file: kept.file, bytes }] } };
}

/** The name that the server gives a file: behind `filename` in its head, else in its address. */
function nameOf({ finalAddress, headers }: Captured): string {
  const { pathname } = new URL(finalAddress);
  const [, named = ''] =
    /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(headers['content-disposition'] ?? '') ?? [];
  return extname(named) === '' ? pathname : named;
}
