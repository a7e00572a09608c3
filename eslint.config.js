import { readFileSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** What modules and the scripts of components are asked, with types; their templates are read here alone. */
const { rules: asked, ignorePatterns } = JSON.parse(
  readFileSync(new URL('.oxlintrc.json', import.meta.url), 'utf8'),
);
const inTemplatesToo = [
  'eqeqeq',
  'no-console',
  'no-restricted-globals',
  'object-shorthand',
  'prefer-template',
].map((rule) => [rule, asked[rule]]);

export default defineConfig(globalIgnores(ignorePatterns), {
  files: ['**/*.astro'],
  extends: [typescript.configs.recommended, astro.configs.recommended],
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    ...Object.fromEntries(inTemplatesToo),
    '@typescript-eslint/consistent-type-imports': asked['typescript/consistent-type-imports'],
    '@typescript-eslint/no-unused-vars': asked['no-unused-vars'],
  },
});
