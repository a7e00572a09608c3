import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { layersRule } from './scripts/lint/layers.ts';

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.cache/', 'test-results/', 'coverage/', 'content/']),
  typescript.configs.recommended,
  astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { archive: { rules: { layers: layersRule } } },
    rules: {
      'archive/layers': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'isNaN' }, { name: 'isFinite' }, { name: 'event' }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // With types: promises that nobody waits for, and cases that a switch forgets.
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['scripts/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/require-node.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      ecmaVersion: 5,
      globals: { process: 'readonly', console: 'readonly' },
    },
    rules: { 'no-var': 'off', 'prefer-template': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
