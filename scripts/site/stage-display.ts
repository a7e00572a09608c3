import type { Progress } from '../../src/threads/progress.ts';

/** Where the display writes, and what time it is in milliseconds. */
export interface Surroundings {
  write: (text: string) => void;
  now: () => number;
  /** Columns of the terminal; null where lines go to a file or a pipe. */
  columns: number | null;
}

export interface StageDisplay {
  /** A stage without a count begins, or a count goes on. */
  show: (progress: Progress) => void;
  /** A line that stays. */
  say: (line: string) => void;
  /** Says what every count came to. */
  end: () => void;
}

interface Stage extends Progress {
  started: number;
  /** When a plain line last told of it. */
  told: number;
}

/** Pauses between two pictures of a terminal, and between two plain lines about one stage, in milliseconds. */
const PICTURE = 100;
const LINE = 10_000;

/** `85 s`, `2 min 5 s` */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Shows stages that run beside each other, each with its count, its rate and the time it still takes: in a terminal on
 * one line that is written again and again, elsewhere as plain lines every ten seconds.
 */
export function stageDisplay({ write, now, columns }: Surroundings): StageDisplay {
  const stages = new Map<string, Stage>();
  let drawn = -Infinity;
  let onLine = false;

  const rateOf = ({ done, started }: Stage): number => (1000 * done) / Math.max(1, now() - started);
  const countOf = (stage: Stage): string => {
    const rate = rateOf(stage);
    const left = rate > 0 ? `, ${duration((1000 * (stage.total - stage.done)) / rate)} left` : '';
    return `${stage.done} of ${stage.total} ${stage.what}, ${rate.toFixed(0)} a second${left}`;
  };
  const clear = (): void => {
    if (onLine) write('\r\u001B[K');
    onLine = false;
  };
  const finish = (stage: Stage): void => {
    clear();
    stages.delete(stage.what);
    const took = now() - stage.started;
    write(
      `  ${stage.done} ${stage.what} in ${(took / 1000).toFixed(1)} s, ${rateOf(stage).toFixed(0)} a second\n`,
    );
  };
  const draw = (): void => {
    if (columns === null || now() - drawn < PICTURE || stages.size === 0) return;
    drawn = now();
    write(`\r\u001B[K${`  ${[...stages.values()].map(countOf).join(' · ')}`.slice(0, columns - 1)}`);
    onLine = true;
  };

  return {
    show(progress) {
      const known = stages.get(progress.what);
      const stage = { started: now(), told: now(), ...known, ...progress };
      stages.set(stage.what, stage);
      if (stage.done >= stage.total) finish(stage);
      else if (columns === null && now() - stage.told >= LINE) {
        stage.told = now();
        write(`  ${countOf(stage)}\n`);
      }
      draw();
    },
    say(line) {
      clear();
      write(`${line}\n`);
      drawn = -Infinity;
      draw();
    },
    end() {
      for (const stage of stages.values()) finish(stage);
    },
  };
}
