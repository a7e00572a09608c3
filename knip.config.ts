import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.{ts,mjs,cjs}',
    'scripts/site/build-progress.ts',
    'scripts/bench/build-once.ts',
    'scripts/bench/engines/ask-store.ts',
    'scripts/bench/eleventy/eleventy.config.mjs',
    'src/pages/**/*.{astro,ts}',
    'src/integrations/*/dev/*.ts',
    // What the condition of a language opens.
    'src/language/en/*.ts',
    'tests/**/*.{test,spec}.ts',
    'tests/browser/serve-kept-site.ts',
  ],
  project: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs,cjs}', 'tests/**/*.ts', '*.{ts,js,mjs}'],
  ignoreDependencies: [
    // What `astro check` loads.
    '@astrojs/check',
    // Packages of recognition/package.json, which are found there where they are installed.
    'onnxruntime-node',
    'sharp',
    'tesseract.js',
  ],
  // What tests make a named pipe with, on every system that has such; what a benchmark measures where it is installed.
  ignoreBinaries: ['mkfifo', 'hugo'],
  // An exported type describes its module, whoever names it.
  exclude: ['types'],
} satisfies KnipConfig;
