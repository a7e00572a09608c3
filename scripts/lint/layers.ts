import { dirname, relative, resolve, sep } from 'node:path';

/**
 * The layers of `src/`, from the leaves up: a module imports from its own group and from earlier ones. A name is a
 * folder of `src/` or a file directly in it.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['text', 'vocabulary', 'schemas', 'addresses', 'language', 'styles', 'threads', 'recording'],
  ['findings'],
  ['checks'],
  ['formats'],
  ['recognise'],
  ['tables'],
  ['corrections'],
  ['filing'],
  ['parse-report', 'parse-figures'],
  ['leads'],
  ['archive'],
  ['loaders'],
  ['content.config'],
  ['queries'],
  ['statistics'],
  ['sentences'],
  ['charts', 'downloads', 'discovery'],
  ['search'],
  ['views'],
  ['client', 'integrations'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** Layers that only hand over and arrange data, and what they must therefore not reach: files and collections. */
const PURE: ReadonlySet<string> = new Set([
  'statistics',
  'sentences',
  'charts',
  'downloads',
  'discovery',
  'views',
  'client',
]);
const SOURCES: ReadonlySet<string> = new Set([
  'threads',
  'recording',
  'archive',
  'loaders',
  'content.config',
  'queries',
]);

/** Where Astro's virtual modules (`astro:content` …) exist, and where the content collections may be asked. */
const ASTRO: ReadonlySet<string> = new Set([
  'content.config',
  'loaders',
  'queries',
  'components',
  'layouts',
  'pages',
]);
const COLLECTIONS: ReadonlySet<string> = new Set(['content.config', 'loaders', 'queries']);

/** Where Node's own modules may be used. Integrations of the build are named so in any layer. */
const NODE: ReadonlySet<string> = new Set(['archive', 'threads', 'loaders', 'recording']);
const INTEGRATION = /(?:^|\/)integration(?:\.ts$|s?\/)/;

/** What holds the words of one language; `#language/…` (package.json) opens that of the pages that are drawn. */
const ONE_LANGUAGE = /^language\/[^/]+\//;

const rankOf = (layer: string): number => LAYERS.findIndex((group) => group.includes(layer));

/** Path below `src/` with forward slashes; null outside of it. */
function belowSource(project: string, file: string): string | null {
  const path = relative(resolve(project, 'src'), file).split(sep).join('/');
  return path.startsWith('..') || path === '' ? null : path;
}

const layerOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\.(?:ts|astro|mjs|js)$/, '');

/** Why a file may not import a module; null where it may. Both are given as the linter knows them. */
export function objection(project: string, file: string, specifier: string): string | null {
  const path = belowSource(project, file);
  if (path === null) return null;
  const layer = layerOf(path);
  const rank = rankOf(layer);
  if (rank < 0) return `Unexpected layer \`${layer}\`, expected one of LAYERS in scripts/lint/layers.ts`;

  if (specifier.startsWith('node:')) {
    if (NODE.has(layer) || INTEGRATION.test(path)) return null;
    return `Unexpected \`${specifier}\` in \`${layer}\`, expected Node's modules only in ${[...NODE].join(', ')}, integrations, scripts and tests`;
  }
  if (specifier.startsWith('astro:')) {
    const allowed = specifier === 'astro:content' ? COLLECTIONS : ASTRO;
    if (allowed.has(layer) || INTEGRATION.test(path)) return null;
    return `Unexpected \`${specifier}\` in \`${layer}\`, expected it only in ${[...allowed].join(', ')}`;
  }
  if (!specifier.startsWith('.')) return null;

  const targetPath = belowSource(project, resolve(dirname(file), specifier.replace(/[?#].*$/, '')));
  if (targetPath === null)
    return `Unexpected import from outside of src in \`${layer}\`, expected src to stand alone`;
  const target = layerOf(targetPath);
  if (layer !== 'language' && ONE_LANGUAGE.test(targetPath)) {
    return `Unexpected import of \`${targetPath}\`, expected words of the page's language from \`#language/…\``;
  }
  if (target === layer) return null;
  if (rankOf(target) > rank) {
    return `Unexpected import of \`${target}\` in \`${layer}\`, expected imports only towards earlier layers`;
  }
  if (PURE.has(layer) && SOURCES.has(target)) {
    return `Unexpected import of \`${target}\` in \`${layer}\`, expected pure code that is handed its data`;
  }
  return null;
}
