import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs,cjs}',
    'scripts/site/build-progress.ts',
    'src/pages/**/*.{astro,ts}',
    'src/content.config.ts',
    'tests/**/*.{test,spec}.ts',
  ],
  project: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs,cjs}', 'tests/**/*.ts', '*.{ts,js,mjs}'],
  // The Node of each platform, found through node_modules/.bin.
  ignoreDependencies: ['node-.*'],
} satisfies KnipConfig;
