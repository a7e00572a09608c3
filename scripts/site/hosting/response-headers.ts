import type { Format } from '../../../src/formats/format.ts';
import { FORMATS } from '../../../src/formats/registry.ts';
import { RAW_POLICY, rawFormatAt, rawHeaders, rawPattern } from '../../../src/formats/serving.ts';
import { PAGE_POLICY } from '../../../src/layouts/page-policy.ts';
import type { Charset } from '../../../src/text/decode.ts';
import { LANGUAGE_FOLDERS } from '../languages.ts';

/**
 * What a host tells browsers beside each file. `npm run serve` asks here; what the build writes for nginx, Caddy and hosts
 * that read `_headers` is made from the same tables. Patterns are of paths below the site's base, as regular expressions
 * that nginx and Caddy read too.
 */

/** Sent with every file. */
export const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Nobody signs in here, so that there is nothing to read that is not for everybody.
  'Access-Control-Allow-Origin': '*',
} as const;

/** What a page says of itself, and what only a header can say: that nobody frames it. */
export const UNFRAMED_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;

/** Charts and comparisons that other sites may show in their pages. */
const EMBEDDED = `^/(?:${LANGUAGE_FOLDERS.join('|')})?embed/`;

/** The policies that differ from UNFRAMED_POLICY; the first pattern that fits decides. */
export const policiesFor = (formats: readonly Format[]): readonly (readonly [string, string])[] => [
  [EMBEDDED, `${PAGE_POLICY}; frame-ancestors *`],
  [rawPattern(extensionsWhere(formats, ({ served }) => served.isolated)), RAW_POLICY],
];

/** For who asks again each time, and for who need not: a year. */
export const CACHE = { again: 'no-cache', lasting: 'public, max-age=31536000, immutable' } as const;

/** Files whose name changes with their content. */
export const NAMED_BY_CONTENT = ['^/_astro/', '^/pdfjs/', '^/pagefind/.*\\.pf_(?:index|meta)$'] as const;

/** Files that last where they are asked for with the edition of the search index (`?v=`). */
export const VERSIONED = '^/pagefind/';

/** Types where the usual one of the extension would not do, or is not known everywhere; the first pattern that fits decides. */
export const TYPES: readonly { pattern: string; type: string; isText: boolean }[] = [
  { pattern: '(?:\\.(?:txt|bib|ris)|/SHA256SUMS)$', type: 'text/plain', isText: true },
  { pattern: '\\.md$', type: 'text/markdown', isText: true },
  { pattern: '\\.csv$', type: 'text/csv', isText: true },
  { pattern: '\\.json$', type: 'application/json', isText: true },
  { pattern: '\\.xml$', type: 'application/xml', isText: true },
  { pattern: '\\.gz$', type: 'application/gzip', isText: false },
  { pattern: '\\.parquet$', type: 'application/vnd.apache.parquet', isText: false },
  {
    pattern: '\\.xlsx$',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
  },
];

/** What is for hosts and tools, and not for readers. */
export const PRIVATE = '^/_(?:headers|redirects)$|/\\.(?!well-known/)';

/** Raw reports that are text in whatever characters they were saved with. */
export const rawTextPattern = (formats: readonly Format[]): string =>
  rawPattern(extensionsWhere(formats, ({ served }) => served.charset === 'found'));

function extensionsWhere(formats: readonly Format[], isWanted: (format: Format) => boolean): string[] {
  return formats.filter(isWanted).flatMap(({ extensions }) => Object.keys(extensions));
}

const fits = (pattern: string, path: string): boolean => new RegExp(pattern).test(path);

export interface HeaderOptions {
  /** Whether the address carries the edition of the search index (`?v=`). */
  versioned?: boolean;
  /** The characters that a raw report is in. */
  charset?: Charset;
  formats?: readonly Format[];
}

/**
 * The headers of the file at a path below the site's base. `Content-Type` is there only where the usual type of the
 * extension would not do. Raw reports are sent as their format says (src/formats).
 */
export function responseHeaders(
  path: string,
  { versioned = false, charset = 'utf-8', formats = FORMATS }: HeaderOptions = {},
): Record<string, string> {
  const raw = rawFormatAt(path, formats);
  const typed = TYPES.find(({ pattern }) => fits(pattern, path));
  const lasting =
    NAMED_BY_CONTENT.some((pattern) => fits(pattern, path)) || (versioned && fits(VERSIONED, path));
  const policy = policiesFor(formats).find(([pattern]) => fits(pattern, path))?.[1];
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': policy ?? UNFRAMED_POLICY,
    'Cache-Control': lasting ? CACHE.lasting : CACHE.again,
    ...(typed ? { 'Content-Type': typed.isText ? `${typed.type}; charset=utf-8` : typed.type } : {}),
    ...(raw ? rawHeaders(raw, charset) : {}),
    // A compressed file to keep, not a page that was compressed on its way.
    ...(path.endsWith('.gz') ? { 'Content-Encoding': 'identity' } : {}),
  };
}
