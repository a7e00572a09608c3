import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSet } from '../../scripts/chores/change-set.ts';
import { finishStaged, stage } from '../../scripts/chores/apply-whole.ts';
import { addressesFor } from '../../scripts/ledger/content-addresses.ts';
import { missingFrom } from '../../scripts/ledger/addresses.ts';
import { publishedAddresses } from '../../scripts/ledger/ledger-folder.ts';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { outcomeLines, stoppedLine, summaryLines } from '../../scripts/adding/print-outcome.ts';
import type { Asker } from '../../scripts/adding/asker.ts';
import type { Outcome } from '../../scripts/adding/outcome.ts';
import { checkContent } from '../../scripts/reports/check-content.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { gb18030Bytes } from '../../src/text/encode.ts';
import { docxOf } from '../layouts/printers/docx.ts';
import { htmlPage, spanned } from '../layouts/printers/html.ts';
import { TABS } from '../layouts/printers/bases.ts';
import { some } from '../some.ts';
import { add, filesIn, madePage, madeParts, madeProject } from './adding/made-archive.ts';

let project = '';
let content = '';
let inbox = '';
beforeEach(() => {
  ({ project, content } = madeProject());
  inbox = join(project, 'inbox');
  mkdirSync(inbox);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(inbox, name);
  writeFileSync(path, bytes);
  return path;
}
const read = (path: string): string => readFileSync(join(content, path), 'utf8');
const ids = (outcomes: readonly Outcome[]): (string | undefined)[] =>
  outcomes.map((outcome) => (outcome.kind === 'added' ? outcome.report.id : undefined));
const why = (outcome: Outcome | undefined): string =>
  outcome?.kind === 'refused' ? outcome.why : `${outcome?.kind}, and not refused`;

/** What is wrong with the content; contradictions in a report are none. */
async function mistakes(): Promise<string[]> {
  const { files } = await checkContent(content);
  return files.flatMap(({ messages }) =>
    messages.filter(({ source, fatal }) => source === 'archive' && fatal === true).map(String),
  );
}

describe('npm run add, of files', () => {
  it('files a report with everything that the archive keeps, so that nothing is left to accept', async () => {
    const bytes = madePage('延津县财政局', 2023, '<meta name="PubDate" content="2024-01-20 09:30">');
    const [outcome] = await add(content, file('下载.html', bytes));
    expect(ids([outcome!])).toEqual(['410726-finance-bureau/2023']);
    expect(read('reports/410726-finance-bureau/2023.html')).toBe(bytes);
    expect(read('reports/410726-finance-bureau/2023.yml')).toBe('publishedOn: 2024-01-20\n');
    expect(read('agencies/410726-finance-bureau.yml')).toBe(
      "name: 延津县财政局\ndivision: '410726'\nlevel: county\nkind: department\nparent: 410726-government\n",
    );
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect(await mistakes()).toEqual([]);
    expect(readFileSync(join(project, 'CHANGELOG.md'), 'utf8')).toContain(
      '### Data\n\n- 410726-finance-bureau/2023: 延津县财政局, the report on 2023.\n- First reports.\n',
    );
    const archive = openArchive({ folder: content });
    const filed = archive.find('410726-finance-bureau/2023');
    const addresses = addressesFor(
      filed,
      await archive.report(filed.id),
      await readRawFile(filed.path, Buffer.from(bytes)),
      null,
    );
    expect(addresses.size).toBeGreaterThan(100);
    expect(addresses.get('/reports/410726-finance-bureau/2023/source/')).toContain('L1');
    expect(missingFrom(addresses, publishedAddresses(join(project, 'docs/published-addresses')))).toEqual([]);
  });

  it('knows formats by their bytes, encodings too, and names the file after them', async () => {
    const parts = (year: number): ReturnType<typeof madeParts> => madeParts('延津县财政局', year);
    const page = htmlPage(parts(2022), { table: spanned });
    const outcomes = await add(content, [
      file('a.doc', docxOf(parts(2021))),
      file('b.txt', gb18030Bytes(page)),
      file('c', TABS.page(parts(2023))),
    ]);
    expect(outcomes.map((outcome) => outcome.kind === 'added' && outcome.report.source.path)).toEqual([
      'reports/410726-finance-bureau/2021.docx',
      'reports/410726-finance-bureau/2022.html',
      'reports/410726-finance-bureau/2023.txt',
    ]);
    expect(await mistakes()).toEqual([]);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
  });

  it('takes each report out of a zip, whose old names it can read, and nothing that packing programs add', async () => {
    const page = (year: number) => strToU8(madePage('延津县财政局', year));
    const zip = zipSync({
      '年报/2022.html': page(2022),
      [Buffer.from(gb18030Bytes('财政局.html')).toString('latin1')]: page(2021),
      '__MACOSX/._2022.html': strToU8('x'),
    });
    const outcomes = await add(content, file('packed.zip', zip));
    expect(outcomes.map(({ kind, source }) => [kind, source.shown.replace(/.*zip/, '')])).toEqual([
      ['added', '/年报/2022.html'],
      ['added', '/财政局.html'],
    ]);
    expect(await mistakes()).toEqual([]);
  });

  it('says of the same bytes that they are there, also under another name', async () => {
    const path = file('a.html', madePage('延津县财政局', 2023));
    await add(content, path);
    const before = filesIn(project);
    const outcomes = await add(content, [path, file('b.html', readFileSync(path))]);
    expect(outcomes).toEqual([
      expect.objectContaining({ kind: 'there', path: 'reports/410726-finance-bureau/2023.html' }),
      expect.objectContaining({ kind: 'there', path: 'reports/410726-finance-bureau/2023.html' }),
    ]);
    const { ['inbox/b.html']: _, ...after } = filesIn(project);
    expect(after).toEqual(before);
  });

  it('takes a record of figures from its place when the report is there, and keeps all its addresses', async () => {
    const record = read('reports/320800-government/2024.json');
    const [outcome] = await add(content, file('a.html', madePage('淮安市人民政府', 2024)));
    expect(outcome).toMatchObject({ kind: 'added', record: '320800-government/2024/2026-11-20' });
    expect(existsSync(join(content, 'reports/320800-government/2024.json'))).toBe(false);
    expect(read('earlier/320800-government/2024/2026-11-20.json')).toBe(record);
    expect(read('moved.yml')).toContain(
      'from: /reports/320800-government/2024/record.json\n  to: /reports/320800-government/2024/2026-11-20/record.json',
    );
    const ledger = publishedAddresses(join(project, 'docs/published-addresses'));
    expect(ledger.get('/reports/320800-government/2024/2026-11-20/')).toContain('requests.received.total');
    expect(await mistakes()).toEqual([]);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
  });

  it('reads the report on the year after it anew, which is held against it', async () => {
    const next = htmlPage(madeParts('延津县财政局', 2024), { table: spanned }).replace(
      /(上年结转政府信息公开申请数量<\/td>(?:<td[^>]*>\d*<\/td>){6}<td[^>]*>)\d*/,
      '$1977',
    );
    await add(content, file('b.html', next));
    await add(content, file('a.html', madePage('延津县财政局', 2023)));
    expect(read('readings.jsonl')).toContain('carry-continuity');
    expect((await compareWithAccepted(content)).lines).toEqual([]);
  });

  it('shows with --dry-run what it would write, and writes nothing', async () => {
    const path = file('a.html', madePage('延津县财政局', 2023));
    const before = filesIn(project);
    const [outcome] = await add(content, path, { isDry: true });
    const lines = outcomeLines(outcome!);
    expect(lines).toContainEqual(
      expect.stringMatching(/^\+ reports\/410726-finance-bureau\/2023\.html {2}[0-9a-f]{64}$/),
    );
    expect(lines).toContain('+name: 延津县财政局');
    expect(filesIn(project)).toEqual(before);
    expect(summaryLines([outcome!], true)).toContain('Nothing was written.');
  });

  it('says with --dry-run that a second file of one report would be refused', async () => {
    const files = ['', '<meta name="PubDate" content="2024-01-20">'].map((tag, at) =>
      file(`${at}.html`, madePage('延津县财政局', 2023, tag)),
    );
    const [, second] = await add(content, files, { isDry: true });
    expect(why(second)).toMatch(/^Unexpected second report of 410726-finance-bureau\/2023/);
  });

  it('refuses a table alone, which offices print to a file of its own, and takes a report of tables alone', async () => {
    const parts = madeParts('延津县财政局', 2023);
    const tables = parts.filter(({ kind }) => kind === 'table');
    const title = parts.slice(0, 1);
    const before = filesIn(content);
    const [part] = await add(content, file('a.docx', docxOf([...title, tables[1]!])));
    expect(why(part)).toMatch(/^Unexpected part of the report of .*\(table requests without any words\)/);
    expect(filesIn(content)).toEqual(before);
    expect(ids(await add(content, file('b.docx', docxOf([...title, ...tables]))))).toEqual([
      '410726-finance-bureau/2023',
    ]);
  });

  it('counts what was refused by what it is, of whichever address or file', () => {
    const refusals = [
      'Unexpected status 404 of http://a.gov.cn/b.html, expected the report: it is gone.',
      'Unexpected status 404 of http://a.gov.cn/c.html, expected the report: it is gone.',
      'Unexpected rule of http://a.gov.cn/robots.txt against http://a.gov.cn/d.html, expected another.',
      'none.pdf cannot be read (ENOENT): see that it is there and yours to read.',
    ].map((said): Outcome => ({ kind: 'refused', source: { kind: 'file', at: '', shown: '' }, why: said }));
    expect(summaryLines(refusals, false).slice(3)).toEqual([
      '           2  status 404',
      '           1  none.pdf cannot be read',
      '           1  rule of robots.txt',
    ]);
  });

  it('says what is kept, and how to go on, where it is stopped', async () => {
    const outcomes = await add(content, [
      file('a.html', madePage('延津县财政局', 2023)),
      file('b.html', '<p>404 Not Found</p>'),
    ]);
    expect(stoppedLine(outcomes, 7, false)).toMatch(
      /^Stopped: 2 of 7 sources done, 1 added and kept whole\. Run the same command again/,
    );
    expect(stoppedLine([], 1, false)).toMatch(/^Stopped: 0 of 1 source done, nothing was added\./);
    expect(stoppedLine(outcomes, 7, true)).toBe('Stopped: 2 of 7 sources done, nothing was written.');
  });

  it('says on one screen who, when, what was read and where to look', async () => {
    const page = madePage('延津县财政局', 2023).replace(
      /(本年新收政府信息公开申请数量<\/td>(?:<td[^>]*>\d*<\/td>){6}<td[^>]*>)\d*/,
      '$1987',
    );
    const [outcome] = await add(content, file('a.html', page));
    const screen = outcomeLines(outcome!).join('\n');
    expect(screen).toContain('+ 410726-finance-bureau/2023  延津县财政局, 2023\n');
    expect(screen).toContain('who       its title “延津县财政局2023年政府信息公开工作年度报告”\n');
    expect(screen).toContain(
      'new       agencies/410726-finance-bureau.yml: county, department, below 410726-government',
    );
    expect(screen).toMatch(/cells {5}\d{3} read, \d+ doubtful, 0 not in the file\n/);
    expect(screen).toMatch(/look at {3}.*line \d+ {2}error \S+: Unexpected/);
  });

  it('says of how many reports cells are doubtful, and where they are looked through', async () => {
    const unread = /(本年新收政府信息公开申请数量<\/td><td[^>]*>)\d*/;
    const page = madePage('延津县财政局', 2023).replace(unread, '$1约三百');
    const outcomes = await add(content, [
      file('a.html', page),
      file('b.html', madePage('延津县民政局', 2023)),
    ]);
    expect(summaryLines(outcomes, false).join('\n')).toMatch(
      /2 {2}added\n +1 {2}of them with doubtful cells: npm run review\n/,
    );
  });
});

describe('What was interrupted', () => {
  it('is finished by the next run when it was planned, however far it had come', async () => {
    const path = file('a.html', madePage('延津县财政局', 2023));
    const whole = madeProject();
    await add(whole.content, path);
    const wanted = filesIn(whole.content);
    rmSync(whole.project, { recursive: true });

    const changes = changeSet(content);
    for (const [name, bytes] of Object.entries(wanted)) changes.write(name, Buffer.from(bytes, 'latin1'));
    stage(changes, content);
    // Half of it had come to its place.
    writeFileSync(
      join(content, 'agencies/410726-finance-bureau.yml'),
      wanted['agencies/410726-finance-bureau.yml']!,
    );
    const [outcome] = await add(content, path);
    expect(outcome).toMatchObject({ kind: 'there' });
    expect(filesIn(content)).toEqual(wanted);
  });

  it('is forgotten when it was not planned yet', () => {
    const before = filesIn(content);
    mkdirSync(join(content, '.staged'));
    writeFileSync(join(content, '.staged/0'), 'half of a file');
    expect(finishStaged(content)).toBe(false);
    expect(filesIn(content)).toEqual(before);
  });
});

describe('npm run add, refusing', () => {
  const listPage = `<!doctype html><title>年报</title><ul>${'<li><a href="a.html">延津县财政局2023年政府信息公开工作年度报告</a> 2024-01-20</li>'.repeat(6)}</ul>`;
  const KINDS: readonly (readonly [name: string, bytes: () => string | Uint8Array, why: RegExp])[] = [
    ['empty.html', () => '', /^Unexpected empty file, expected .*Get the file again/],
    ['locked.pdf', () => '%PDF-1.7\nnothing of a PDF', /^Unexpected .*PDF/],
    [
      'photo.pdf',
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
      /^Unexpected picture that nobody has recognised yet, .*npm run recognition:install/,
    ],
    [
      'old.docx',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /damage in the Word document.*save it as/,
    ],
    ['packed.rar', () => 'Rar!\u001a', /^Unexpected packed file.*Unpack it/],
    ['packed.zip', () => zipSync({ 'a.html': strToU8('') }), /^Unexpected empty file/],
    ['damaged.zip', () => 'PK\u0003\u0004 nothing', /^Unexpected packed file.*Unpack it/],
    ['list.html', () => listPage, /^Unexpected list of documents.*Follow the link/],
    [
      'error.html',
      () => '<!doctype html><title>404</title><p>您访问的页面不存在或已删除！</p>',
      /^Unexpected error page/,
    ],
  ];

  it.each(KINDS)(
    '%s: one sentence that says what it is and what to do, and nothing stays',
    async (name, bytes, reason) => {
      const path = file(name, bytes());
      const before = filesIn(project);
      const [outcome] = await add(content, path);
      expect(why(outcome)).toMatch(reason);
      expect(why(outcome)).not.toContain('\n');
      expect(filesIn(project)).toEqual(before);
    },
  );

  it('what is no file, and what is not there', async () => {
    symlinkSync(join(content, 'glossary.yml'), join(inbox, 'link.txt'));
    expect(why((await add(content, join(inbox, 'link.txt')))[0])).toMatch(
      /symbolic link.*name the file itself/,
    );
    await expect(add(content, join(inbox, 'nothing.txt'))).rejects.toThrow('There is no file');
    await expect(add(content, inbox)).resolves.toHaveLength(1);
  });

  it('a report of another agency or year than it is said to be', async () => {
    const path = file('a.html', madePage('延津县财政局', 2023));
    const [agency] = await add(content, path, { known: { agency: '410304-government' } });
    expect(why(agency)).toMatch(
      /Unexpected agency 延津县财政局 in the title, expected 洛阳市瀍河回族区人民政府/,
    );
    const [year] = await add(content, path, { known: { year: 2022 } });
    expect(why(year)).toMatch(/Unexpected year 2023/);
  });

  it('a second report of a year, with the command that files a new version', async () => {
    await add(content, file('a.html', madePage('延津县财政局', 2023)));
    const [outcome] = await add(content, file('b.html', `${madePage('延津县财政局', 2023)}\n`));
    expect(why(outcome)).toMatch(/second report of 410726-finance-bureau\/2023.*npm run replace/);
  });

  it('one and takes the others, by folder and by list', async () => {
    file('a.html', madePage('延津县财政局', 2023));
    file('b.html', '');
    file('c.html', madePage('延津县民政局', 2023));
    const list = file(
      'list.csv',
      'source,agency,year\na.html,,\nb.html,,\nc.html,410726-civil-affairs-bureau,2023\n',
    );
    const outcomes = await add(content, list);
    expect(ids(outcomes)).toEqual([
      '410726-finance-bureau/2023',
      undefined,
      '410726-civil-affairs-bureau/2023',
    ]);
    rmSync(list);
    expect((await add(content, inbox)).map(({ kind }) => kind)).toEqual(['there', 'refused', 'there']);
    expect(await mistakes()).toEqual([]);
  });

  it('a list whose columns or lines are others, by line', async () => {
    await expect(add(content, file('a.csv', 'file,when\na.html,2023\n'))).rejects.toThrow(
      'Unexpected columns file, when',
    );
    await expect(add(content, file('b.csv', 'source,year\na.html,２０２３\n'))).rejects.toThrow(
      'in line 2 of',
    );
  });
});

describe('Whose a report is', () => {
  const unsure = (name: string, year = 2023): string => file(`${name}.html`, madePage(name, year));

  it('is refused where the name is that of places in several cities, unless its words tell which', async () => {
    const [refused] = await add(content, unsure('朝阳区民政局'));
    expect(why(refused)).toMatch(/not certain: 朝阳区民政局 .* may be in .*北京市朝阳区 \(110105\)/);
    expect(why(refused)).toMatch(/--agency <agency-id>/);
    const told = madePage('朝阳区民政局', 2023, '<meta name="SiteName" content="北京市朝阳区人民政府">');
    expect(ids(await add(content, file('told.html', told)))).toEqual(['110105-civil-affairs-bureau/2023']);
    expect(read('agencies/110105-civil-affairs-bureau.yml')).toContain('name: 北京市朝阳区民政局\n');
  });

  it('is not guessed from who keeps the website', async () => {
    const page = madePage('延津县财政局', 2023)
      .replaceAll('延津县财政局2023年', '')
      .replace('<head>', '<head><meta name="ContentSource" content="延津县人民政府办公室">');
    const [outcome] = await add(content, file('a.html', page), { known: { year: 2023 } });
    expect(why(outcome)).toMatch(
      /no title in it names an agency; the tag ContentSource says 延津县人民政府办公室/,
    );
  });

  it('is told by the title of the article where the report has none', async () => {
    const page = madePage('延津县财政局', 2023)
      .replaceAll('延津县财政局2023年政府信息公开工作年度报告', '')
      .replace(
        '<head>',
        '<head><meta name="ArticleTitle" content="延津县财政局2023年政府信息公开工作年度报告">',
      );
    const [outcome] = await add(content, file('a.html', page));
    expect(ids([outcome!])).toEqual(['410726-finance-bureau/2023']);
  });

  it('is asked where somebody is there, and the answer is taken', async () => {
    const asked: string[] = [];
    const asker: Asker = {
      choose(question, options) {
        asked.push(question);
        return Promise.resolve(
          options.find(({ value }) => value.startsWith('110105'))?.value ?? 'government',
        );
      },
      write: () => Promise.resolve(null),
    };
    const outcomes = await add(content, unsure('朝阳区民政局'), { asker });
    expect(ids(outcomes)).toEqual(['110105-civil-affairs-bureau/2023']);
    expect(asked).toEqual([expect.stringContaining('Whose is it?')]);
  });

  it('needs a keeper where the name does not tell the kind, and the refusal has the entry to begin with', async () => {
    const [outcome] = await add(content, unsure('洛阳高新技术产业开发区管理委员会'));
    expect(why(outcome)).toMatch(/does not tell whether .*Write agencies\/410371-management-committee\.yml/);
  });

  it('is an id that a registered agency of another name has: the way is to rename that', async () => {
    await add(content, unsure('延津县数据局'));
    const [outcome] = await add(content, unsure('延津县政务服务和大数据管理局', 2022));
    expect(why(outcome)).toMatch(/410726-data-bureau, which is that of 延津县数据局.*rename-agency/);
  });
});

describe('When a report is of', () => {
  it('is not guessed from the day of publication', async () => {
    const page = madePage('延津县财政局', 2023)
      .replaceAll('延津县财政局2023年', '延津县财政局')
      .replace('<head>', '<head><meta name="PubDate" content="2024-01-20">');
    const [refused] = await add(content, file('a.html', page));
    expect(why(refused)).toMatch(
      /no title tells the year; published on 2024-01-20, it may be on 2023.*--year/,
    );
    expect(ids(some(await add(content, join(inbox, 'a.html'), { known: { year: 2023 } })))).toEqual([
      '410726-finance-bureau/2023',
    ]);
  });

  it('may not be after it was published', async () => {
    const page = madePage('延津县财政局', 2023, '<meta name="PubDate" content="2023-05-04">');
    const [outcome] = await add(content, file('a.html', page));
    expect(why(outcome)).toMatch(/Unexpected publishedOn 2023-05-04 of a report on 2023/);
  });
});
