import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(PROJECT, 'scripts/ensure-installed.mjs'), join(folder, 'scripts/ensure-installed.mjs'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'package-lock.json'), '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the step before `npm start` with a stand-in for npm that makes node_modules or fails. */
function ensureInstalled(npm: 'installs' | 'fails' | 'forgets a package'): {
  status: number | null;
  output: string;
  ran: boolean;
} {
  const stand = join(folder, 'npm-cli.mjs');
  const ran = join(folder, 'ran');
  rmSync(ran, { force: true });
  writeFileSync(
    stand,
    `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(ran)}, '');${
      {
        installs: `fs.mkdirSync('node_modules/whole', { recursive: true }); fs.writeFileSync('node_modules/whole/package.json', '{}');`,
        fails: 'process.exit(7);',
        'forgets a package': `fs.mkdirSync('node_modules', { recursive: true });`,
      }[npm]
    }`,
  );
  const result = spawnSync(process.execPath, [join(folder, 'scripts/ensure-installed.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: stand, npm_node_execpath: process.execPath },
  });
  return { status: result.status, output: result.stdout + result.stderr, ran: existsSync(ran) };
}

describe('the step before npm start and npm test', () => {
  it('installs once, and is silent when nothing is missing', () => {
    expect(ensureInstalled('installs')).toMatchObject({ status: 0, ran: true });
    expect(ensureInstalled('installs')).toEqual({ status: 0, output: '', ran: false });
  });

  it('installs again when the lock file has changed', () => {
    ensureInstalled('installs');
    writeFileSync(join(folder, 'package-lock.json'), '{"changed":true}');
    expect(ensureInstalled('installs').ran).toBe(true);
  });

  it('says what happened when npm fails, and tries again the next time', () => {
    const failed = ensureInstalled('fails');
    expect(failed.status).toBe(1);
    expect(failed.output).toMatch(/could not be installed \(npm install ended with 7\)/);
    expect(ensureInstalled('installs').ran).toBe(true);
  });

  describe('with packages in the lock file', () => {
    beforeEach(() => {
      const packages = { '': {}, 'node_modules/whole': {}, 'node_modules/for-windows': { optional: true } };
      writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
    });

    it('installs again where one of them is gone', () => {
      expect(ensureInstalled('installs')).toMatchObject({ status: 0, ran: true });
      expect(ensureInstalled('installs')).toEqual({ status: 0, output: '', ran: false });
      rmSync(join(folder, 'node_modules/whole'), { recursive: true });
      expect(ensureInstalled('installs')).toMatchObject({ status: 0, ran: true });
    });

    it('believes no installation that left one out, and tries again the next time', () => {
      const left = ensureInstalled('forgets a package');
      expect(left.status).toBe(1);
      expect(left.output).toMatch(/node_modules\/whole and 0 more .+Remove the folder node_modules/);
      expect(ensureInstalled('installs')).toMatchObject({ status: 0, ran: true });
    });

    it('is not held up by what an installation that was broken off left', () => {
      ensureInstalled('installs');
      rmSync(join(folder, 'node_modules/whole'), { recursive: true });
      expect(ensureInstalled('fails').status).toBe(1);
      expect(existsSync(join(folder, 'node_modules/.installed-for'))).toBe(false);
    });
  });
});

describe('a command on an old Node', () => {
  it('says in one sentence what is wrong', () => {
    const older = join(folder, 'older.cjs');
    writeFileSync(older, "Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } });");
    const guard = join(PROJECT, 'scripts/require-node.cjs');
    const result = spawnSync(process.execPath, ['-r', older, '-r', guard, '-e', 'console.log("went on")'], {
      encoding: 'utf8',
    });
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(
      /^This command needs Node 22\.18 or newer, but it was started with Node 20\.1\.0/,
    );
    expect(result.stderr.trim()).not.toContain('\n');
  });
});
