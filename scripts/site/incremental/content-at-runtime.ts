import type { Plugin } from 'vite';

/** Astro's name of the module that has the content (`content/consts.js`). */
const STORE = '\0astro:data-layer-content';

/**
 * What the programs of all languages have read: their texts are the same ones in memory, as long as the file is. Each makes
 * entries of its own of them.
 */
const SHARED = 'nianbao:content';

/** Reads the content when the program begins, where Astro would write all of it into the program as text. */
export function contentAtRuntime(store: string): Plugin {
  return {
    name: 'nianbao-content-at-runtime',
    enforce: 'pre',
    load: {
      filter: { id: new RegExp(`^${STORE}$`) },
      handler: () => ({
        code: [
          "import { hash } from 'node:crypto';",
          "import { readFileSync } from 'node:fs';",
          `const text = readFileSync(${JSON.stringify(store)}, 'utf8');`,
          `const shared = (globalThis[Symbol.for(${JSON.stringify(SHARED)})] ??= {});`,
          "const digest = hash('sha256', text);",
          'if (shared.digest !== digest) Object.assign(shared, { digest, content: JSON.parse(text) });',
          'export default shared.content;',
          '',
        ].join('\n'),
        map: { mappings: '' },
      }),
    },
  };
}
