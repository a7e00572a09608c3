import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackage } from './mcp/package.ts';

/** `npm run mcp:pack`: packs the server for language models, so that `npx <file> <site>` runs it from any folder. */
const folder = mkdtempSync(join(tmpdir(), 'nianbao-mcp-'));
try {
  writePackage(folder);
  // A shell, for npm is a script of it on Windows.
  execFileSync('npm', ['pack', folder, '--pack-destination', process.cwd()], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
} finally {
  rmSync(folder, { recursive: true });
}
