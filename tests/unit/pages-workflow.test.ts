import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shardWanted } from '../../scripts/site/shards/shard-wanted.ts';
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

describe('The workflow that builds provinces apart', () => {
  const { jobs } = parse(readFileSync('.github/workflows/provinces.yml', 'utf8')) as {
    jobs: Record<
      'test' | 'provinces' | 'build' | 'publish',
      {
        needs?: string | string[];
        if?: string;
        outputs?: Record<string, string>;
        strategy?: { matrix: Record<string, string> };
        steps: (Step & { id?: string })[];
      }
    >;
  };
  const stepOf = (job: keyof typeof jobs, isMeant: (step: Step) => boolean): number => {
    const [place, second] = jobs[job].steps.flatMap((step, at) => (isMeant(step) ? [at] : []));
    expect([place, second]).toEqual([expect.any(Number), undefined]);
    return place!;
  };
  const runs = (job: keyof typeof jobs, command: string): number => stepOf(job, ({ run }) => run === command);
  const uses = (job: keyof typeof jobs, action: string): number =>
    stepOf(job, (step) => step.uses?.startsWith(`actions/${action}@`) ?? false);

  it.skipIf(process.platform === 'win32')('lists shards that have every agency once', () => {
    const list = jobs.provinces.steps.find(({ id }) => id === 'list')!;
    const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
    const output = join(folder, 'output');
    execFileSync('bash', ['-e', '-c', list.run!], { env: { ...process.env, GITHUB_OUTPUT: output } });
    const [name, value = ''] = readFileSync(output, 'utf8').trim().split('=');
    rmSync(folder, { recursive: true });
    expect(jobs.provinces.outputs?.[name!]).toBe('${{ steps.list.outputs.shards }}');
    const shards = JSON.parse(value) as string[];
    for (const agency of some(readdirSync('content/agencies')))
      expect(
        shards.filter((shard) => agency.startsWith(shard)),
        agency,
      ).toHaveLength(1);
    for (const shard of shards) expect(shardWanted('content', shard)).toEqual([shard]);
  });

  it('builds each of them, hands over its folder, and assembles all of them there', () => {
    expect(jobs.build.strategy!.matrix).toEqual({
      shard: '${{ fromJSON(needs.provinces.outputs.shards) }}',
    });
    const build = runs('build', 'npm run build');
    const upload = uses('build', 'upload-artifact');
    expect(upload).toBe(build + 1);
    expect(jobs.build.steps[build]!.env).toMatchObject({ SHARD: '${{ matrix.shard }}' });
    expect(jobs.build.steps[upload]!.with).toMatchObject({
      name: 'shard-${{ matrix.shard }}',
      path: 'shards',
    });
    const download = uses('publish', 'download-artifact');
    expect(jobs.publish.steps[download]!.with).toEqual({
      pattern: 'shard-*',
      path: 'shards',
      'merge-multiple': true,
    });
    expect(runs('publish', 'npm run assemble')).toBe(download + 1);
  });

  it('assembles, tests and uploads one folder, for the address that the shards were built for', () => {
    const assemble = runs('publish', 'npm run assemble');
    expect(runs('publish', 'npx vitest run --project site')).toBe(assemble + 1);
    const upload = uses('publish', 'upload-pages-artifact');
    expect(upload).toBe(assemble + 2);
    expect(jobs.publish.steps[upload]!.with).toEqual({ path: 'dist' });
    const { SHARD: _, ...address } = jobs.build.steps[runs('build', 'npm run build')]!.env!;
    expect(Object.keys(address).sort()).toEqual(['BASE', 'SITE']);
    for (const place of [assemble, assemble + 1]) expect(jobs.publish.steps[place]!.env).toEqual(address);
  });

  it('publishes main alone, after all tests, from the whole history', () => {
    expect(jobs.publish.needs).toEqual(['test', 'provinces', 'build']);
    expect(jobs.publish.if).toContain("github.ref == 'refs/heads/main'");
    expect(runs('test', '.ci/run')).toBeGreaterThan(0);
    for (const job of ['build', 'publish'] as const)
      expect(jobs[job].steps[uses(job, 'checkout')]!.with).toEqual({ 'fetch-depth': 0 });
  });

  it('fixes every action to a commit', () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses: action } of some(steps.filter((step) => step.uses)))
      expect(action).toMatch(/@[0-9a-f]{40}$/);
  });
});
