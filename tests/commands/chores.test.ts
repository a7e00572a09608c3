import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import { readMoved } from '../../src/archive/moved.ts';
import { npmRun, type Outcome } from './run-command.ts';

const AGENCY = '410304-government';
const REPORT = `${AGENCY}/2021`;
let folder = '';

const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const run = (...args: string[]): Outcome => npmRun(['--silent', ...args], { CONTENT_DIR: folder });
const commits = (): number => Number(git('rev-list', '--count', 'HEAD').trim());

/** The only reports of the content here, with their agencies, whatever else the archive takes in. */
const KEPT = [REPORT, '350128-government/2019', '350128-government/2020', '410403-government/2020'];

function keepReports(): void {
  const isKept = (path: string): boolean => KEPT.some((id) => path.includes(`${id}.`));
  for (const path of globSync(join(folder, '{reports,earlier}/**/*.*'))) if (!isKept(path)) rmSync(path);
  const agencies = KEPT.map((id) => `${id.split('/')[0]}.yml`);
  for (const path of globSync(join(folder, 'agencies/*')))
    if (!agencies.includes(basename(path))) rmSync(path);
  const linesOf = (name: string, isWanted: (line: string) => boolean): void =>
    writeFileSync(join(folder, name), read(name).split('\n').filter(isWanted).join('\n'));
  linesOf('digests.txt', (line) => !/[0-9a-f]{64}/.test(line) || isKept(line));
  linesOf('readings.jsonl', (line) => line === '' || KEPT.includes((JSON.parse(line) as { id: string }).id));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chores-'));
  cpSync(join(PROJECT, 'content'), folder, { recursive: true });
  keepReports();
  git('init', '--quiet');
  git('config', 'user.name', 'Keeper');
  git('config', 'user.email', 'keeper@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Content');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a chore', () => {
  it('shows all of it and writes nothing when dry, does the same once, and has nothing to do the second time', () => {
    const dry = run('withdraw', '--', REPORT, '--reason', '误收。', '--dry-run');
    expect(dry.stderr).toBe('');
    expect(dry.stdout).toMatch(new RegExp(`^- reports/${REPORT}\\.txt {2}[0-9a-f]{64}$`, 'm'));
    expect(dry.stdout).toContain(`+- from: /reports/${REPORT}.csv`);
    expect(dry.stdout).toMatch(/nothing was written/);
    expect(git('status', '--porcelain')).toBe('');
    expect(commits()).toBe(1);

    const done = run('withdraw', '--', REPORT, '--reason', '误收。');
    const patch = (text: string): string => text.slice(0, text.lastIndexOf('\n\n'));
    expect(patch(done.stdout)).toBe(patch(dry.stdout));
    expect([commits(), git('status', '--porcelain')]).toEqual([2, '']);

    expect(run('withdraw', '--', REPORT, '--reason', '误收。')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Nothing to do: .*误收。/),
    });
    expect(commits()).toBe(2);
  });

  it('writes nothing while content has changes that nobody committed', () => {
    writeFileSync(join(folder, 'moved.yml'), '[]\n');
    const { status, stderr } = run('withdraw', '--', REPORT, '--reason', '误收。');
    expect(stderr).toMatch(/not committed, expected none:\n.*moved\.yml/);
    expect(status).toBe(1);
    expect(existsSync(join(folder, `reports/${REPORT}.txt`))).toBe(true);
  });

  it.each([
    ['withdraw', [REPORT], /Unexpected absence of --reason, expected a Chinese sentence/],
    [
      'withdraw',
      ['410304/2021', '--reason', '误收。'],
      /Unexpected “410304\/2021”, expected <agency-id>\/<year>/,
    ],
    ['withdraw', [`${AGENCY}/2020`, '--reason', '误收。'], /expected one that the archive has/],
    ['withdraw', [REPORT, '--reson', '误收。'], /Unknown option '--reson'/],
    ['replace', [REPORT, 'nowhere.txt'], /Unexpected file nowhere\.txt \(ENOENT\)/],
    ['replace', [`${AGENCY}/2020`, 'README.md'], /a new report is added, not replaced/],
    ['replace', [REPORT, 'package.json'], /The content would have errors:\n.*2021\.json/],
    [
      'rename-agency',
      [AGENCY, '--name', '平顶山市卫东区人民政府', '--since', '2024-01-01', '--reason', '改名。'],
      /410403-government has it\..*npm run merge-agencies/,
    ],
    [
      'rename-agency',
      [AGENCY, '--name', '洛阳市人民政府', '--since', '2999-01-01', '--reason', '改名。'],
      /expected a day up to today/,
    ],
    [
      'merge-agencies',
      [AGENCY, '--into', '410300-nobody', '--reason', '合并。'],
      /write agencies\/410300-nobody\.yml first/,
    ],
    ['merge-agencies', [AGENCY, '--into', AGENCY, '--reason', '合并。'], /expected none whose work/],
  ])('says of %s %j what was expected, and changes nothing', (command, args, message) => {
    const { status, stderr } = run(command, '--', ...args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/Nothing was changed\. Usage: npm run /);
    expect(status).toBe(1);
    expect([commits(), git('status', '--porcelain')]).toEqual([1, '']);
  });
});

describe('npm run withdraw', () => {
  it('leads from pages that go with the only report of a year to the lists of what is left', async () => {
    run('withdraw', '--', '350128-government/2019', '--reason', '误收。');
    const moved = new Map((await readMoved(folder)).map(({ from, to }) => [from, to]));
    expect(moved.get('/reports/350128-government/2019/record.json')).toBeUndefined();
    expect(moved.has('/reports/350128-government/2019/record.json')).toBe(true);
    expect(moved.get('/years/2019/')).toBe('/years/');
    expect(moved.get('/compare/requests.received.total/2019/')).toBe('/compare/');
    expect(moved.has('/years/2020/')).toBe(false);
    expect(read('digests.txt')).not.toContain('350128-government/2019');
  });

  it('takes along what the registry says of the name that it prints', async () => {
    run('withdraw', '--', REPORT, '--reason', '误收。');
    expect((await readAgencies(folder)).get(AGENCY)?.printedNames).toEqual([]);
  });
});

describe('npm run replace', () => {
  it('leads on from addresses that moved before, and knows the same bytes', async () => {
    const file = join(tmpdir(), `${folder.split('/').at(-1)}.md`);
    try {
      writeFileSync(file, `${read(`reports/${REPORT}.txt`)}\n`);
      expect(run('replace', '--', REPORT, file).stderr).toBe('');
      expect(run('replace', '--', REPORT, file).stdout).toMatch(/^Nothing to do: .*2021\.md has these bytes/);
      const [{ to } = { to: '' }] = (await readMoved(folder)).filter(
        ({ from }) => from === `/reports/${REPORT}.txt`,
      );
      expect(to).toMatch(/^\/reports\/410304-government\/2021\/\d{4}-\d{2}-\d{2}\.txt$/);

      run('withdraw', '--', REPORT, '--reason', '误收。');
      const after = (await readMoved(folder)).filter(({ from }) => from === `/reports/${REPORT}.txt`);
      expect(after).toEqual([expect.not.objectContaining({ to: expect.anything() as unknown })]);
      expect(existsSync(join(folder, `earlier/${REPORT}`))).toBe(true);
      expect(git('ls-files', 'earlier')).toBe('');
    } finally {
      rmSync(file, { force: true });
    }
  });
});
