import { reportRawPath } from '../addresses.ts';
import type { Format } from './format.ts';
import { FORMATS } from './registry.ts';

/** For files that somebody else wrote: nothing in them may load, run or be framed. */
export const RAW_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** What is sent with a raw file of a format, beside what is sent with every file. */
export function rawHeaders({ served }: Format): Record<string, string> {
  return {
    'Content-Type': served.type,
    ...(served.isolated ? { 'Content-Security-Policy': RAW_POLICY } : {}),
  };
}

/** The format of the raw report at a path below the site's base; undefined where the path is of something else. */
export function rawFormatAt(path: string, formats: readonly Format[] = FORMATS): Format | undefined {
  return formats.find(({ extensions }) =>
    Object.keys(extensions).some((extension) => patternOf(extension).test(path)),
  );
}

function patternOf(extension: string): RegExp {
  const path = reportRawPath('AGENCY/YEAR', extension).replaceAll('.', '\\.');
  return new RegExp(
    `^/${path.replace('AGENCY', '[^/]+').replace('YEAR', '\\d{4}(?:/\\d{4}-\\d{2}-\\d{2})?')}$`,
  );
}
