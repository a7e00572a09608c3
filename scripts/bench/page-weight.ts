import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page weighs on the wire: bytes after gzip. */
export interface PageWeight {
  html: number;
  css: number;
  /** Scripts that the page loads at once, with all they import. */
  script: number;
  /** The most that is loaded at one time when something comes near or is asked for: a script with all it imports. */
  later: number;
}

const STYLE = /<link\b[^>]*\brel="?stylesheet"?[^>]*>/g;
const SCRIPT = /<script\b[^>]*\bsrc="?([^"\s>]+)/g;
const HREF = /\bhref="?([^"\s>]+)/;
const STATIC_IMPORT = /(?:\bimport|\bfrom|\bexport\s*\*\s*from)\s*["']([^"']+\.js)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g;

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Weighs the page at an address below the base (`/reports/`) of a site. Its addresses of files begin with the base. */
export function weighPage(site: string, address: string, base = '/'): PageWeight {
  const read = (path: string): Buffer => readFileSync(join(site, path.slice(base.length)));
  const weight = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);

  const page = posix.join(base, address, 'index.html');
  const html = read(page).toString();
  const styles = new Set((html.match(STYLE) ?? []).map((link) => HREF.exec(link)?.[1] ?? ''));

  const atOnce = new Set<string>();
  const dynamic = new Set<string>();
  const follow = (path: string, into: Set<string>): void => {
    if (into.has(path) || atOnce.has(path)) return;
    into.add(path);
    const code = read(path).toString();
    for (const next of found(code, STATIC_IMPORT)) follow(posix.join(posix.dirname(path), next), into);
    for (const next of found(code, DYNAMIC_IMPORT)) dynamic.add(posix.join(posix.dirname(path), next));
  };
  for (const script of found(html, SCRIPT)) follow(script, atOnce);
  // What loads later asks for more in its turn: the set grows while it is gone through.
  const laterOnes: number[] = [];
  for (const path of dynamic) {
    const together = new Set<string>();
    follow(path, together);
    laterOnes.push(weight(together));
  }

  return {
    html: gzipSync(read(page)).length,
    css: weight(styles),
    script: weight(atOnce),
    later: Math.max(0, ...laterOnes),
  };
}
