import { spawn } from 'node:child_process';
import { PROJECT } from '../site/folders.ts';
import type { Stage } from './stages.ts';
import type { Tally } from './tally.ts';

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

/** A stage that has ended, and what it counted. */
export interface Ended {
  stage: Stage;
  tally: Tally;
}

/** Runs the stages of a lane in turn, then those of `last` as long as another lane has left any. */
export async function runLane(lane: readonly Stage[], last: Stage[], shown: boolean): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const stage of lane) ended.push({ stage, tally: await run(stage, shown) });
  for (let stage = last.shift(); stage; stage = last.shift())
    ended.push({ stage, tally: await run(stage, shown) });
  return ended;
}
