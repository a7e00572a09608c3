import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../../scripts/site/folders.ts';
import { npmRun } from './run-command.ts';

it('npm run add takes in what npm run wanted lists, and its status tells whether anything was refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'add-'));
  const [content, inbox] = [join(folder, 'content'), join(folder, 'inbox')];
  const report = 'reports/410726-government-office/2023.txt';
  try {
    for (const part of ['glossary.yml', 'pages', 'agencies/410726-government-office.yml'])
      cpSync(join(PROJECT, 'content', part), join(content, part), { recursive: true });
    mkdirSync(join(content, 'reports'));
    mkdirSync(inbox);
    cpSync(join(PROJECT, 'content', report), join(inbox, '年报.txt'));
    const environment = { CONTENT_DIR: content, INIT_CWD: folder };
    const list = npmRun(['wanted', '--', '--csv', '--from', '2023'], environment).stdout;
    expect(list).toMatch(/^source,agency,year\n,410726-government-office,2023\n/);
    writeFileSync(join(inbox, 'list.csv'), list.replace('\n,', '\n年报.txt,'));

    expect(npmRun(['add', '--', 'inbox/list.csv', '--yes'], environment)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /^\+ 410726-government-office\/2023 {2}延津县人民政府办公室, 2023\n[^]* 1 {2}added\n/,
      ) as string,
    });
    expect(readFileSync(join(content, report))).toEqual(readFileSync(join(PROJECT, 'content', report)));
    const again = npmRun(['add', '--', 'inbox', '--yes'], environment);
    expect(again.stdout).toMatch(/already there, as reports\/410726-government-office\/2023\.txt/);
    expect(again.status).toBe(1);
    expect(npmRun(['add', '--', 'nowhere.pdf'], environment)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^There is no file nowhere\.pdf\.\nUsage: npm run add/) as string,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
