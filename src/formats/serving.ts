import { reportRawPath } from '../addresses.ts';
import type { Charset } from '../text/decode.ts';
import type { Format } from './format.ts';
import { FORMATS } from './registry.ts';

/** For files that somebody else wrote: nothing in them may load, run or be framed. */
export const RAW_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** What is sent with a raw file of a format, beside what is sent with every file; `found`: the characters it is in. */
export function rawHeaders({ served }: Format, found: Charset): Record<string, string> {
  const charset = served.charset === 'found' ? found : served.charset;
  return {
    'Content-Type': charset === null ? served.type : `${served.type}; charset=${charset}`,
    ...(served.isolated ? { 'Content-Security-Policy': RAW_POLICY } : {}),
  };
}

/** The format of the raw report at a path below the site's base; undefined where the path is of something else. */
export function rawFormatAt(path: string, formats: readonly Format[] = FORMATS): Format | undefined {
  return formats.find(({ extensions }) => new RegExp(rawPattern(Object.keys(extensions))).test(path));
}

/**
 * The paths below the site's base of raw reports with these extensions, of earlier versions and of web pages that reports were attached to, as a regular
 * expression that nginx and Caddy read too.
 */
export function rawPattern(extensions: readonly string[]): string {
  const [before = ''] = reportRawPath('AGENCY/YEAR', '').split('AGENCY');
  const ends = extensions.map((extension) => reportRawPath('', extension).slice(before.length));
  return `^/${before}[^/]+/\\d{4}(?:/\\d{4}-\\d{2}-\\d{2})?(?:\\.page)?(?:${ends.join('|').replaceAll('.', '\\.')})$`;
}
