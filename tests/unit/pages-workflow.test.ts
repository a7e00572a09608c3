import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { some } from '../some.ts';

interface Step {
  run?: string;
  uses?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}
const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
  jobs: Record<'test' | 'publish', { needs?: string; if?: string; steps: Step[] }>;
};
const { test, publish } = workflow.jobs;
const places = (isWanted: (step: Step) => boolean): number[] =>
  publish.steps.flatMap((step, index) => (isWanted(step) ? [index] : []));

describe('The workflow of GitHub Pages', () => {
  it('publishes only after all tests have passed', () => {
    expect(test.steps.some(({ run }) => run === '.ci/run')).toBe(true);
    expect(publish.needs).toBe('test');
  });

  it('builds once, tests that folder for the same address, and uploads it', () => {
    const build = places(({ run }) => /\bnpm (?:run build|start|test)\b/.test(run ?? ''));
    const tests = places(({ run }) => /\bvitest run --project site\b/.test(run ?? ''));
    const upload = places(({ uses }) => /^actions\/upload-pages-artifact@/.test(uses ?? ''));
    expect([build.length, tests.length, upload.length]).toEqual([1, 1, 1]);
    // Nothing stands between them that could change the folder.
    expect([tests[0], upload[0]]).toEqual([build[0]! + 1, build[0]! + 2]);
    expect(publish.steps[tests[0]!]?.env).toEqual(publish.steps[build[0]!]?.env);
    expect(Object.keys(publish.steps[build[0]!]?.env ?? {}).sort()).toEqual(['BASE', 'SITE']);
    expect(publish.steps[upload[0]!]?.with?.['path']).toBe('dist');
  });

  it('leaves out none of the tests of a built site', () => {
    const { run } = publish.steps.find(({ run }) => run?.includes('vitest'))!;
    expect(run).toBe('npx vitest run --project site');
  });

  it('fixes every action to a commit', () => {
    for (const { uses } of some([...test.steps, ...publish.steps].filter(({ uses }) => uses)))
      expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
});
