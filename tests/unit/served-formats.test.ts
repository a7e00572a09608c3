import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { responseHeaders } from '../../scripts/site/response-headers.ts';
import { reportRawPath } from '../../src/addresses.ts';
import { FORMATS } from '../../src/formats/registry.ts';
import { RAW_POLICY } from '../../src/formats/serving.ts';
import { some } from '../some.ts';

/** Every kind of raw file by its extension. */
const RAW = FORMATS.flatMap((format) =>
  Object.entries(format.extensions).map(([extension, mediaType]) => ({ format, extension, mediaType })),
);
const pathOf = (extension: string): string => `/${reportRawPath('410304-government/2021', extension)}`;
const isolated = RAW.filter(({ format }) => format.served.isolated);

/** What nginx sends for a path by docs/nginx.conf: the policy of its map, the type of its locations. */
function nginxHeaders(path: string, mediaType: string): Record<string, string> {
  const conf = readFileSync('docs/nginx.conf', 'utf8');
  const map = /map \$uri \$nianbao_policy \{([^}]*)\}/.exec(conf)![1]!;
  const rules = [...map.matchAll(/^\s*"~([^"]+)" "([^"]+)";$/gm)];
  const policy =
    rules.find(([, pattern = '']) => new RegExp(pattern).test(path))?.[2] ??
    /^\s*default "([^"]+)";$/m.exec(map)![1]!;
  const locations = [
    ...conf.matchAll(/location ~ "?([^"\s]+)"? \{\s*types \{ \}\s*default_type (\S+);\s*\}/g),
  ];
  // What no location names has the type that nginx knows for its extension.
  const type = locations.find(([, pattern = '']) => new RegExp(pattern).test(path))?.[2] ?? mediaType;
  const named = /charset_types ([^;]+);/.exec(conf)![1]!.split(' ');
  return {
    'Content-Type': named.includes(type) ? `${type}; charset=utf-8` : type,
    'Content-Security-Policy': policy,
  };
}

describe('What hosts are told to send with raw reports', () => {
  it.each(RAW)('is what the registry says, with docs/nginx.conf: $extension', ({ extension, mediaType }) => {
    const path = pathOf(extension);
    const { 'Content-Type': type = mediaType, 'Content-Security-Policy': policy } = responseHeaders(path);
    expect(nginxHeaders(path, mediaType)).toEqual({
      'Content-Type': type,
      'Content-Security-Policy': policy,
    });
  });

  it('is no policy for raw files where there is none, with docs/nginx.conf', () => {
    for (const path of ['/reports/410304-government/2021.json', '/reports/410304-government/2021.exe'])
      expect(nginxHeaders(path, 'application/json')['Content-Security-Policy']).not.toBe(RAW_POLICY);
  });

  it('is what the registry says, with public/_headers', () => {
    const rules = readFileSync('public/_headers', 'utf8').matchAll(
      /^\/reports\/\*(\.\w+)\n {2}Content-Type: (.+)\n {2}Content-Security-Policy: (.+)$/gm,
    );
    expect([...rules].map(([, extension, type, policy]) => [extension, type, policy]).sort()).toEqual(
      isolated.map(({ extension, format }) => [extension, format.served.type, RAW_POLICY]).sort(),
    );
  });

  it('is what the registry says, with the Caddyfile of docs/deploying.md', () => {
    const text = readFileSync('docs/deploying.md', 'utf8');
    const patterns = [...text.matchAll(/(@raw|@text|not) path_regexp (\S+)/g)].map(
      ([, name = '', pattern = '']) => [name, new RegExp(pattern)] as const,
    );
    expect(patterns.map(([name]) => name).sort()).toEqual(['@raw', '@text', 'not']);
    for (const [name, pattern] of some(patterns)) {
      expect(pattern.test('/reports/410304-government/2021.json')).toBe(false);
      for (const { extension, format } of RAW) {
        const { isolated: isApart, type } = format.served;
        const isNamed = name === '@text' ? type.startsWith('text/plain') : isApart;
        expect([name, extension, pattern.test(pathOf(extension))]).toEqual([name, extension, isNamed]);
      }
    }
  });
});

describe('The guide to adding a report', () => {
  it('names every extension', () => {
    const guide = readFileSync('docs/adding-a-report.md', 'utf8');
    for (const { extension } of RAW)
      expect([extension, guide.includes(`\`${extension}\``)]).toEqual([extension, true]);
  });
});
