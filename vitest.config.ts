import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Whose modules are changed for the test: they cannot share the modules that others have loaded. */
const CHANGED_MODULES = 'tests/unit/made-*.test.ts';

/** No test needs what recognises pictures, and none finds it where it is installed. */
const env = { RECOGNITION_DIR: 'tests/nowhere' };

export default defineConfig({
  test: {
    // Vitest leaves one core to whoever waits for it.
    maxWorkers: availableParallelism(),
    // A test that asserts nothing, as over an empty list, has not tested anything.
    expect: { requireAssertions: true },
    projects: [
      {
        // Pure code: a worker loads a module once for all of its files, which halves the time.
        test: {
          name: 'code',
          env,
          isolate: false,
          setupFiles: ['tests/setup.ts'],
          include: ['tests/{unit,fixtures,html,corpus,hostile,layouts,mutants}/**/*.test.ts'],
          exclude: [CHANGED_MODULES],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'commands',
          env,
          setupFiles: ['tests/setup.ts'],
          include: [CHANGED_MODULES, 'tests/{commands,pdf}/**/*.test.ts'],
          testTimeout: 60_000,
          // Folders of whole sites are removed in hooks.
          hookTimeout: 60_000,
        },
      },
      {
        // These read the built site in dist.
        test: {
          name: 'site',
          env,
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
