import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendToLedger } from '../../scripts/ledger/ledger-folder.ts';
import { checkContent } from '../../scripts/reports/check-content.ts';
import { checkLedger } from '../../scripts/reports/check-ledger.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { stop } from '../../src/archive/content-error.ts';
import { loadReports } from '../../src/archive/load-reports.ts';
import { readTexts } from '../../src/archive/content-texts.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import { gb18030Bytes } from '../../src/text/encode.ts';

/** A small archive: three reports of three agencies, all filed rightly. */
const AGENCIES = ['410304-government', '410403-government', '410726-government-office'];
const OFFICE = 'reports/410726-government-office/2023.txt';
const ENTRY = 'agencies/410403-government.yml';
const TITLE = '延津县人民政府办公室 2023 年';
const NEW = 'reports/410726-government-office/2022';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filing-'));
  for (const part of ['glossary.yml', 'pages'])
    cpSync(join(PROJECT, 'content', part), join(folder, part), { recursive: true });
  for (const agency of AGENCIES) {
    for (const part of [`agencies/${agency}.yml`, `reports/${agency}`])
      cpSync(join(PROJECT, 'content', part), join(folder, part), { recursive: true });
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const notes = (text: string): void => write('reports/410726-government-office/2023.yml', text);
const moved = (...entries: object[]): void => write('moved.yml', JSON.stringify(entries));
function replace(path: string, from: string | RegExp, to: string): void {
  expect(read(path)).toMatch(from);
  write(path, read(path).replace(from, to));
}
/** A web page beside the report, with a title that names somebody. */
const pageBeside = (title: string, words = ''): void =>
  write(OFFICE.replace('.txt', '.page.html'), `<h1>${title}</h1>${words}<p><a href="1.pdf">附件</a></p>`);
/** The tables alone, under a title, as the attachment of a web page that has the words. */
function attachment(title: string): void {
  pageBeside(`${TITLE}政府信息公开工作年度报告`, '<h2>一、总体情况</h2><p>本年依法公开政府信息。</p>');
  const tables = read(OFFICE).match(/^(?:.*\t.*|[一二三四五六]、.*|第二十条.*)$/gm) ?? [];
  write(OFFICE, [title, ...tables].join('\n'));
}
const parent = (id: string): void => replace(ENTRY, /parent: .*/, `parent: ${id}`);

/** The mistakes of the folder, as `file [rule] message`; what a report's own numbers contradict is none. */
async function mistakes(): Promise<string[]> {
  const { files } = await checkContent(folder);
  return files.flatMap((file) =>
    file.messages
      .filter((message) => message.fatal === true)
      .map(
        (message) =>
          `${file.path.split(`${folder.split('/').at(-1)}/`)[1]} [${message.ruleId}] ${message.reason}`,
      ),
  );
}

/** Whether a build would take the content. */
async function isTaken(): Promise<boolean> {
  try {
    await readAgencies(folder);
    await readTexts(folder, stop);
    await loadReports(folder, 'test', new Map());
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'ContentError' });
    return false;
  }
}

type Case = readonly [what: string, change: () => void, said: RegExp];

/** Each is refused by the check, and no build publishes it. */
const REFUSED: readonly Case[] = [
  [
    'the report of another county',
    () => renameSync(at('reports/410403-government/2020.txt'), at('reports/410304-government/2020.txt')),
    /410304-government\/2020\.txt \[agency-mismatch\] Unexpected agency 卫东区人民政府/,
  ],
  [
    'a title of another organ of the place',
    () => replace(OFFICE, TITLE, '延津县财政局 2023 年'),
    /\[agency-mismatch\]/,
  ],
  [
    'a title of another year',
    () => replace(OFFICE, TITLE, '延津县人民政府办公室 2022 年'),
    /\[year-mismatch\]/,
  ],
  [
    'a text of another place',
    () => appendFileSync(at(OFFICE), '\n\n本报告由封丘县人民政府办公室编制。\n'),
    /2023\.txt \[agency-mismatch\] Unexpected 封丘县, of which the report says it is/,
  ],
  [
    'a web page of another county beside a report that has its own words',
    () => pageBeside('封丘县人民政府2023年政府信息公开工作年度报告'),
    /2023\.page\.html \[agency-mismatch\] Unexpected agency 封丘县人民政府 in the title of the other file/,
  ],
  [
    'a web page of another department beside it',
    () => pageBeside('延津县财政局2023年政府信息公开工作年度报告'),
    /2023\.page\.html \[agency-mismatch\]/,
  ],
  [
    'a web page of another year beside it',
    () => pageBeside('延津县人民政府办公室2022年政府信息公开工作年度报告'),
    /2023\.page\.html \[year-mismatch\] Unexpected year 2022 in the title of the other file/,
  ],
  [
    'a web page beside it that is empty',
    () => write(OFFICE.replace('.txt', '.page.html'), ''),
    /2023\.page\.html \[no-report\] Unexpected empty file/,
  ],
  [
    'an attachment of another county, with the words of the right page',
    () => {
      attachment('封丘县人民政府2023年政府信息公开工作年度报告');
    },
    /2023\.txt \[agency-mismatch\] Unexpected agency 封丘县人民政府/,
  ],
  [
    'a name that the registry no longer explains',
    () => replace('agencies/410304-government.yml', /printedNames:[^]*/, ''),
    /2021\.txt \[agency-mismatch\]/,
  ],
  [
    'evidence that is not in the report',
    () => replace('agencies/410304-government.yml', '市长信箱25件', '市长信箱26件'),
    /\[printed-name\] Unexpected evidence/,
  ],
  [
    'a printed name that no report prints',
    () => replace('agencies/410304-government.yml', 'years: [2021]', 'years: [2020, 2021]'),
    /\[printed-name\] Unexpected year 2020/,
  ],
  [
    'an unknown key deep in an entry',
    () => replace('agencies/410304-government.yml', 'years: [2021]', 'years: [2021]\n    yeras: [2021]'),
    /\[fields\].*\n.*yeras/,
  ],
  [
    'the same bytes for two agencies',
    () => {
      write(
        'agencies/410726-finance.yml',
        "name: 延津县财政局\ndivision: '410726'\nlevel: county\nkind: department\n",
      );
      mkdirSync(at('reports/410726-finance'));
      cpSync(at(OFFICE), at('reports/410726-finance/2023.txt'));
    },
    /410726-government-office\/2023\.txt \[report-double\] Unexpected copy of reports\/410726-finance\/2023\.txt/,
  ],
  [
    'the same address for two reports',
    () => {
      notes('url: https://www.yanjin.gov.cn/gk/1.html\n');
      write('reports/410403-government/2020.yml', 'url: http://www.yanjin.gov.cn/gk/1.html\n');
    },
    /2023\.txt \[source-double\] Unexpected address www\.yanjin\.gov\.cn.*expected another than that of reports\/410403-government\/2020\.txt/,
  ],
  ['an empty file', () => write(`${NEW}.txt`, ''), /\[no-report\] Unexpected empty file/],
  [
    'a damaged PDF under a text name',
    () => write(`${NEW}.txt`, '%PDF-1.7\n'),
    /\[no-report\] Unexpected damage in the PDF/,
  ],
  [
    'an error page',
    () => write(`${NEW}.html`, '<html><title>404 Not Found</title><h1>404 Not Found</h1>'),
    /\[no-report\] Unexpected error page/,
  ],
  [
    'two versions that Git could not join',
    () => write(OFFICE, `<<<<<<< HEAD\n${read(OFFICE)}=======\n${read(OFFICE)}>>>>>>> other\n`),
    /\[no-report\] Unexpected file with the marks of two versions/,
  ],
  ['a page of navigation', () => write(`${NEW}.txt`, '首页\n政务公开\n'), /\[no-report\]/],
  ['the name of another county', () => replace(ENTRY, '平顶山市卫东区', '洛阳市老城区'), /\[agency-name\]/],
  ['its own parent', () => parent('410403-government'), /\[agency-relation\]/],
  ['a parent that does not exist', () => parent('419999-government'), /\[agency-relation\]/],
  ['a parent in another province', () => parent('320000-government'), /\[agency-parent\]/],
  [
    'a department as a parent',
    () => {
      write(
        'agencies/410400-finance.yml',
        "name: 平顶山市财政局\ndivision: '410400'\nlevel: prefecture\nkind: department\n",
      );
      parent('410400-finance');
    },
    /410403-government\.yml \[agency-parent\] .* expected a government above it/,
  ],
  ['two ids with one name', () => cpSync(at(ENTRY), at('agencies/410403-second.yml')), /\[agency-double\]/],
  [
    'a former name of white space',
    () => replace(ENTRY, /$/, "formerNames: [{ name: '  ', until: 2015-01-01 }]\n"),
    /\[fields\]/,
  ],
  [
    'the name of another county as a former one',
    () => replace(ENTRY, /$/, 'formerNames: [{ name: 平顶山市新华区人民政府, until: 2015-01-01 }]\n'),
    /\[agency-name\] Unexpected former name/,
  ],
  [
    'the name of another agency as a former one',
    () =>
      replace(ENTRY, /$/, 'formerNames: [{ name: 延津县人民政府办公室, until: 2015-01-01, reason: 改。 }]\n'),
    /\[agency-double\] Unexpected former name/,
  ],
  [
    'a former name that is in use',
    () => replace(ENTRY, /$/, 'formerNames: [{ name: 平顶山市卫东区政府, until: 2099-01-01 }]\n'),
    /\[agency-relation\] Unexpected former name/,
  ],
  [
    'the day of a successor that is not named',
    () => replace(ENTRY, /$/, 'successorSince: 2015-01-01\n'),
    /\[agency-relation\] Unexpected successorSince/,
  ],
  [
    'a part of a request',
    () =>
      notes(
        'corrections: [{ table: requests, row: received, column: total, was: 0, now: 1.5, reason: 理由。, evidence: 依据。 }]\n',
      ),
    /\[fields\][^]*1\.5/,
  ],
  ...['字\\0', '字\\uD800', '字\uFFFD'].map((words): Case => [
    `words that no page may hold: ${words}`,
    () => notes(`notes: "${words}"\n`),
    /2023\.yml \[fields\]/,
  ]),
  [
    'a key twice',
    () => notes('notes: 一。\nnotes: 二。\n'),
    /2023\.yml \[yaml\] Unexpected second notes at line 2/,
  ],
  ['an empty name', () => replace(ENTRY, /name: .*/, "name: '  '"), /\[fields\]/],
  [
    'an entry in GBK',
    () => write(ENTRY, gb18030Bytes(read(ENTRY))),
    /\[encoding\] Unexpected encoding GB18030, expected UTF-8/,
  ],
  ['notes that are no map', () => notes('x'), /\[fields\]/],
  ['an alias of nothing', () => notes('notes: *x\n'), /2023\.yml \[yaml\] Unexpected alias \*x at line 1/],
  [
    'a bomb of aliases',
    () => notes('a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n'),
    /2023\.yml \[yaml\] Unexpected alias \*a at line 2/,
  ],
  ['YAML nested without end', () => notes('['.repeat(20_000)), /2023\.yml \[yaml\]/],
  ['notes without a value', () => notes(''), /2023\.yml \[fields\]/],
  ['published before the year ended', () => notes('publishedOn: 2023-12-20\n'), /\[source-dates\]/],
  [
    'got before it was published',
    () => notes('publishedOn: 2024-02-01\nretrievedOn: 2024-01-31\n'),
    /\[source-dates\]/,
  ],
  ['got in the future', () => notes('retrievedOn: 2099-01-31\n'), /\[source-dates\]/],
  [
    'an address elsewhere',
    () => notes('url: https://www.yanjin.gov.cn.example.org/\n'),
    /\[source-address\]/,
  ],
  [
    'an address behind a user’s name',
    () => notes('url: https://www.yanjin.gov.cn@example.org/\n'),
    /\[source-address\]/,
  ],
  [
    'an address with somebody’s password',
    () => notes('url: https://keeper:secret@www.yanjin.gov.cn/\n'),
    /\[source-address\]/,
  ],
  [
    'a reason for nothing',
    () => notes('confirmed: [{ rule: source-dates, note: 无。 }]\n'),
    /\[confirmation\]/,
  ],
  [
    'a reason without words',
    () => notes('url: https://example.org/\nconfirmed: [{ rule: source-address, note: " " }]\n'),
    /\[fields\]/,
  ],
  [
    'one cell corrected twice',
    () =>
      notes(
        `corrections:\n${'- { table: requests, row: received, column: total, was: 0, now: 1, reason: 理由。, evidence: 依据。 }\n'.repeat(2)}`,
      ),
    /\[fields\][^]*second correction/,
  ],
  [
    'one finding confirmed twice',
    () => notes(`confirmed:\n${'- { rule: label-displaced, note: 已核对。 }\n'.repeat(2)}`),
    /\[fields\][^]*second confirmation/,
  ],
  [
    'a link to a file elsewhere',
    () => {
      rmSync(at(OFFICE));
      symlinkSync('/etc/hostname', at(OFFICE));
    },
    /2023\.txt \[file-kind\] Unexpected symbolic link/,
  ],
  [
    'a link as a text of the site',
    () => {
      rmSync(at('pages/about.md'));
      symlinkSync('/etc/hostname', at('pages/about.md'));
    },
    /pages\/about\.md \[file-kind\] Unexpected symbolic link/,
  ],
  [
    'a pipe',
    () => void execFileSync('mkfifo', [at(`${NEW}.pdf`)]),
    /2022\.pdf \[file-kind\] Unexpected named pipe/,
  ],
  [
    'a folder in place of a file',
    () => mkdirSync(at(`${NEW}.txt`)),
    /2022\.txt \[file-kind\] Unexpected folder/,
  ],
  ...['0x7E6', '2022 ', '2022.0', '2.022e3', '２０２２', '1999'].map((name): Case => [
    `a year written ${name}`,
    () => cpSync(at(OFFICE), at(`reports/410726-government-office/${name}.txt`)),
    /\[file-name\]/,
  ]),
];

describe('What is filed wrongly', () => {
  it('is nothing of what is filed rightly', async () => {
    expect(await mistakes()).toEqual([]);
    expect(await isTaken()).toBe(true);
  });

  it.each(REFUSED)('is refused by check and build: %s', async (_, change, said) => {
    change();
    const found = await mistakes();
    expect(
      found.filter((mistake) => said.test(mistake)),
      found.join('\n'),
    ).not.toEqual([]);
    expect(await isTaken()).toBe(false);
  });

  it.each<Case>([
    [
      'a target outside of the site',
      () =>
        moved({
          from: '/reports/410726-government-office/2020/',
          to: '//example.org/',
          on: '2026-01-01',
          reason: '改。',
        }),
      /\[fields\]/,
    ],
    [
      'a target that is not there',
      () =>
        moved({
          from: '/agencies/410726-old/',
          to: '/agencies/410726-new/',
          on: '2026-01-01',
          reason: '改。',
        }),
      /\[moved\] Unexpected to/,
    ],
    ...[
      '/compare/requests.no-such.total/2023/',
      '/compare/requests.received.total/2001/',
      '/embed/compare/requests.no-such.total/2023/',
      '/compare/nothing/',
      '/data/nothing/',
    ].map((to): Case => [
      `a target that no measure, year or frame has: ${to}`,
      () => moved({ from: '/agencies/410726-old/', to, on: '2026-01-01', reason: '改。' }),
      /\[moved\] Unexpected to/,
    ]),
    [
      'a comparison that is still there',
      () => moved({ from: '/compare/requests.received.total/2023/', on: '2026-01-01', reason: '撤。' }),
      /\[moved\] Unexpected from/,
    ],
    [
      'what is still there',
      () => moved({ from: '/reports/410726-government-office/2023/', on: '2026-01-01', reason: '撤。' }),
      /\[moved\] Unexpected from/,
    ],
    [
      'one address twice',
      () =>
        moved(
          { from: '/agencies/410726-old/', on: '2026-01-01', reason: '撤。' },
          { from: '/agencies/410726-old/', on: '2026-01-02', reason: '撤。' },
        ),
      /\[moved\] Unexpected second entry/,
    ],
    ...[
      '/reports/../../../outside.txt',
      '/reports/%2e%2e/outside.txt',
      '/reports//2020.txt',
      '/reports/410726-government-office/2023.json/x/',
      `/agencies/${'a'.repeat(256)}/`,
    ].map((from): Case => [
      `an address that is no place in the site’s folder: ${from.slice(0, 60)}`,
      () => moved({ from, on: '2026-01-01', reason: '撤。' }),
      /moved\.yml \[fields\]/,
    ]),
    [
      'a link as an earlier version',
      () => {
        mkdirSync(at('earlier/410726-government-office/2023'), { recursive: true });
        symlinkSync(at(OFFICE), at('earlier/410726-government-office/2023/2024-01-20.txt'));
      },
      /^earlier\/.*\[file-kind\] Unexpected symbolic link/,
    ],
    [
      'an earlier version of no report',
      () => write('earlier/410726-government-office/2021/2022-01-20.txt', '字'),
      /^earlier\/.*Unexpected earlier version/,
    ],
    [
      'an original that was gone tomorrow',
      () =>
        write(
          'originals.jsonl',
          `${JSON.stringify({ address: 'http://www.yanjin.gov.cn/', checkedOn: '2026-01-01', seenOn: null, sha256: null, gone: { on: '2026-01-02', status: 404 } })}\n`,
        ),
      /originals\.jsonl/,
    ],
    ...['originals.jsonl', 'digests.txt', 'readings.jsonl'].map((name): Case => [
      `a pipe as ${name}`,
      () => void execFileSync('mkfifo', [at(name)]),
      new RegExp(`${name.replace('.', '\\.')} \\[file-kind\\]`),
    ]),
    ['a broken reading', () => write('readings.jsonl', '{}\n'), /readings\.jsonl/],
    [
      'a word of readers that nobody can see',
      () =>
        write(
          'readers-words.yml',
          '- { words: ["\u200B"], measures: [requests.received.total], source: 依据。 }\n',
        ),
      /readers-words\.yml \[fields\]/,
    ],
    ['a name that nothing reads', () => write('moved.yaml', '[]'), /^moved\.yaml \[file-name\]/],
    [
      'a text that is missing',
      () => rmSync(at('pages/about.md')),
      /pages\/about\.md \[file-name\] Unexpected absence/,
    ],
    [
      'a reading of pictures beside a text',
      () => write(OFFICE.replace('.txt', '.reading.json'), '{}'),
      /2023\.reading\.json \[capture\] Unexpected reading of pictures beside 2023\.txt/,
    ],
    ['a broken glossary', () => replace('glossary.yml', 'terms:', 'terms: ['), /glossary\.yml \[yaml\]/],
  ])('beside reports and agencies too: %s', async (_, change, said) => {
    change();
    expect((await mistakes()).filter((mistake) => said.test(mistake))).not.toEqual([]);
  });

  it.each<readonly [string, () => void]>([
    [
      'an address elsewhere, with its reason',
      () => notes('url: https://example.org/\nconfirmed: [{ rule: source-address, note: 原网站已关闭。 }]\n'),
    ],
    [
      'a misprinted year, compared with the original',
      () => {
        replace(OFFICE, TITLE, '延津县人民政府办公室 2022 年');
        notes('confirmed: [{ rule: year-mismatch, note: 原件标题的年份写错。 }]\n');
      },
    ],
    [
      'a title and nothing else, with its reason',
      () => {
        write(`${NEW}.txt`, '延津县人民政府办公室2022年政府信息公开工作年度报告\n');
        write(`${NEW}.yml`, 'confirmed: [{ rule: no-report, note: 原件只有标题。 }]\n');
      },
    ],
    [
      'a joint report of two agencies, with its reason',
      () => {
        write(
          'agencies/410726-finance.yml',
          "name: 延津县财政局\ndivision: '410726'\nlevel: county\nkind: department\nprintedNames:\n- { name: 延津县人民政府办公室, years: [2023], reason: 两个机关合并发布。, evidence: [] }\n",
        );
        mkdirSync(at('reports/410726-finance'));
        cpSync(at(OFFICE), at('reports/410726-finance/2023.txt'));
        write('reports/410726-finance/2023.yml', 'confirmed: [{ rule: report-double, note: 合并发布。 }]\n');
      },
    ],
    [
      'an address of two reports, with its reason',
      () => {
        notes('url: https://www.yanjin.gov.cn/gk/1.html\n');
        write(
          'reports/410403-government/2020.yml',
          'url: https://www.yanjin.gov.cn/gk/1.html\nconfirmed: [{ rule: source-double, note: 两份报告登在同一网页。 }]\n',
        );
      },
    ],
    [
      'a zone without a code of its own, with its reason',
      () =>
        write(
          'agencies/410300-zone.yml',
          "name: 洛阳高新技术产业开发区管理委员会\ndivision: '410300'\nlevel: prefecture\nkind: government\nconfirmed: [{ rule: agency-name, note: 没有单列代码。 }]\n",
        ),
    ],
    [
      'a town',
      () =>
        write(
          'agencies/410726-chengguan.yml',
          "name: 延津县城关镇人民政府\ndivision: '410726'\nlevel: township\nkind: government\nparent: 410726-government\n",
        ),
    ],
    [
      'a short report of an old form',
      () =>
        write(
          `${NEW.replace('2022', '2010')}.txt`,
          '延津县人民政府办公室2010年政府信息公开工作年度报告\n\n2010年，我办主动公开政府信息35条，没有收到公开申请，没有发生行政复议和行政诉讼。\n',
        ),
    ],
    [
      'the right web page beside it, and an attachment that names nobody',
      () => {
        attachment('附件1：2023年政府信息公开工作年度报告表');
      },
    ],
    [
      'moved addresses that lead to a measure, its frame and a list',
      () =>
        moved(
          ...[
            '/compare/requests.received.total/2023/',
            '/embed/compare/requests.received.total/2023/',
            '/data/',
          ].map((to, at) => ({ from: `/agencies/410726-old-${at}/`, to, on: '2026-01-01', reason: '改。' })),
        ),
    ],
    ['an entry with a byte order mark', () => write(ENTRY, `\uFEFF${read(ENTRY)}`)],
  ])('is not the true exception: %s', async (_, change) => {
    change();
    expect(await mistakes()).toEqual([]);
    expect(await isTaken()).toBe(true);
  });

  it('does not hide what else is wrong', async () => {
    replace(ENTRY, 'level: county', 'level: city');
    notes('url: [');
    moved({ from: '/reports/410726-government-office/2023/', on: '2026-01-01', reason: '撤。' });
    write('reports/410304-government/old.txt', 'x');
    write(`${NEW}.html`, '<html><title>404 Not Found</title>');
    const found = await mistakes();
    for (const said of [
      /^agencies\/410403-government\.yml \[fields\]/,
      /^reports\/410726-government-office\/2023\.yml \[yaml\]/,
      /^moved\.yml \[moved\]/,
      /^reports\/410304-government\/old\.txt \[file-name\]/,
      /2022\.html \[no-report\]/,
    ])
      expect(
        found.filter((mistake) => said.test(mistake)),
        String(said),
      ).toHaveLength(1);
    // The reports of an agency whose entry is mistaken say so, and nothing else.
    expect(found.some((mistake) => mistake.startsWith('reports/410403-government'))).toBe(false);
    const { files } = await checkContent(folder);
    expect(files.flatMap((file) => file.messages.map(({ reason }) => reason))).toContainEqual(
      expect.stringMatching(/^Not read: .*410403-government\.yml has a mistake$/),
    );
  });
});

describe('What lies about', () => {
  it('is passed over and listed once', async () => {
    const strays = [
      'agencies/.DS_Store',
      'desktop.ini',
      'pages/about.md~',
      `${OFFICE}.bak`,
      'reports/410726-government-office/~$2023.docx',
      'reports/Thumbs.db',
    ];
    for (const stray of strays) write(stray, 'x');
    expect(await mistakes()).toEqual([]);
    expect((await checkContent(folder)).strays).toEqual(strays.toSorted());
    expect(await isTaken()).toBe(true);
  });

  it('is work to do where nobody noted where a report came from', async () => {
    notes('url: https://www.yanjin.gov.cn/\npublishedOn: 2024-01-20\n');
    const { unsourced } = await checkContent(folder);
    expect(unsourced).toContainEqual({ id: '410726-government-office/2023', lacks: ['retrievedOn'] });
    expect(unsourced).toHaveLength(AGENCIES.length);
  });
});

describe('The ledger of addresses', () => {
  it('misses what was published and is gone without a word, and lists what is new', () => {
    const ledger = join(folder, 'ledger');
    appendToLedger(
      new Map(
        ['/reports/410304-government/2021/', '/agencies/410304-government/'].map((at) => [at, new Set()]),
      ),
      ledger,
    );
    const site = { reports: new Set(['410403-government/2020']), agencies: new Set<string>() };
    const { mistakes, unlisted } = checkLedger(folder, site, [], ledger);
    expect(mistakes.map(({ rule, message }) => `${rule} ${message.split(',')[0]}`)).toEqual([
      'address-lost ledger: Unexpected loss of /agencies/410304-government/',
      'address-lost ledger: Unexpected loss of /reports/410304-government/2021/',
    ]);
    expect(unlisted).toEqual(['410403-government/2020']);
    const gone = ['/reports/410304-government/2021/', '/agencies/410304-government/'].map((from) => ({
      from,
      on: '2026-01-01',
      reason: '撤。',
    }));
    expect(checkLedger(folder, site, gone, ledger).mistakes).toEqual([]);
  });
});

describe('A report that has not changed', () => {
  it('is not parsed again, and one that has is', async () => {
    await checkContent(folder);
    expect((await checkContent(folder)).parsed).toBe(0);
    appendFileSync(at(OFFICE), '\n');
    expect((await checkContent(folder)).parsed).toBe(1);
  });
});
