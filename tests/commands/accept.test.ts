import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { npmRun } from './run-command.ts';

const REPORT = 'reports/410726-government-office/2023.txt';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(PROJECT, 'content'), folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('npm run accept', () => {
  it('shows three new reports, writes nothing when dry, accepts them, and then has nothing to say', () => {
    for (const year of [2024, 2025, 2026])
      writeFileSync(
        join(folder, `reports/410726-government-office/${year}.txt`),
        read(REPORT).replaceAll('2023', String(year)),
      );
    const before = [read('digests.txt'), read('readings.jsonl')];
    const dry = npmRun(['--silent', 'accept', '--', '--dry-run'], { CONTENT_DIR: folder });
    expect(dry.stdout).toMatch(/^\+ reports\/410726-government-office\/2025\.txt {2}[0-9a-f]{64}$/m);
    expect(dry.stdout).toMatch(/^\+ 410726-government-office\/2026 {2}延津县人民政府办公室/m);
    expect([read('digests.txt'), read('readings.jsonl')]).toEqual(before);

    expect(npmRun(['--silent', 'accept'], { CONTENT_DIR: folder }).status).toBe(0);
    expect(read('digests.txt').split('\n')).toHaveLength(before[0]!.split('\n').length + 3);
    expect(npmRun(['--silent', 'accept'], { CONTENT_DIR: folder }).stdout).toMatch(/^Nothing has changed/);
  });

  it('shows in what a report is read differently', async () => {
    const was = (await openArchive({ folder }).report('410726-government-office/2023')).tables.requests[
      'received'
    ]!['total']!.value;
    writeFileSync(
      join(folder, REPORT.replace('.txt', '.yml')),
      `corrections:\n  - { table: requests, row: received, column: total, was: ${was}, now: 9999, reason: 理由。, evidence: 证据。 }\n`,
    );
    const { lines } = await compareWithAccepted(folder);
    expect(
      lines.some((line) => /^~ 410726-government-office\/2023 {2}cells: was .*corrected/.test(line)),
    ).toBe(true);
  });

  it('accepts no changed raw file', () => {
    writeFileSync(join(folder, REPORT), `${read(REPORT)}\n`);
    const before = read('digests.txt');
    const { status, stderr } = npmRun(['--silent', 'accept'], { CONTENT_DIR: folder });
    expect(stderr).toContain(`${REPORT}: Unexpected bytes`);
    expect(status).toBe(1);
    expect(read('digests.txt')).toBe(before);
  });
});
