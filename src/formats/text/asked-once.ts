import type { Line } from '../lines.ts';

/** A question about the lines of a file, which each of its tables asks again. */
export function askedOnce(ask: (lines: readonly Line[]) => boolean): (lines: readonly Line[]) => boolean {
  const answers = new WeakMap<readonly Line[], boolean>();
  return (lines) => {
    const answer = answers.get(lines) ?? ask(lines);
    answers.set(lines, answer);
    return answer;
  };
}
