import { FORMATS } from '../../src/formats/registry.ts';
import { rawFormatAt, rawHeaders } from '../../src/formats/serving.ts';
import { PAGE_POLICY } from '../../src/layouts/page-policy.ts';

/**
 * What a host tells browsers beside each file. The same is said for other hosts in public/_headers and
 * docs/nginx.conf; tests/site/headers.test.ts holds the three together.
 */

/** What a page says of itself, and what only a header can say: that nobody frames it. */
const PAGE_HEADER = `${PAGE_POLICY}; frame-ancestors 'none'`;

/** Charts and comparisons that other sites may show in their pages. */
const EMBEDDED = /^\/embed\//;
const EMBED_HEADER = `${PAGE_POLICY}; frame-ancestors *`;

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Files whose name changes with their content. */
const NAMED_BY_CONTENT = /^\/_astro\/|^\/pagefind\/.*\.pf_(?:index|meta)$/;

const TYPES: readonly [RegExp, string][] = [
  [/(?:\.(?:txt|md|bib|ris)|\/SHA256SUMS)$/, 'text/plain; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\.gz$/, 'application/gzip'],
  [/\.parquet$/, 'application/vnd.apache.parquet'],
  [/\.xlsx$/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

function policyOf(path: string): string {
  return EMBEDDED.test(path) ? EMBED_HEADER : PAGE_HEADER;
}

/**
 * The headers of the file at a path below the site's base. `Content-Type` is there only where the usual type of the
 * extension would not do. `versioned`: the address carries the edition of the search index (`?v=`). Raw reports are
 * sent as their format says (src/formats).
 */
export function responseHeaders(path: string, versioned = false, formats = FORMATS): Record<string, string> {
  const raw = rawFormatAt(path, formats);
  const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
  const lasting = NAMED_BY_CONTENT.test(path) || (versioned && path.startsWith('/pagefind/'));
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': policyOf(path),
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(type ? { 'Content-Type': type } : {}),
    ...(raw ? rawHeaders(raw) : {}),
    // A compressed file to keep, not a page that was compressed on its way.
    ...(path.endsWith('.gz') ? { 'Content-Encoding': 'identity' } : {}),
  };
}
