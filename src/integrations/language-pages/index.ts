import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/** Conditions under which Vite looks up packages, beside that of a language (https://vite.dev/config/shared-options#resolve-conditions). */
const USUAL = { client: ['module', 'browser'], server: ['module', 'node'] } as const;

/**
 * Draws the pages in another language than Chinese: `condition` chooses its words (`#language/…`, package.json). Chinese that
 * such pages quote is marked as what it is, so that browsers and screen readers read it as Chinese.
 */
export default function languagePages(condition: string): AstroIntegration {
  return {
    name: 'nianbao-language-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig, addMiddleware }) => {
        addMiddleware({
          order: 'post',
          entrypoint: fileURLToPath(new URL('./quoting-middleware.ts', import.meta.url)),
        });
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
