import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';

let folder = '';
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locked-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

/** Starts what holds the cache until a line comes in. Gives the words that it says, one by one. */
function holder() {
  const module = JSON.stringify(join(PROJECT, 'scripts/site/build-lock.ts'));
  const code = `
    const { holdCache } = await import(${module});
    const release = await holdCache(${JSON.stringify(folder)}, () => console.log('waits'));
    console.log('holds');
    process.stdin.once('data', () => { release(); process.exit(); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const words = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  return { child, says: async () => String((await words.next()).value).trim() };
}

it('the second of two builds says that it waits, and begins when the first has ended', async () => {
  const first = holder();
  expect(await first.says()).toBe('holds');
  const second = holder();
  expect(await second.says()).toBe('waits');
  first.child.stdin.write('end\n');
  expect(await second.says()).toBe('holds');
});

it('a build that was killed holds up nobody', async () => {
  const killed = holder();
  expect(await killed.says()).toBe('holds');
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(await holder().says()).toBe('holds');
});
