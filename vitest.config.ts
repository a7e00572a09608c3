import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'code',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/{unit,fixtures,html,corpus,commands,layouts,mutants}/**/*.test.ts'],
          testTimeout: 60_000,
          // Folders of whole sites are removed in hooks.
          hookTimeout: 60_000,
        },
      },
      {
        // These read the built site in dist.
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
