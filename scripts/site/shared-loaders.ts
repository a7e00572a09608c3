import type { AstroInlineConfig } from 'astro';
import * as glossary from '../../src/loaders/glossary-loader.ts';
import * as registry from '../../src/loaders/registry-loaders.ts';
import * as reports from '../../src/loaders/reports-loader.ts';
import * as texts from '../../src/loaders/texts-loader.ts';

type Plugin = Extract<
  NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number],
  { name: string }
>;

const LOADERS: Readonly<Record<string, object>> = {
  'glossary-loader': glossary,
  'registry-loaders': registry,
  'reports-loader': reports,
  'texts-loader': texts,
};

/** Where the configuration of the content, which is a program of its own in the same process, finds them. */
const SHARED = Symbol.for('nianbao:loaders');

/**
 * Gives the configuration of the content the loaders that this process has. Astro reads it through a server of Vite's, which would transform the
 * parser and all that it needs, module by module, at every build.
 */
export function sharedLoaders(): Plugin {
  Object.assign(globalThis, { [SHARED]: LOADERS });
  const found = new RegExp(`/src/loaders/(${Object.keys(LOADERS).join('|')})\\.ts$`);
  return {
    name: 'nianbao-shared-loaders',
    enforce: 'pre',
    load: {
      filter: { id: found },
      handler(id) {
        const name = found.exec(id)![1]!;
        const module = `globalThis[Symbol.for(${JSON.stringify(SHARED.description)})][${JSON.stringify(name)}]`;
        return {
          code: `export const { ${Object.keys(LOADERS[name]!).join(', ')} } = ${module};\n`,
          map: null,
        };
      },
    },
  };
}
