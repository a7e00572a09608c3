import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface ProcessMeasure {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, of the process and those that it started; 0 where the system does not tell. */
  cpu: number;
  /** Peak memory of the process and of the largest it started, in bytes; 0 where the system does not tell. */
  memory: number;
  otherMemory: number;
  output: string;
  log: string;
}

const SAMPLE = 250;
/** The unit of times in /proc, in seconds. */
const TICK = 0.01;

/** Runs a command to its end. Throws with the end of its log where it fails. */
export async function watchProcess(
  [command = '', ...args]: readonly string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<ProcessMeasure> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const peaks = new Map<number, { memory: number; cpu: number }>();
  const sampling = setInterval(() => sample(child.pid ?? 0, peaks), SAMPLE);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${(log || output).slice(-2000)}`);
  const own = peaks.get(child.pid ?? 0);
  const others = [...peaks].filter(([pid]) => pid !== child.pid).map(([, peak]) => peak);
  return {
    wall: (performance.now() - started) / 1000,
    cpu: [...peaks.values()].reduce((sum, { cpu }) => sum + cpu, 0),
    memory: own?.memory ?? 0,
    otherMemory: Math.max(0, ...others.map(({ memory }) => memory)),
    output,
    log,
  };
}

/** Peaks and times so far of a process and of those it started. Linux only. */
function sample(pid: number, peaks: Map<number, { memory: number; cpu: number }>): void {
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const ids = (() => {
    try {
      return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
    } catch {
      return [];
    }
  })();
  for (const id of ids) {
    // Behind the name of the program, which may hold spaces: state, parent, …, user and system time.
    const fields = read(`/proc/${id}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    if (id !== pid && Number(fields[1]) !== pid) continue;
    const memory = Number(/^VmHWM:\s*(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
    const before = peaks.get(id);
    peaks.set(id, {
      memory: Math.max(memory, before?.memory ?? 0),
      cpu: Math.max((Number(fields[11]) + Number(fields[12])) * TICK, before?.cpu ?? 0),
    });
  }
}
