import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { objection } from '../../scripts/lint/layers.ts';

const FILES = globSync('src/**/*.{ts,astro}').map((file) => file.split(sep).join('/'));

/** Code of a module: of a component all of its scripts, which begin behind `---` and `<script>`. */
function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...[...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code)].join(
    '\n',
  );
}

const specifiersOf = (file: string): string[] =>
  ts.preProcessFile(codeOf(file), true, true).importedFiles.map(({ fileName }) => fileName);

/** The module of `src` that is imported; null for a package. */
function targetOf(file: string, specifier: string): string | null {
  const path = specifier.replace(/[?#].*$/, '');
  if (specifier.startsWith('#language/')) return specifier.replace('#language/', 'src/language/zh-CN/');
  return path.startsWith('.') ? join(file, '..', path).split(sep).join('/') : null;
}

type Graph = ReadonlyMap<string, readonly string[]>;

const GRAPH: Graph = new Map(
  FILES.map((file) => [file, specifiersOf(file).flatMap((specifier) => targetOf(file, specifier) ?? [])]),
);

/** A way through the graph that comes back to where it began; null where there is none. */
function circleIn(graph: Graph): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (node: string): string[] | null => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return null;
    way.push(node);
    for (const target of graph.get(node) ?? []) {
      const circle = follow(target);
      if (circle) return circle;
    }
    way.pop();
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = follow(node);
    if (circle) return circle;
  }
  return null;
}

/** The folder of `src` that a module is in; a module directly in it is its own. */
const layerOf = (file: string): string => file.split('/')[1]!;

describe('The imports of src', () => {
  it('are all found, and lead to files that are there', () => {
    const arrows = [...GRAPH].flatMap(([file, targets]) => targets.map((target) => ({ file, target })));
    expect(arrows.length).toBeGreaterThan(FILES.length);
    expect(arrows.filter(({ target }) => !existsSync(target))).toEqual([]);
  });

  it('lead from no module back to itself', () => {
    expect(circleIn(GRAPH)).toBeNull();
  });

  it('lead from no folder back to itself', () => {
    const layers = new Map<string, string[]>();
    for (const [file, targets] of GRAPH) {
      const others = targets.map(layerOf).filter((layer) => layer !== layerOf(file));
      layers.set(layerOf(file), [...(layers.get(layerOf(file)) ?? []), ...others]);
    }
    expect(circleIn(layers)).toBeNull();
  });

  it('never lead to a later layer, in scripts of components either', () => {
    const objections = FILES.flatMap((file) =>
      specifiersOf(file).flatMap(
        (specifier) => objection(process.cwd(), join(process.cwd(), file), specifier) ?? [],
      ),
    );
    expect(objections).toEqual([]);
  });
});

it('A circle is found', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(circleIn(graph)).toEqual(['b', 'c', 'b']);
});
