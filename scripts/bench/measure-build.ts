import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../site/folders.ts';

/** What one build took. */
export interface BuildMeasure {
  pages: number;
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time, of all its processes together. */
  cpu: number;
  /** Seconds on the clock for the search index alone. */
  index: number;
  /** Peak memory of the build's own process and of the largest other one, in bytes; 0 where the system does not tell. */
  memory: number;
  otherMemory: number;
}

const SAMPLE = 500;

/** Builds the site of a content folder in a process of its own. Throws where the build fails. */
export async function measureBuild(content: string, site: string, cache: string): Promise<BuildMeasure> {
  const build = spawn(process.execPath, [join(import.meta.dirname, 'build-once.ts'), site, cache], {
    cwd: PROJECT,
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let log = '';
  build.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  build.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const memory = { own: 0, other: 0 };
  const sampling = setInterval(() => samplePeaks(build.pid ?? 0, memory), SAMPLE);
  const code = await new Promise<number | null>((done) => build.on('close', done));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`The build of ${content} failed:\n${log.slice(-2000)}`);
  const told = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
    pages: number;
    milliseconds: number;
    cpu: number;
  };
  return {
    pages: told.pages,
    wall: told.milliseconds / 1000,
    cpu: told.cpu / 1000,
    index: Number(/search-index: .* in ([\d.]+) s/.exec(log)?.[1] ?? 0),
    memory: memory.own,
    otherMemory: memory.other,
  };
}

/** Peaks so far of a process and of those it started. Linux only. */
function samplePeaks(pid: number, peaks: { own: number; other: number }): void {
  const status = (id: string | number): string => {
    try {
      return readFileSync(`/proc/${id}/status`, 'utf8');
    } catch {
      return '';
    }
  };
  const peak = (text: string): number => Number(/^VmHWM:\s*(\d+)/m.exec(text)?.[1] ?? 0) * 1024;
  peaks.own = Math.max(peaks.own, peak(status(pid)));
  let ids: string[] = [];
  try {
    ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return;
  }
  for (const id of ids) {
    const text = status(id);
    if (Number(/^PPid:\s*(\d+)/m.exec(text)?.[1]) === pid) peaks.other = Math.max(peaks.other, peak(text));
  }
}
