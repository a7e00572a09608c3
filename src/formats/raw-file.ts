import { VFile } from 'vfile';
import { decode } from '../text/decode.ts';
import type { Format } from './format.ts';
import { pagesOf, type RawPage } from './pages.ts';
import { formatOf } from './registry.ts';

/**
 * The raw file of a report as its readers see it: the lines of its text or of what it was turned into, or its pages with
 * the words read on each; `drawnBy`: what draws them in a browser, null where nothing does.
 */
export type RawFile =
  | { kind: 'line'; extension: string; lines: string[]; isMarkup: boolean; isConverted: boolean }
  | { kind: 'page'; extension: string; pages: RawPage[]; drawnBy: Format['drawnBy'] | null };

/**
 * Reads a raw file for its readers; `path` tells the format where the bytes do not, `reading` is what was recognised in its
 * pictures. Rejects with FormatError.
 */
export async function readRawFile(
  path: string,
  bytes: Uint8Array,
  reading: string | null = null,
): Promise<RawFile> {
  const raw = new VFile({ path, value: bytes, data: reading === null ? {} : { reading } });
  const extension = raw.extname ?? '';
  const format = formatOf(raw);
  if (format.kind === 'tree' && format.places === 'page') {
    return {
      kind: 'page',
      extension,
      pages: pagesOf(await format.read(raw)),
      drawnBy: format.drawnBy ?? null,
    };
  }
  const text = format.toText ? await format.toText(bytes) : decode(bytes).text;
  const lines = text.split(/\r\n|\n|\r/);
  return {
    kind: 'line',
    extension,
    lines,
    isMarkup: format.isMarkup,
    isConverted: format.toText !== undefined,
  };
}
