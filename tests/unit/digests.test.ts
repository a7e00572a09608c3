import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { missingFiles, readDigests, sha256, writeDigests } from '../../src/archive/digests.ts';
import { loadReports } from '../../src/archive/load-reports.ts';

const PATH = 'reports/410403-government/2020.txt';
const TEXT = ['平顶山市卫东区人民政府2020年年度报告', '| 总计 | 3 |', ''].join('\n');
let folder = '';

const write = (text: string | Uint8Array): void => writeFileSync(join(folder, PATH), text);
const git = (...args: string[]): unknown =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]);
const mistake = async (): Promise<string> => {
  const archive = openArchive({ folder });
  return archive.raw(archive.find('410403-government/2020')).then(
    () => 'none',
    (error: Error) => error.message,
  );
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'digests-'));
  mkdirSync(join(folder, 'reports/410403-government'), { recursive: true });
  mkdirSync(join(folder, 'agencies'));
  write(TEXT);
  await writeDigests(folder, new Map([[PATH, sha256(Buffer.from(TEXT))]]));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a raw file that was changed by accident', () => {
  it('is a mistake that names the file and shows what was changed, where Git has it', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'content');
    expect(await mistake()).toBe('none');
    write(TEXT.replace('3', '8'));
    const said = await mistake();
    expect(said).toContain(`${PATH}: Unexpected bytes`);
    expect(said).toContain('line 2: was “| 总计 | 3 |”');
    expect(said).toContain('line 2: is “| 总计 | 8 |”');
    expect(said).toContain(`git restore -- content/${PATH}`);
  });

  it('is known when only the ends of its lines or its byte order mark were changed', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'content');
    write(TEXT.replaceAll('\n', '\r\n'));
    expect(await mistake()).toContain('the characters that end them were changed');
    write(`\uFEFF${TEXT}`);
    expect(await mistake()).toContain('its encoding or its byte order mark was changed');
  });

  it('is a mistake without Git too, which says that nothing can be shown', async () => {
    write(TEXT.replace('3', '8'));
    expect(await mistake()).toContain('No commit holds the accepted bytes');
  });

  it('stops a build, and so does one that is gone', async () => {
    write(TEXT.replace('3', '8'));
    await expect(loadReports(folder, 'v', new Map())).rejects.toThrow(`${PATH}: Unexpected bytes`);
    rmSync(join(folder, PATH));
    await expect(loadReports(folder, 'v', new Map())).rejects.toThrow(`${PATH}: Unexpected absence`);
    expect([...missingFiles(folder, await readDigests(folder))]).toHaveLength(1);
  });
});

describe('the list of digests', () => {
  it('names a line that is none, and a path that stands there twice', async () => {
    const line = `${'0'.repeat(64)}  ${PATH}\n`;
    for (const text of ['<<<<<<< HEAD\n', `${line}${line}`]) {
      writeFileSync(join(folder, 'digests.txt'), text);
      await expect(readDigests(folder)).rejects.toThrow(/digests\.txt: Unexpected line \d/);
    }
  });

  it('holds nothing against a file that it does not name yet, or where there is no list', async () => {
    await writeDigests(folder, new Map());
    expect(await mistake()).toBe('none');
    rmSync(join(folder, 'digests.txt'));
    expect(await mistake()).toBe('none');
  });
});
