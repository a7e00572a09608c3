import { spawnSync } from 'node:child_process';
import { PROJECT } from './site/folders.ts';
import { toolScript } from './testing/tools.ts';

/** `npm run typecheck`: the types of every .ts and .astro file. */
const result = spawnSync(
  process.execPath,
  [toolScript('astro'), 'check', '--minimumFailingSeverity', 'warning'],
  {
    cwd: PROJECT,
    stdio: 'inherit',
  },
);
process.exitCode = result.status ?? 1;
