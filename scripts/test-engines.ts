import { spawnSync } from 'node:child_process';
import { PROJECT } from './site/folders.ts';
import { toolScript } from './testing/tools.ts';

/**
 * `npm run test:engines`: the tests of engines that stand outside of what everybody installs, which it installs: chDB from npm, and
 * Debian's clickhouse-server where this process may.
 */
const { status } = spawnSync(process.execPath, [toolScript('vitest'), 'run', '--project', 'engines'], {
  cwd: PROJECT,
  stdio: 'inherit',
  env: { ...process.env, TEST_ENGINES: '1' },
});
process.exitCode = status ?? 1;
