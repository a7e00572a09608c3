import { keptPath } from '../../src/archive/captures.ts';
import type { Capture } from '../../src/schemas/capture.ts';
import type { SourceConfirmation } from '../../src/schemas/filing-confirmation.ts';
import { editYaml } from '../chores/yaml-text.ts';

/** A file with what is known of where it comes from. */
export interface Incoming {
  bytes: Uint8Array<ArrayBuffer>;
  /** What a keeper calls it: its address, or its path. */
  name: string;
  /** Where the agency published it; null where nothing tells. */
  url: string | null;
  /** ISO dates; null where nothing tells. */
  publishedOn: string | null;
  retrievedOn: string | null;
  /** How it was got; null of a file that somebody had. */
  capture: Capture | null;
  /** The text of what was recognised in its pictures; null where nothing was. */
  reading: string | null;
  /** What was got with it, by the name that the capture has for it. */
  kept: { file: string; bytes: Uint8Array }[];
}

/** The web page that was got with a report, as it will lie beside it at the path without extension. */
export function pageOf({ kept }: Incoming, stem: string): { path: string; bytes: Uint8Array } | undefined {
  const page = kept.find(({ file }) => file.startsWith('page.'));
  return page && { path: keptPath(stem, page.file), bytes: page.bytes };
}

/** The notes beside the report; empty where nothing is to be noted. */
export function notesText(
  { url, publishedOn, retrievedOn }: Incoming,
  confirmed: readonly SourceConfirmation[],
): string {
  const told = { url, publishedOn, retrievedOn, confirmed: confirmed.length > 0 ? confirmed : null };
  const known = Object.entries(told).filter(([, value]) => value !== null);
  if (known.length === 0) return '';
  return editYaml('', 'map', (document) => {
    for (const [key, value] of known) document.set(key, value);
  });
}
