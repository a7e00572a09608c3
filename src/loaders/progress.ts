/** How far a piece of work is, in words that a log can show and a display can read. */
export interface Progress {
  done: number;
  total: number;
  /** What is counted: `reports indexed`. */
  what: string;
}

export const progressLine = ({ done, total, what }: Progress): string => `${done} of ${total} ${what}`;

/** Reads what `progressLine` wrote; null for any other line. */
export function readProgressLine(line: string): Progress | null {
  const [, done, total, what] = /^(\d+) of (\d+) (\D+)$/.exec(line) ?? [];
  return what === undefined ? null : { done: Number(done), total: Number(total), what };
}

/** A counter that says that it begins, at most twice a second how far it is, and when it is through. */
export function counter(total: number, say: (done: number) => void): (more?: number) => void {
  const PAUSE = 500;
  let done = 0;
  let said = performance.now();
  say(0);
  return (more = 1) => {
    done += more;
    const now = performance.now();
    if (now - said < PAUSE && done < total) return;
    said = now;
    say(done);
  };
}
