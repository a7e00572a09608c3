import { FORMATS } from '../../../src/formats/registry.ts';
import type { Charset } from '../../../src/text/decode.ts';
import { escaped, map, ofStatus, quoted } from './nginx-syntax.ts';
import type { RawCharsets } from './raw-charsets.ts';
import {
  CACHE,
  EVERYWHERE,
  NAMED_BY_CONTENT,
  policiesFor,
  PRIVATE,
  rawTextPattern,
  TYPES,
  UNFRAMED_POLICY,
  VERSIONED,
} from './response-headers.ts';

export interface Hosted {
  /** The path the site lives under, with a slash at both ends. */
  base: string;
  /** The folder that is served. */
  site: string;
  charsets: RawCharsets;
}

/** What nginx itself would not send with its charset. */
const OTHER_TEXT = ['text/css', 'text/xml', 'text/javascript', 'application/javascript'];

/**
 * What nginx (1.18 or newer) sends with a site, in two files: `maps` for its `http { }`, `locations` for the `server { }`
 * of the origin, which may have other sites beside this one.
 */
export function nginxFiles(
  { base, site, charsets }: Hosted,
  formats = FORMATS,
): { maps: string; locations: string } {
  const name = ['nianbao', ...base.split(/[^A-Za-z0-9]+/)].filter(Boolean).join('_');
  const below = (pattern: string): string => pattern.replaceAll(/(^|\|)\^\//g, `$1^${escaped(base)}`);
  const text = [...new Set([...TYPES.filter(({ isText }) => isText).map(({ type }) => type), ...OTHER_TEXT])];

  const maps = `# Written by the build for the site at ${base}: include it in http { }.

# Raw reports are files to read, never a page to run. Only what is made for it may be shown in other sites' pages.
${map('$uri', `$${name}_policy`, [
  ['default', UNFRAMED_POLICY],
  ...policiesFor(formats).map(([pattern, policy]) => [`~${below(pattern)}`, policy] as const),
])}

# A year for what never changes under its address. Everything else is asked for again and answered with 304.
${map('"$status:$uri?$args"', `$${name}_cache`, [
  ['default', CACHE.again],
  ...NAMED_BY_CONTENT.map((pattern) => [ofStatus(below(pattern)), CACHE.lasting] as const),
  [`${ofStatus(below(VERSIONED))}.*\\?v=`, CACHE.lasting],
])}

# The characters that raw reports were saved in.
${map('$uri', `$${name}_charset`, [['default', 'utf-8'], ...charsetPatterns(charsets, base)])}
`;

  const locations = `# Written by the build for the site at ${base}: include it in the server { } of its origin.
${base === '/' ? '' : `\nlocation = ${base.slice(0, -1)} {\n  absolute_redirect off;\n  return 301 ${base};\n}\n`}
location ^~ ${base} {
  alias ${quoted(`${site}/`)};
  index index.html;

  server_tokens off;
  # Redirects keep the host and port that the reader used.
  absolute_redirect off;

${Object.entries(EVERYWHERE)
  .map(([header, value]) => `  add_header ${header} ${quoted(value)} always;`)
  .join('\n')}
  add_header Content-Security-Policy $${name}_policy always;
  add_header Cache-Control $${name}_cache always;

  charset utf-8;
  charset_types ${text.join(' ')};

  # Pagefind's index is compressed already and is none of these.
  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 512;
  gzip_proxied any;
  gzip_types ${[...text, 'image/svg+xml'].join(' ')};

  # A folder without a page is not there either.
  error_page 403 =404 ${base}404.html;
  error_page 404 ${base}404.html;

  # For hosts and tools, not for readers.
  location ~ ${quoted(below(PRIVATE))} {
    return 404;
  }

  location ~ ${quoted(below(rawTextPattern(formats)))} {
    types { }
    default_type text/plain;
    charset $${name}_charset;
  }
${TYPES.map(
  ({ pattern, type }) => `
  location ~ ${quoted(below(pattern))} {
    types { }
    default_type ${type};
  }
`,
).join('')}}
`;
  return { maps, locations };
}

/** A pattern for the files of an agency in one charset: nginx tries patterns in turn, and a list of all files would be long. */
function charsetPatterns(charsets: RawCharsets, base: string): [string, Charset][] {
  const files = new Map<string, string[]>();
  for (const [path, charset] of charsets) {
    const [, folder = '', file = ''] = /^(\/[^/]+\/[^/]+\/)(.+)$/.exec(path) ?? [];
    const key = `${charset} ${folder}`;
    files.set(key, [...(files.get(key) ?? []), escaped(file)]);
  }
  return [...files].map(([key, names]) => {
    const [charset, folder = ''] = key.split(' ') as [Charset, string];
    return [`~^${escaped(base + folder.slice(1))}(?:${names.join('|')})$`, charset];
  });
}
