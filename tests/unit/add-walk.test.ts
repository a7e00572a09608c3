import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outcomeLine, outcomeLines, summaryLines } from '../../scripts/adding/print-outcome.ts';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { add, madePage, madeProject } from './adding/made-archive.ts';
import { WALK } from './adding/walk.ts';

const docs = readFileSync('docs/adding-a-report.md', 'utf8');
/** What the document shows of a command's output. */
const shown = (command: string): string[] =>
  docs.split(`$ ${command}\n`)[1]?.split('\n```')[0]?.split('\n') ?? [];

it('prints what docs/adding-a-report.md shows, over twenty mixed files and over one', async () => {
  const { project, content } = madeProject();
  try {
    mkdirSync(join(content, 'inbox'));
    for (const [name, bytes] of Object.entries(WALK)) writeFileSync(join(content, 'inbox', name), bytes());
    const outcomes = await add(content, 'inbox');
    const printed = [
      ...outcomes.map((outcome) => outcomeLine(outcome)),
      '',
      ...summaryLines(outcomes, false),
    ];
    expect(shown('npm run add -- inbox --yes')).toEqual(printed);
    expect((await compareWithAccepted(content)).lines).toEqual([]);

    const page = madePage('延津县审计局', 2023).replace(
      /(本年新收政府信息公开申请数量<\/td>(?:<td[^>]*>\d*<\/td>){6}<td[^>]*>)\d*/,
      '$1987',
    );
    writeFileSync(join(content, '审计局.html'), page);
    const one = await add(content, '审计局.html');
    expect(shown('npm run add -- 审计局.html --yes')).toEqual([
      ...one.flatMap((outcome) => outcomeLines(outcome)),
      '',
      ...summaryLines(one, false),
    ]);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});
