import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DIGESTS_FILE } from '../../src/archive/digests.ts';
import { READINGS_FILE } from '../../src/archive/readings.ts';
import type { BuiltSite } from '../../scripts/site/built-site.ts';
import { PROJECT } from '../../scripts/site/folders.ts';

/** Copies the project's content with the reports of the named agencies only, or with those files of them that are wanted. */
export function smallContent(
  folder: string,
  agencies: readonly string[],
  isWanted: (agency: string, file: string) => boolean = () => true,
): void {
  cpSync(join(PROJECT, 'content'), folder, {
    recursive: true,
    filter: (source) => !source.startsWith(join(PROJECT, 'content/reports')),
  });
  mkdirSync(join(folder, 'reports'));
  for (const agency of agencies) {
    const from = join(PROJECT, 'content/reports', agency);
    for (const file of readdirSync(from))
      if (isWanted(agency, file))
        cpSync(join(from, file), join(folder, 'reports', agency, file), { recursive: true });
  }
  // They name reports that are left out.
  for (const file of [DIGESTS_FILE, READINGS_FILE]) rmSync(join(folder, file));
  for (const file of readdirSync(join(folder, 'agencies')))
    if (!agencies.includes(file.replace(/\.yml$/, ''))) rmSync(join(folder, 'agencies', file));
}

/** Starts a build in a process of its own. */
export function startBuild(
  site: string,
  cache: string,
  content: string,
  env: Record<string, string> = {},
): ChildProcess {
  return startCall('buildSite', [site, cache], content, env);
}

/** Starts a process that calls a function of `scripts/site/`, of the module that is named as it is. */
function startCall(
  name: string,
  values: readonly unknown[],
  content: string,
  env: Record<string, string>,
): ChildProcess {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const module = JSON.stringify(join(PROJECT, `scripts/site/${file}.ts`));
  const given = values.map((value) => JSON.stringify(value)).join();
  const code = `const build = await import(${module}); console.log(JSON.stringify(await build.${name}(${given})));`;
  const surroundings = Object.entries(process.env).filter(
    ([name]) => !/^(?:vitest|node_options|test$)/i.test(name),
  );
  const before = ['--require', join(PROJECT, 'scripts/require-node.cjs'), '--input-type=module'];
  return spawn(process.execPath, [...before, '-e', code], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(surroundings),
      NODE_ENV: 'production',
      // Most tests look at one language.
      LANGUAGES: 'zh-CN',
      ...env,
      CONTENT_DIR: content,
    },
  });
}

/** Waits for a process to end. Returns its exit code; null if it was killed. */
export async function ended(child: ChildProcess): Promise<number | null> {
  child.stdout?.resume();
  child.stderr?.resume();
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Builds and waits. Throws with what the build said if it failed. */
export async function buildOnce(...args: Parameters<typeof startBuild>): Promise<void> {
  await answerOf(startBuild(...args));
}

/** Calls a function of the module that builds in a process of its own. Gives its answer; throws with what it said if it failed. */
export async function callOnce(...args: Parameters<typeof startCall>): Promise<BuiltSite> {
  return JSON.parse(await answerOf(startCall(...args))) as BuiltSite;
}

async function answerOf(child: ChildProcess): Promise<string> {
  let [answer, said] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => (answer += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  if ((await ended(child)) !== 0) throw new Error(`The build failed: ${said}`);
  return answer;
}
