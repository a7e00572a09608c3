import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './site/folders.ts';
import { ensureBrowser } from './testing/ensure-browser.ts';
import { playwrightTally, vitestTally, type Tally } from './testing/tally.ts';
import { COMPONENTS_CHECK, toolScript } from './testing/tools.ts';

/**
 * `npm test`: everything there is to test, also after a failure, and one line with the totals at the end. A stage
 * without tests of its own (formatting, types …) counts as one.
 */

interface Stage {
  name: string;
  script: () => string;
  args: string[];
  /** The tests the stage counted; null when it left no report. Absent where the stage itself is the one test. */
  tally?: () => (Tally & { unsteady?: readonly string[] }) | null;
  /** What the stage needs and lacks, in a sentence. */
  lacks?: () => string | null;
}

const RESULTS = join(PROJECT, 'test-results');
const result = (name: string): string => join(RESULTS, `${name}.json`);

/** Beside another lane a runner keeps to its half of the processors. */
const HALF = String(Math.max(1, Math.floor(availableParallelism() / 2)));

const vitest = (project: string, ...more: string[]): Pick<Stage, 'script' | 'args' | 'tally'> => ({
  script: () => toolScript('vitest'),
  args: [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${result(project)}`,
    ...more,
  ],
  tally: () => vitestTally(result(project)),
});

/** Where prettier notes which contents it has found well formatted; another one for another prettier or plugin. */
const PRETTIER_CACHE = join(
  PROJECT,
  '.cache',
  `prettier-${hash('sha256', readFileSync(join(PROJECT, 'package-lock.json'))).slice(0, 8)}`,
);

const FORMATTING: Stage = {
  name: 'Formatting',
  script: () => toolScript('prettier'),
  args: ['--check', '--log-level=warn', '--cache', `--cache-location=${PRETTIER_CACHE}`, '.'],
};
const COMPONENTS: Stage = {
  name: 'Types of components',
  script: () => toolScript('astro'),
  args: [...COMPONENTS_CHECK],
};
const LINT: Stage = {
  name: 'Lint and types of modules',
  script: () => toolScript('oxlint'),
  args: ['--type-aware', '--type-check'],
};
const TEMPLATES: Stage = { name: 'Lint of templates', script: () => toolScript('eslint'), args: ['.'] };
const UNUSED: Stage = {
  name: 'Unused code and packages',
  script: () => toolScript('knip'),
  args: ['--no-progress'],
};
const CODE: Stage = { name: 'Code', ...vitest('code') };
const COMMANDS: Stage = { name: 'Commands', ...vitest('commands') };
const BUILD: Stage = { name: 'Build', script: () => join(PROJECT, 'scripts/build.ts'), args: [] };
const SITE: Stage = { name: 'Built site', ...vitest('site', `--maxWorkers=${HALF}`) };
const BROWSER: Stage = {
  name: 'Browser',
  script: () => toolScript('playwright', '@playwright/test'),
  args: ['test'],
  tally: () => playwrightTally(result('browser')),
  lacks: ensureBrowser,
};

/** Stages beside each other. */
interface Phase {
  /** Each a list of stages that run in turn. */
  lanes: readonly (readonly Stage[])[];
  /** What the lane that is through first takes up. */
  last?: readonly Stage[];
}

/**
 * The stages, phase after phase. In a phase the lanes run side by side, because their stages keep one core busy each.
 * What Astro generates is written by the check of components, which the other types need, and by every build: so no
 * build runs beside what reads it.
 */
const PHASES: readonly Phase[] = [
  { lanes: [[COMPONENTS, LINT, TEMPLATES, BUILD, SITE], [CODE]], last: [FORMATTING, UNUSED] },
  { lanes: [[COMMANDS]] },
  { lanes: [[BROWSER]] },
];

/** Runs a process; its output is shown as it comes, or all at once when it has ended. Returns its exit status. */
async function runProcess(
  script: string,
  args: string[],
  head: string,
  shown: boolean,
): Promise<number | null> {
  if (shown) console.log(head);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: PROJECT,
    stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(text));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (!shown) process.stdout.write(`${head}\n${Buffer.concat(said).toString()}`);
  return status;
}

async function run(stage: Stage, shown: boolean): Promise<Tally> {
  const head = `\n── ${stage.name} ${'─'.repeat(Math.max(0, 74 - stage.name.length))}`;
  const lack = stage.lacks?.();
  if (lack) {
    console.log(`${head}\n${lack}`);
    return { passed: 0, failed: 1 };
  }
  const started = performance.now();
  const status = await runProcess(stage.script(), stage.args, head, shown);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const single = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const told = stage.tally?.() ?? null;
  for (const title of told?.unsteady ?? []) console.log(`Failed once and passed again: ${title}`);
  const counted = told ?? single;
  // A runner that ends badly has failed, whatever it counted.
  const tally = status !== 0 && counted.failed === 0 ? { passed: counted.passed, failed: 1 } : counted;
  console.log(`${stage.name}: ${tally.failed === 0 ? 'ok' : `${tally.failed} failed`} (${seconds} s)`);
  return tally;
}

interface Ended {
  stage: Stage;
  tally: Tally;
}

async function runLane(lane: readonly Stage[], last: Stage[], shown: boolean): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const stage of lane) ended.push({ stage, tally: await run(stage, shown) });
  for (let stage = last.shift(); stage; stage = last.shift())
    ended.push({ stage, tally: await run(stage, shown) });
  return ended;
}

rmSync(RESULTS, { recursive: true, force: true });
// Snapshots are compared, never written; a forgotten `.only` fails.
process.env['CI'] ??= '1';

// Tests of several files ask for it, and would install it side by side.
ensureBrowser();

const tallies: Ended[] = [];
for (const { lanes, last = [] } of PHASES) {
  const left = [...last];
  const ended = await Promise.all(lanes.map((lane) => runLane(lane, left, lanes.length === 1)));
  tallies.push(...ended.flat());
}
const passed = tallies.reduce((sum, { tally }) => sum + tally.passed, 0);
const failures = tallies.filter(({ tally }) => tally.failed > 0);
const failed = failures.reduce((sum, { tally }) => sum + tally.failed, 0);

console.log(
  '\nNot among these: npm run test:engines, the search and the figures on engines that it installs (half a gigabyte).',
);
if (failures.length > 0) console.log(`Failed: ${failures.map(({ stage }) => stage.name).join(', ')}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
