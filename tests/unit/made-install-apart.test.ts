import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { installApart } from '../../scripts/testing/install-apart.ts';
import { runNpm } from '../../scripts/testing/npm.ts';

vi.mock('../../scripts/testing/npm.ts', () => ({ runNpm: vi.fn() }));

const wanted = mkdtempSync(join(tmpdir(), 'apart-'));
let installed = '';
afterEach(() => {
  for (const folder of [wanted, installed]) rmSync(folder, { recursive: true, force: true });
});

it('takes what another process has installed meanwhile', () => {
  for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(wanted, name), wanted);
  vi.mocked(runNpm).mockImplementation((_, next) => {
    const whole = join(next.replace(/\.[^.]*$/, ''), 'node_modules');
    mkdirSync(whole, { recursive: true });
    return true;
  });
  installed = installApart(wanted, 'Apart');
  expect(readdirSync(installed)).toEqual(['node_modules']);
  expect(readdirSync(dirname(installed)).filter((name) => name.startsWith(basename(installed)))).toEqual([
    basename(installed),
  ]);
});
