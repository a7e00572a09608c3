import { expect, it } from 'vitest';
import { duration, stageDisplay } from '../../scripts/site/stage-display.ts';
import { counter, onProgress } from '../../src/threads/progress.ts';

/** A display whose clock stands until it is moved, with what it has written. */
function displayed(columns: number | null) {
  const clock = { now: 0 };
  const written: string[] = [];
  const display = stageDisplay({ write: (text) => void written.push(text), now: () => clock.now, columns });
  return { clock, written, display };
}

it('a build without a terminal tells of a stage every ten seconds, with its rate and the time left', () => {
  const { clock, written, display } = displayed(null);
  for (let done = 0; done <= 300; done++) {
    clock.now = done * 100;
    display.show({ done, total: 300, what: 'pages rendered' });
  }
  expect(written).toEqual([
    '  100 of 300 pages rendered, 10 a second, 20 s left\n',
    '  200 of 300 pages rendered, 10 a second, 10 s left\n',
    '  300 pages rendered in 30.0 s, 10 a second\n',
  ]);
});

it('in a terminal the stages that run side by side share one line, no longer than the terminal is wide', () => {
  const { clock, written, display } = displayed(60);
  display.show({ done: 1, total: 9, what: 'pages rendered' });
  clock.now = 1000;
  display.show({ done: 4, total: 8, what: 'reports indexed' });
  expect(written.at(-1)).toBe(
    `\r\u001B[K  1 of 9 pages rendered, 1 a second, 8 s left · 4 of 8 reports`.slice(0, 63),
  );
  display.say('warning: [build] something');
  expect(written.slice(-3)).toEqual([
    '\r\u001B[K',
    'warning: [build] something\n',
    expect.stringContaining('pages rendered'),
  ]);
});

it('a terminal is written to ten times a second at most', () => {
  const { clock, written, display } = displayed(200);
  for (let done = 1; done <= 500; done++) {
    clock.now = done;
    display.show({ done, total: 1000, what: 'pages rendered' });
  }
  expect(written).toHaveLength(5);
});

it('minutes are told where seconds would be many', () => {
  expect([12_400, 99_400, 125_000].map(duration)).toEqual(['12 s', '99 s', '2 min 5 s']);
});

it('a counter says that it begins and that it is through', () => {
  const said: [string, number, number][] = [];
  const stop = onProgress(({ what, done, total }) => said.push([what, done, total]));
  const count = counter('reports indexed', 3);
  for (let report = 0; report < 3; report++) count();
  stop();
  counter('reports read', 1);
  expect([said[0], said.at(-1)]).toEqual([
    ['reports indexed', 0, 3],
    ['reports indexed', 3, 3],
  ]);
});
