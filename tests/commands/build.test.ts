import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectEveryMoved } from '../../scripts/site/every-moved.ts';
import { expectEveryReport } from '../../scripts/site/every-report.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { listReports } from '../../src/archive/list-reports.ts';

let folder = '';

beforeEach(() => {
  // Beside the project's own site: a folder can only be renamed within one file system.
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(PROJECT, '.cache/build-'));
  cpSync(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

it('a build that fails leaves the site that was there, and names the file and what to do', () => {
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');
  writeFileSync(join(folder, 'content/agencies/410304-government.yml'), 'name: [');
  const module = JSON.stringify(join(PROJECT, 'scripts/site/build-site.ts'));
  const code = `const { buildSite } = await import(${module}); await buildSite(${JSON.stringify(site)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: join(folder, 'content') },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/agencies\/410304-government\.yml: Unexpected YAML/);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
  expect(existsSync(`${site}.previous`)).toBe(false);
});

it('a site that lacks the page of a report is not taken for complete', async () => {
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  const reports = await listReports(content);
  for (const { id } of reports) {
    mkdirSync(join(site, 'reports', id), { recursive: true });
    writeFileSync(join(site, 'reports', id, 'index.html'), '');
  }
  await expect(expectEveryReport(site, content)).resolves.toBeUndefined();
  rmSync(join(site, 'reports/410304-government/2021'), { recursive: true });
  await expect(expectEveryReport(site, content)).rejects.toThrow(
    `without 1 of ${reports.length} reports (the first is reports/410304-government/2021.txt)`,
  );
});

it.each([
  ['/reports/410304-government/2021/', null],
  ['/reports/410304-government/2021/#requests.received.total', null],
  ['/reports/410304-government/2021.csv', null],
  ['/reports/410304-government/2021/#requests-9', /an anchor that \/reports\/410304-government\/2021\/ has/],
  ['/compare/data/requests.received.json', /an address of the site/],
])('a site is complete only with what moved addresses lead to: %s', async (to, refused) => {
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  const report = join(site, 'reports/410304-government');
  mkdirSync(join(report, '2021'), { recursive: true });
  writeFileSync(join(report, '2021/index.html'), '<td id="requests.received.total">1</td>');
  writeFileSync(join(report, '2021.csv'), '');
  const entry = { from: '/reports/410304-government/2020/', to, on: '2026-01-01', reason: '改。' };
  writeFileSync(join(content, 'moved.yml'), JSON.stringify([entry]));
  const outcome = await expectEveryMoved(site, content).catch((error: unknown) => String(error));
  if (refused) expect(outcome).toMatch(refused);
  else expect(outcome).toBeUndefined();
});
