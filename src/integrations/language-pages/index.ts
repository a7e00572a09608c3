import type { AstroIntegration } from 'astro';

/** Conditions under which Vite looks up packages, beside that of a language (https://vite.dev/config/shared-options#resolve-conditions). */
const USUAL = { client: ['module', 'browser'], server: ['module', 'node'] } as const;

/**
 * Draws the pages in another language than Chinese: `condition` chooses its words (`#language/…`, package.json). What becomes of them
 * before they are written says `finishPage`.
 */
export default function languagePages(condition: string): AstroIntegration {
  return {
    name: 'nianbao-language-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'nianbao-language',
                enforce: 'pre',
                configEnvironment: (name) => ({
                  resolve: {
                    conditions: [
                      condition,
                      ...USUAL[name === 'client' ? 'client' : 'server'],
                      'development|production',
                    ],
                  },
                }),
              },
            ],
          },
        });
      },
    },
  };
}
