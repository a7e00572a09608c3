import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whose modules are changed for the test: they cannot share the modules that others have loaded. */
const CHANGED_MODULES = 'tests/unit/made-*.test.ts';

/** No test needs what recognises pictures, and none finds it where it is installed. */
const env = { RECOGNITION_DIR: 'tests/nowhere' };

/** What takes longest. A clean checkout knows no times of its own, and one of these begun last keeps one processor alone. */
const LONGEST =
  /\/(?:kill|shards|hosts|january|commands\/hostile|chores|check|pdf-layouts|mutants|growth|extracts|twisted|exchanged)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Tests of engines that npm test does not install: `npm run test:engines` alone has this set. */
const engines = process.env['TEST_ENGINES']
  ? [
      {
        test: {
          name: 'engines',
          env,
          setupFiles: ['tests/setup.ts'],
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ]
  : [];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest leaves one core to whoever waits for it.
    maxWorkers: availableParallelism(),
    // A test that asserts nothing, as over an empty list, has not tested anything.
    expect: { requireAssertions: true },
    projects: [
      ...engines,
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
          // Hundreds of files are read in some, by a machine that may be busy.
          hookTimeout: 300_000,
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
