import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cellText, printTable, textWidth } from '../../scripts/reports/print-table.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { Report, UnfiledReport } from '../../src/schemas/report.ts';
import { TABLES } from '../../src/vocabulary/tables.ts';
import { npmRun, throughNpm } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'parsed-'));
const raw = 'content/reports/410304-government/2021.txt';

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run parse', () => {
  it('prints exactly the public JSON with --json, and nothing else', () => {
    const { status, stdout } = throughNpm(['parse', '--', raw, '--json']);
    expect(status).toBe(0);
    const report = Report.parse(JSON.parse(stdout));
    expect(report.id).toBe('410304-government/2021');
    expect(report.tables.requests['totalDisposed']?.['total']).toMatchObject({
      value: 11,
      status: 'reconstructed',
    });
    expect(report.findings.map((finding) => finding.rule)).toContain('row-overlong');
  });

  it('reads a file from anywhere and takes agency and year from its title', () => {
    const elsewhere = join(folder, 'downloaded.txt');
    cpSync(join(PROJECT, raw), elsewhere);
    const { stdout } = npmRun(['parse', '--', elsewhere, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      id: '410304-government/2021',
      title: expect.stringContaining('2021年'),
    });
  });

  it('takes agency and year from its arguments before all else', () => {
    const { stdout } = npmRun([
      'parse',
      '--',
      raw,
      '--json',
      '--agency',
      '410403-government',
      '--year',
      '2019',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ id: '410403-government/2019' });
  });

  it('prints title, tables, marks and findings for people', () => {
    const { status, stdout } = npmRun(['parse', '--', raw]);
    expect(status).toBe(0);
    expect(stdout).toContain(readFileSync(join(PROJECT, raw), 'utf8').match(/\S*2021年\S*报告/)?.[0]);
    expect(stdout).toMatch(/三（七） 总计 +8\* +3\* +0\* +0\* +0\* +0\* +11\*/);
    expect(stdout).toContain('* reconstructed by arithmetic');
    expect(stdout).toMatch(/65:2 +warning .*row-overlong/);
  });

  it('prints a report of which nothing tells the year or the agency, with a finding for each', () => {
    const nameless = join(folder, 'nameless.txt');
    writeFileSync(nameless, '没有标题的文件\n');
    const { status, stdout } = npmRun(['parse', '--', nameless, '--json']);
    expect(status).toBe(0);
    const report = UnfiledReport.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ id: null, agency: null, year: null });
    expect(report.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['year-mismatch', 'agency-mismatch']),
    );
    const { stdout: known } = npmRun(['parse', '--', nameless, '--json', '--year', '2021']);
    expect(JSON.parse(known)).toMatchObject({ id: null, agency: null, year: 2021 });
    expect(npmRun(['parse', '--', nameless]).stdout).toContain('an unknown agency, an unknown year');
  });

  it('reads a figures record from anywhere', () => {
    const elsewhere = join(folder, 'record.txt');
    cpSync(join(PROJECT, 'content/reports/350128-government/2020.json'), elsewhere);
    const { stdout } = npmRun(['parse', '--', elsewhere, '--json']);
    expect(Report.parse(JSON.parse(stdout))).toMatchObject({
      id: '350128-government/2020',
      holding: 'figures',
    });
  });

  it('prints a line of JSON for each of several files, also for those that cannot be read', () => {
    const scan = join(folder, 'scan.txt');
    writeFileSync(scan, '%PDF-1.7\n');
    const { status, stdout } = npmRun(['parse', '--', raw, scan, 'nowhere.txt', raw, '--ndjson']);
    expect(status).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([
      { id: '410304-government/2021', source: { path: raw.replace('content/', '') } },
      {
        path: scan,
        error: expect.stringMatching(/Unexpected damage in the PDF .*, expected a PDF/) as string,
      },
      { path: 'nowhere.txt', error: 'There is no file nowhere.txt.' },
      { id: '410304-government/2021' },
    ]);
    expect(lines[0]).toEqual(lines[3]);
    expect(npmRun(['parse', '--', raw, '--ndjson'])).toMatchObject({ status: 0 });
  });

  it('says in one sentence what it lacks', () => {
    const empty = join(folder, 'empty.html');
    writeFileSync(empty, '');
    expect(npmRun(['parse', '--', empty, '--json'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/empty\.html: Unexpected empty file, expected text, Markdown, HTML, PDF/),
    });
    expect(npmRun(['parse', '--', raw, raw, '--json'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('--ndjson'),
    });
    expect(npmRun(['parse', '--', 'nowhere.txt'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no file nowhere.txt.'),
    });
    expect(npmRun(['parse']).stderr).toContain('Usage: npm run parse');
    expect(npmRun(['parse', '--', raw, '--year', '12']).stderr).toContain('Unexpected year 12');
  });
});

describe('a table in the terminal', () => {
  it('tells a value from every reason for none', () => {
    expect(cellText({ value: 0, status: 'printed' })).toBe('0');
    expect(cellText({ value: 7, status: 'reconstructed' })).toBe('7*');
    expect(cellText({ value: 7, status: 'corrected' })).toBe('7†');
    expect(cellText({ value: null, status: 'blank' })).toBe('空');
    expect(cellText(undefined)).toBe('缺');
  });

  it('aligns Chinese letters, which are two columns wide', () => {
    expect([textWidth('总计'), textWidth('a（一）')]).toEqual([4, 7]);
    const lines = printTable(TABLES.remedies, {}, '2021');
    expect(new Set(lines.map(textWidth)).size).toBe(1);
    expect(lines).toHaveLength(1 + TABLES.remedies.rows.length);
  });
});
