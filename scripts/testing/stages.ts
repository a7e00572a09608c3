import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../site/folders.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { playwrightTally, vitestTally, type Tally } from './tally.ts';
import { COMPONENTS_CHECK, toolScript } from './tools.ts';

/** Something that is tested, in a process of its own. */
export interface Stage {
  name: string;
  script: () => string;
  args: string[];
  /** The tests the stage counted; null when it left no report. Absent where the stage itself is the one test. */
  tally?: () => (Tally & { unsteady?: readonly string[] }) | null;
  /** What the stage needs and lacks, in a sentence. */
  lacks?: () => string | null;
}

/** Where runners of tests leave what they counted. */
export const RESULTS = join(PROJECT, 'test-results');
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
export const PHASES: readonly Phase[] = [
  { lanes: [[COMPONENTS, LINT, TEMPLATES, BUILD, SITE], [CODE]], last: [FORMATTING, UNUSED] },
  { lanes: [[COMMANDS]] },
  { lanes: [[BROWSER]] },
];
