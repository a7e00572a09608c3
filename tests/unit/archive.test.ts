import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { forgetReport, keepReport } from '../../src/archive/kept-reports.ts';

const AGENCY = '410304-archive-test';
const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const reports = join(folder, 'reports', AGENCY);
const [id, after, later] = [`${AGENCY}/2021`, `${AGENCY}/2022`, `${AGENCY}/2023`];

beforeAll(() => {
  mkdirSync(reports, { recursive: true });
  cpSync('content/agencies', join(folder, 'agencies'), { recursive: true });
  cpSync('content/agencies/410304-government.yml', join(folder, `agencies/${AGENCY}.yml`));
  for (const year of [2021, 2022])
    cpSync('content/reports/410304-government/2021.txt', join(reports, `${year}.txt`));
  writeFileSync(join(reports, '2022.yml'), 'url: no address\n');
  cpSync('content/reports/410304-government/2021.txt', join(reports, '2023.txt'));
});
afterAll(async () => {
  await forgetReport(id);
  rmSync(folder, { recursive: true });
});

it('a report that is kept is not parsed again, and one that is kept of another state is', async () => {
  const parsed = await openArchive({ folder }).report(id);
  const kept = { ...parsed, title: '留存的一份' };
  await keepReport(id, 'this-state', kept);
  const titleIn = async (digest: string | null): Promise<string> => {
    const archive = openArchive({ folder, digestOf: () => digest });
    expect(JSON.parse(await archive.json(id))).toEqual(await archive.report(id));
    return (await archive.report(id)).title;
  };
  expect(await titleIn('this-state')).toBe('留存的一份');
  expect(await titleIn('another-state')).toBe(parsed.title);
  expect(await titleIn(null)).toBe(parsed.title);
});

it('a report that is kept is parsed again where its file is not the one that was written', async () => {
  const file = `.cache/reports/${id}.json`;
  const parsed = await openArchive({ folder }).report(id);
  await keepReport(id, 'this-state', { ...parsed, title: '留存的一份' });
  const whole = readFileSync(file, 'utf8');
  const titleNow = async () => (await openArchive({ folder, digestOf: () => 'this-state' }).report(id)).title;
  expect(await titleNow()).toBe('留存的一份');
  const damaged = {
    'a flipped digit': whole.replace(
      /"value":\d/,
      (digit) => digit.slice(0, -1) + (Number(digit.at(-1)) ^ 1),
    ),
    'one that breaks off': whole.slice(0, whole.length / 2),
    'one that breaks off behind a line': whole.slice(0, whole.indexOf('\n') + 1),
    'one of two versions': whole.slice(0, 900) + whole.slice(400),
    'one with more behind it': `${whole}{}\n`,
    'an empty one': '',
  };
  for (const [name, text] of Object.entries(damaged)) {
    expect(text, name).not.toBe(whole);
    writeFileSync(file, text);
    expect([name, await titleNow()]).toEqual([name, parsed.title]);
  }
  expect(readdirSync(`.cache/reports/${AGENCY}`).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

it('a broken report stops who reads it, and not who reads the year after', async () => {
  const archive = openArchive({ folder });
  await expect(archive.report(after)).rejects.toThrow(/2022\.yml: Unexpected values/);
  expect(await archive.previous(later)).toBeNull();
  expect((await archive.report(later)).year).toBe(2023);
});

it('the year before is the same whether it was just parsed or is parsed for this', async () => {
  rmSync(join(reports, '2022.yml'));
  const through = openArchive({ folder });
  await through.report(id);
  const alone = openArchive({ folder });
  expect((await through.previous(after))?.tables).toEqual((await alone.previous(after))?.tables);
  expect((await through.report(after)).findings).toEqual((await alone.report(after)).findings);
});

it('an id without a file is refused by name', () => {
  expect(() => openArchive({ folder }).find(`${AGENCY}/2019`)).toThrow(/Unexpected report .*\/2019/);
});
