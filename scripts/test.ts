import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './site/folders.ts';
import { ensureBrowser } from './testing/ensure-browser.ts';
import { playwrightTally, vitestTally, type Tally } from './testing/tally.ts';
import { toolScript } from './testing/tools.ts';

/**
 * `npm test`: everything there is to test, also after a failure, and one line with the totals at the end. A stage
 * without tests of its own (formatting, types …) counts as one.
 */

interface Stage {
  name: string;
  script: () => string;
  args: string[];
  /** The tests the stage counted; null when it left no report. Absent where the stage itself is the one test. */
  tally?: () => Tally | null;
  /** What the stage needs and lacks, in a sentence. */
  lacks?: () => string | null;
}

const RESULTS = join(PROJECT, 'test-results');
const result = (name: string): string => join(RESULTS, `${name}.json`);

const vitest = (project: string): Pick<Stage, 'script' | 'args' | 'tally'> => ({
  script: () => toolScript('vitest'),
  args: [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${result(project)}`,
  ],
  tally: () => vitestTally(result(project)),
});

const STAGES: Stage[] = [
  { name: 'Formatting', script: () => toolScript('prettier'), args: ['--check', '--log-level=warn', '.'] },
  { name: 'Lint', script: () => toolScript('eslint'), args: ['--max-warnings=0', '.'] },
  { name: 'Unused code and packages', script: () => toolScript('knip'), args: ['--no-progress'] },
  { name: 'Types', script: () => join(PROJECT, 'scripts/typecheck.ts'), args: [] },
  { name: 'Code', ...vitest('code') },
  { name: 'Build', script: () => join(PROJECT, 'scripts/build.ts'), args: [] },
  { name: 'Built site', ...vitest('site') },
  {
    name: 'Browser',
    script: () => toolScript('playwright', '@playwright/test'),
    args: ['test'],
    tally: () => playwrightTally(result('browser')),
    lacks: ensureBrowser,
  },
];

function run(stage: Stage): Tally {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 74 - stage.name.length))}`);
  const lack = stage.lacks?.();
  if (lack) {
    console.log(lack);
    return { passed: 0, failed: 1 };
  }
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [stage.script(), ...stage.args], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const single = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const counted = stage.tally?.() ?? single;
  // A runner that ends badly has failed, whatever it counted.
  const tally = status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  console.log(`${stage.name}: ${tally.failed === 0 ? 'ok' : `${tally.failed} failed`} (${seconds} s)`);
  return tally;
}

rmSync(RESULTS, { recursive: true, force: true });
// Snapshots are compared, never written; a forgotten `.only` fails.
process.env['CI'] ??= '1';

const tallies = STAGES.map((stage) => ({ stage, tally: run(stage) }));
const passed = tallies.reduce((sum, { tally }) => sum + tally.passed, 0);
const failures = tallies.filter(({ tally }) => tally.failed > 0);
const failed = failures.reduce((sum, { tally }) => sum + tally.failed, 0);

console.log('');
if (failures.length > 0) console.log(`Failed: ${failures.map(({ stage }) => stage.name).join(', ')}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
