import type { Plugin } from 'vite';

/** Astro's name of the module that has the content (`content/consts.js`). */
const STORE = '\0astro:data-layer-content';

/** Reads the content when the program begins, where Astro would write all of it into the program as text. */
export function contentAtRuntime(store: string): Plugin {
  return {
    name: 'nianbao-content-at-runtime',
    enforce: 'pre',
    load: {
      filter: { id: new RegExp(`^${STORE}$`) },
      handler: () => ({
        code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(store)}, 'utf8'));\n`,
        map: { mappings: '' },
      }),
    },
  };
}
