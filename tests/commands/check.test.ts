import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../scripts/reports/check-content.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { npmRun, throughNpm } from './run-command.ts';

const report = 'reports/410703-data-bureau/2021.txt';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const part of ['agencies', 'glossary.yml', 'pages'])
    cpSync(join(PROJECT, 'content', part), join(folder, part), { recursive: true });
  // Their entries speak of reports that are not here.
  for (const agency of ['410300-data-bureau', '410304-government'])
    rmSync(join(folder, `agencies/${agency}.yml`));
  mkdirSync(join(folder, 'reports/410703-data-bureau'), { recursive: true });
  cpSync(join(PROJECT, 'content', report), join(folder, report));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The errors of a content folder, each as `file: message`. */
async function errorsOf(): Promise<string[]> {
  const { files } = await checkContent(folder);
  return files.flatMap((file) =>
    file.messages
      .filter((message) => message.fatal === true)
      .map((message) => `${file.path}: ${message.reason}`),
  );
}

describe('npm run check', () => {
  it('prints findings with file, line, column and rule, and succeeds where none is an error', () => {
    const { status, stdout } = throughNpm(['check']);
    expect(stdout).toMatch(/^content\/reports\/410300-data-bureau\/2022\.txt$/m);
    expect(stdout).toMatch(/^65:2 +warning Unexpected numbers 8 3 0 0 0 0 0 11 .* row-overlong/m);
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^\d+ reports read in [\d.]+ s, no errors$/);
    expect(status).toBe(0);
  });

  it('says of a file that is no text what it is and what to do, under its own name and under another', async () => {
    const folderOf = join(folder, 'reports/410703-data-bureau');
    writeFileSync(join(folderOf, '2022.txt'), '{\\rtf1\\ansi');
    writeFileSync(join(folderOf, '2023.txt'), ' \n');
    expect(await errorsOf()).toEqual([
      expect.stringMatching(
        /2022\.txt: Unexpected rich text \(rtf\), expected text, Markdown, HTML, PDF, .* or a figures record\n {2}Look/,
      ),
      expect.stringMatching(/2023\.txt: Unexpected empty file, expected .*\n {2}Get the file again/),
    ]);
    writeFileSync(join(folderOf, '2024.rtf'), '{\\rtf1\\ansi');
    expect(await errorsOf()).toContainEqual(
      expect.stringMatching(/2024\.rtf: Unexpected rich text \(rtf\), expected text/),
    );
  });

  it('fails where a record contradicts itself', () => {
    const path = join(folder, report);
    const text = readFileSync(path, 'utf8');
    const received = /^(.*本年新收政府信息公开申请数量.*?)\d+(\D*)$/m;
    expect(text).toMatch(received);
    writeFileSync(path, text.replace(received, '$197$2'));
    const { status, stdout } = npmRun(['check'], { CONTENT_DIR: folder });
    expect(stdout).toMatch(/ error .* applicant-total/);
    expect(status).toBe(1);
  });

  it('succeeds where a keeper has confirmed that the source contradicts itself, and says so', async () => {
    mkdirSync(join(folder, 'reports/320813-government'));
    const path = join(folder, 'reports/320813-government/2023.json');
    const record = JSON.parse(
      readFileSync(join(PROJECT, 'content/reports/320813-government/2023.json'), 'utf8'),
    );
    writeFileSync(path, JSON.stringify({ ...record, sourceErrors: [] }));
    expect(await errorsOf()).toHaveLength(2);

    const confirm = (rows: string[]) =>
      writeFileSync(
        path.replace('.json', '.yml'),
        `confirmed:\n${rows.map((row) => `  - { rule: remedy-total, row: ${row}, note: 已核对。 }\n`).join('')}`,
      );
    confirm(['administrativeReview', 'litigationAfterReview']);
    expect(await errorsOf()).toEqual([]);
    const { stdout } = npmRun(['check'], { CONTENT_DIR: folder });
    expect(stdout).toMatch(/expected 11 .*\(confirmed against the original\) +remedy-total/);

    // Notes that do not fit count for nothing.
    confirm(['litigationDirect']);
    expect(await errorsOf()).toHaveLength(3);
    expect(await errorsOf()).toContainEqual(
      expect.stringMatching(/2023\.yml: Unexpected confirmation of remedy-total/),
    );
  });

  it('names the file of a correction that was made for another reading', async () => {
    writeFileSync(
      join(folder, report.replace('.txt', '.yml')),
      'corrections:\n  - { table: requests, row: received, column: total, was: 7, now: 8, reason: 理由。, evidence: 证据。 }\n',
    );
    expect(await errorsOf()).toEqual([
      expect.stringMatching(/2021\.yml: Unexpected value 7 in the correction of requests\.received\.total/),
    ]);
  });

  it('names the file of a figures record that is filed under another year', async () => {
    mkdirSync(join(folder, 'reports/320813-government'));
    cpSync(
      join(PROJECT, 'content/reports/320813-government/2023.json'),
      join(folder, 'reports/320813-government/2022.json'),
    );
    expect(await errorsOf()).toEqual([expect.stringMatching(/2022\.json: Unexpected year 2023/)]);
  });

  it('names the file and what to do where two files claim one year', async () => {
    cpSync(join(folder, report), join(folder, report.replace('.txt', '.md')));
    expect(await errorsOf()).toEqual([expect.stringMatching(/2021\.txt: Unexpected second report for 2021/)]);
  });

  it('names the file of an agency that is not registered', async () => {
    rmSync(join(folder, 'agencies/410703-data-bureau.yml'));
    expect(await errorsOf()).toEqual([
      expect.stringMatching(/2021\.txt: Unexpected agency 410703-data-bureau/),
    ]);
  });

  it('names the file of broken YAML beside a report, and still reads it and the others', async () => {
    mkdirSync(join(folder, 'reports/410403-government'));
    cpSync(
      join(PROJECT, 'content/reports/410403-government/2020.txt'),
      join(folder, 'reports/410403-government/2020.txt'),
    );
    writeFileSync(join(folder, report.replace('.txt', '.yml')), 'url: [');
    expect(await errorsOf()).toEqual([expect.stringMatching(/2021\.yml: Unexpected YAML/)]);
    expect((await checkContent(folder)).reports).toBe(2);
  });

  it('names a folder of content that is not there', async () => {
    rmSync(join(folder, 'reports'), { recursive: true });
    expect(await errorsOf()).toEqual([expect.stringMatching(/reports: ENOENT/)]);
  });

  it('counts what it found by rule and by agency', () => {
    const { stdout } = npmRun(['check'], { CONTENT_DIR: folder });
    expect(stdout).toMatch(/^By rule +errors +warnings +notes\ntable-split +· +· +1$/m);
    expect(stdout).toMatch(/^By agency +errors +warnings +notes\n410703-data-bureau +· +· +1$/m);
    expect(stdout).toMatch(/^To do, .*: 410703-data-bureau\/2021 \(url, publishedOn, retrievedOn\)$/m);
  });

  it('shows what was asked for, as data too', () => {
    const messagesOf = (...options: string[]): object[] => {
      const { stdout } = npmRun(['--silent', 'check', '--', '--json', ...options], { CONTENT_DIR: folder });
      return (JSON.parse(stdout) as { messages: object[] }).messages;
    };
    expect(messagesOf()).toMatchObject([
      {
        file: report,
        agency: '410703-data-bureau',
        year: 2021,
        line: 49,
        rule: 'table-split',
        severity: 'info',
      },
    ]);
    for (const [option, other] of [
      ['--agency', '410403-government'],
      ['--year', '2020'],
      ['--rule', 'row-short'],
    ] as const)
      expect(messagesOf(option, other)).toEqual([]);
    const own = ['--agency', '410703-data-bureau', '--year', '2021', '--rule', 'table-split'];
    expect(messagesOf(...own)).toHaveLength(1);
    expect(npmRun(['check', '--', '--unknown'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Usage: npm run check'),
    });
  });

  it('shows what is new since the content was accepted', () => {
    const env = { CONTENT_DIR: folder };
    const newOnes = (): { file: string; rule: string }[] =>
      (
        JSON.parse(npmRun(['--silent', 'check', '--', '--json', '--new'], env).stdout) as {
          messages: { file: string; rule: string }[];
        }
      ).messages;
    expect(newOnes().map(({ rule }) => rule)).toEqual(['table-split']);
    npmRun(['accept'], env);
    expect(newOnes()).toEqual([]);
    const text = readFileSync(join(folder, report), 'utf8');
    const other = report.replace('2021', '2022');
    writeFileSync(join(folder, other), text.replaceAll('2021', '2022').replace('一、总体情况', '引言'));
    const added = newOnes();
    expect(added.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['section-missing', 'digest']));
    expect(new Set(added.map(({ file }) => file))).toEqual(new Set([other]));
  });
});
