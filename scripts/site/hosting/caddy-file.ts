import { FORMATS } from '../../../src/formats/registry.ts';
import type { Charset } from '../../../src/text/decode.ts';
import type { Hosted } from './nginx-files.ts';
import {
  CACHE,
  EVERYWHERE,
  NAMED_BY_CONTENT,
  policiesFor,
  rawTextPattern,
  TYPES,
  UNFRAMED_POLICY,
  VERSIONED,
} from './response-headers.ts';

/** What Caddy (2.6 or newer) sends with a site: a file to import into the block of the origin. */
export function caddyFile({ base, site, charsets }: Hosted, formats = FORMATS): string {
  const isBased = base !== '/';
  const header = (name: string, value: string): string => `${name} "${value}"`;
  const always = Object.entries(EVERYWHERE).map(([name, value]) => header(name, value));
  const when = (matcher: string, condition: string, ...headers: string[]): string[] => [
    `@${matcher} ${condition}`,
    ...headers.map((set) => `header @${matcher} ${set}`),
  ];
  // A `route` keeps this order, and of headers that are set twice the later stays: from the general to the special.
  const rules = [
    `root * "${site}"`,
    'encode zstd gzip',
    ...[
      ...always,
      header('Content-Security-Policy', UNFRAMED_POLICY),
      header('Cache-Control', CACHE.again),
    ].map((set) => `header ${set}`),
    ...policiesFor(formats).flatMap(([pattern, policy], index) =>
      when(`policy${index}`, `path_regexp ${pattern}`, header('Content-Security-Policy', policy)),
    ),
    ...NAMED_BY_CONTENT.flatMap((pattern, index) =>
      when(`lasting${index}`, `path_regexp ${pattern}`, header('Cache-Control', CACHE.lasting)),
    ),
    '@versioned {',
    `  path_regexp ${VERSIONED}`,
    '  query v=*',
    '}',
    `header @versioned ${header('Cache-Control', CACHE.lasting)}`,
    ...TYPES.toReversed().flatMap(({ pattern, type, isText }, index) =>
      when(
        `type${index}`,
        `path_regexp ${pattern}`,
        header('Content-Type', isText ? `${type}; charset=utf-8` : type),
      ),
    ),
    ...when(
      'raw',
      `path_regexp ${rawTextPattern(formats)}`,
      header('Content-Type', 'text/plain; charset=utf-8'),
    ),
    ...[...Map.groupBy(charsets, ([, charset]) => charset)].flatMap(([charset, files]) =>
      when(
        charset satisfies Charset,
        `path ${files.map(([path]) => path).join(' ')}`,
        header('Content-Type', `text/plain; charset=${charset}`),
      ),
    ),
    // Caddy itself adds the slash at the end of a folder, but forgets the query.
    '@folder {',
    '  not path */',
    '  file {path}/index.html',
    '  expression `{query} != ""`',
    '}',
    'redir @folder {http.request.orig_uri.path}/?{query} permanent',
    // For hosts and tools, not for readers.
    'file_server {',
    '  hide .* _headers _redirects',
    '}',
  ];
  const missing = [
    'rewrite * /404.html',
    `root * "${site}"`,
    ...[
      ...always,
      header('Content-Security-Policy', UNFRAMED_POLICY),
      header('Cache-Control', CACHE.again),
      header('Content-Type', 'text/html; charset=utf-8'),
    ].map((set) => `header ${set}`),
    'file_server',
  ];
  return `# Written by the build for the site at ${base}: import it into the block of its origin.

${isBased ? `redir ${base.slice(0, -1)} ${base} permanent\n` : ''}handle${isBased ? '_path' : ''} ${base}* {
  route {
${indented('    ', rules)}
  }
}

handle_errors {
  handle ${base}* {
    route {
${indented('      ', missing)}
    }
  }
}
`;
}

const indented = (by: string, lines: readonly string[]): string => lines.map((line) => by + line).join('\n');
