import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../scripts/adding/outcome.ts';
import { changeSet } from '../../scripts/chores/change-set.ts';
import { openDesk } from '../../scripts/chores/desk.ts';
import { withdraw } from '../../scripts/chores/withdraw.ts';
import { publishedAddresses } from '../../scripts/ledger/ledger-folder.ts';
import { recheckReports } from '../../scripts/rechecking/recheck-reports.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { sha256 } from '../../src/archive/digests.ts';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { Capture } from '../../src/schemas/capture.ts';
import { gb18030Bytes } from '../../src/text/encode.ts';
import { docxOf } from '../layouts/printers/docx.ts';
import { reportPdf } from '../pdf/made-report-pdf.ts';
import { fieldsOf } from '../layouts/grids.ts';
import { htmlPage, spanned } from '../layouts/printers/html.ts';
import { some } from '../some.ts';
import { add, filesIn, madePage, madeParts, madeProject, mistakesIn } from './adding/made-archive.ts';
import { HOST, openPortal, page, status, type Page, type Portal } from './adding/made-portal.ts';

const TAGS =
  '<meta name="ArticleTitle" content="延津县财政局2023年政府信息公开工作年度报告"><meta name="PubDate" content="2024-01-20 10:00"><meta name="ContentSource" content="县财政局"><meta name="SiteName" content="延津县人民政府">';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORD = docxOf(madeParts('延津县财政局', 2023));
const REPORT = gb18030Bytes(madePage('延津县财政局', 2023, TAGS));
const leading = (link: string, tags = TAGS): string =>
  `<!doctype html><html><head><meta charset="utf-8">${tags}</head><body><h1>延津县财政局2023年政府信息公开工作年度报告</h1><p>见附件：<a href="${link}">年报</a></p></body></html>`;

/** A page with the words of a report, and the document with its tables. */
const WORDS_PAGE = htmlPage(
  madeParts('延津县财政局', 2023).filter(({ kind }) => kind !== 'table'),
  { table: spanned },
).replace('</body>', '<p><a href="tables.docx">附件</a></p></body>');
const TABLES = docxOf(madeParts('延津县财政局', 2023).filter(({ kind }) => kind === 'table'));

/** The same report for a PDF: a field for each that a cell covers. */
const partsForPdf = () =>
  madeParts('延津县财政局', 2023).map((part) =>
    part.kind === 'table'
      ? fieldsOf(part.grid).map((fields) => fields.map(({ cell, begins }) => (begins ? cell.text : '')))
      : part.text,
  );

const PAGES: Record<string, Page> = {
  '/robots.txt': page('User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n', 'text/plain'),
  '/report.html': page(REPORT, 'text/html; charset=gbk', {
    etag: '"a1"',
    'last-modified': 'Sat, 20 Jan 2024 02:00:00 GMT',
  }),
  '/old.html': status(302, { location: '/moved.html' }),
  '/moved.html': status(301, { location: `${HOST}/report.html` }),
  '/busy.html': (request, response, times) =>
    times < 2
      ? status(times === 0 ? 429 : 503, { 'retry-after': '30' })(request, response, 0)
      : page(REPORT)(request, response, 0),
  '/always-busy.html': status(429),
  '/loop.html': status(302, { location: '/loop.html' }),
  '/gone.html': status(404),
  '/error.html': page('<!doctype html><html><body><p>您访问的页面不存在或已删除！</p></body></html>'),
  '/photo.html': page(Buffer.from('GIF89a'), 'image/gif'),
  '/private/report.html': page(REPORT),
  '/leading.html': page(leading('P0201.docx')),
  '/P0201.docx': page(WORD, DOCX),
  '/words.html': page(WORDS_PAGE),
  '/tables.docx': page(TABLES, DOCX),
  '/leading-zip.html': page(leading('all.zip')),
  '/all.zip': page(zipSync({ '年报/说明.txt': strToU8('说明'), '年报/年报.docx': WORD }), 'application/zip'),
  '/two.zip': page(
    zipSync({ 'a.docx': WORD, 'b.docx': docxOf(madeParts('延津县民政局', 2023)) }),
    'application/zip',
  ),
  '/leading-twice.html': page(
    leading('P0201.docx').replace('</p></body>', '<a href="same.txt.pdf">PDF</a></p></body>'),
  ),
  '/leading-others.html': page(
    leading('last-year.docx').replace(
      '</p></body>',
      '<a href="another.docx">民政局</a><a href="P0201.docx">今年</a></p></body>',
    ),
  ),
  '/last-year.docx': page(docxOf(madeParts('延津县财政局', 2022)), DOCX),
  '/another.docx': page(docxOf(madeParts('延津县民政局', 2023)), DOCX),
  '/leading-parts.html': page(
    leading('tables-1.docx').replace(
      '</p></body>',
      '<a href="tables-2.docx">附件2</a><a href="tables-3.docx">附件3</a></p></body>',
    ),
  ),
  ...Object.fromEntries(
    madeParts('延津县财政局', 2023)
      .filter(({ kind }) => kind === 'table')
      .map((table, at) => [`/tables-${at + 1}.docx`, page(docxOf([table]), DOCX)]),
  ),
  '/same.txt.pdf': page(reportPdf(partsForPdf()), 'application/pdf'),
  '/leading-old.html': page(leading('P0202.doc')),
  '/P0202.doc': page(
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    'application/msword',
  ),
  '/broken.html': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
    response.write('<!doctype html>');
    response.destroy();
  },
};

let project = '';
let content = '';
let portal: Portal;
beforeEach(async () => {
  ({ project, content } = madeProject());
  portal = await openPortal(PAGES);
});
afterEach(async () => {
  await portal.close();
  rmSync(project, { recursive: true, force: true });
});

const fetched = (...paths: string[]): Promise<Outcome[]> =>
  add(
    content,
    paths.map((path) => HOST + path),
    { get: portal.get },
  );
const read = (path: string): Buffer => readFileSync(join(content, path));
const ID = '410726-finance-bureau/2023';
const captured = (): Capture => Capture.parse(JSON.parse(read(`reports/${ID}.capture.json`).toString()));

const mistakes = (): Promise<string[]> => mistakesIn(content);

describe('npm run add, of an address', () => {
  it('keeps the bytes as they came, and how they were got', async () => {
    const [outcome] = await fetched('/old.html');
    expect(outcome).toMatchObject({ kind: 'added', report: { id: ID } });
    expect(read(`reports/${ID}.html`)).toEqual(Buffer.from(REPORT));
    expect(read(`reports/${ID}.yml`).toString()).toBe(
      `url: ${HOST}/report.html\npublishedOn: 2024-01-20\nretrievedOn: 2026-11-29\n`,
    );
    expect(captured()).toMatchObject({
      address: `${HOST}/old.html`,
      redirects: [
        { status: 302, to: `${HOST}/moved.html` },
        { status: 301, to: `${HOST}/report.html` },
      ],
      finalAddress: `${HOST}/report.html`,
      time: '2026-11-29T03:00:00.000Z',
      status: 200,
      headers: {
        'content-type': 'text/html; charset=gbk',
        etag: '"a1"',
        'last-modified': 'Sat, 20 Jan 2024 02:00:00 GMT',
      },
      bytes: REPORT.length,
      kept: [],
    });
    expect(await mistakes()).toEqual([]);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
  });

  it('asks as robots.txt allows, once for it, one request at a time with its delay, under its own name', async () => {
    const outcomes = await fetched('/private/report.html', '/old.html');
    expect(outcomes[0]).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(
        /rule of .*robots\.txt against .*save the page in a browser and add the file/,
      ) as string,
    });
    expect(portal.requests).toEqual([
      `GET ${HOST}/robots.txt`,
      `GET ${HOST}/old.html`,
      `GET ${HOST}/moved.html`,
      `GET ${HOST}/report.html`,
    ]);
    expect(portal.pauses).toEqual([7000, 7000, 7000]);
    expect([...portal.agents]).toEqual([expect.stringMatching(/^NianbaoArchive\/\d/)]);
  });

  it('asks again after the pause that a busy server wants, and gives it up', async () => {
    const outcomes = await fetched('/busy.html', '/always-busy.html');
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'refused']);
    expect(portal.pauses).toEqual([7000, 30_000, 30_000, 7000, 5000, 20_000, 60_000]);
    expect(outcomes[1]).toMatchObject({
      why: expect.stringMatching(/status 429 .*Try again tomorrow/) as string,
    });
  });

  it('takes the report out of a zip, which is kept with its name in it', async () => {
    const [outcome] = await fetched('/leading-zip.html');
    expect(outcome).toMatchObject({ kind: 'added', report: { id: ID } });
    expect(read(`reports/${ID}.docx`)).toEqual(Buffer.from(WORD));
    expect(captured()).toMatchObject({
      sha256: sha256(WORD),
      packedAs: '年报/年报.docx',
      kept: [{ file: 'page.html' }, { file: 'attachment-1.zip', address: `${HOST}/all.zip` }],
    });
    expect(await mistakes()).toEqual([]);
    const [there] = await fetched('/all.zip');
    expect(there).toMatchObject({ kind: 'there' });
  });

  it('refuses a zip of several reports, with what to do', async () => {
    const [outcome] = await fetched('/two.zip');
    expect(outcome).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/2 reports in one zip .*save the zip, and add the file/) as string,
    });
  });

  it('takes a report that is attached twice from the Word document, not from the PDF', async () => {
    const [outcome] = await fetched('/leading-twice.html');
    expect(outcome).toMatchObject({ kind: 'added', report: { id: ID } });
    expect(read(`reports/${ID}.docx`)).toEqual(Buffer.from(WORD));
  });

  it('takes of several reports that are attached the one of the agency and year that the page names', async () => {
    const [outcome] = await fetched('/leading-others.html');
    expect(outcome).toMatchObject({ kind: 'added', report: { id: ID } });
    expect(read(`reports/${ID}.docx`)).toEqual(Buffer.from(WORD));
  });

  it('says of tables that are attached in a file each that they are parts of one report', async () => {
    const [outcome] = await fetched('/leading-parts.html');
    expect(outcome).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(
        /tables of one report in 3 files .*tables-3\.docx.*print these as one PDF/,
      ) as string,
    });
  });

  it('asks for nothing that it has already', async () => {
    await fetched('/old.html');
    portal.requests.length = 0;
    const outcomes = await fetched('/old.html', '/report.html');
    expect(outcomes).toEqual(
      outcomes.map(() => expect.objectContaining({ kind: 'there', path: `reports/${ID}.html` }) as unknown),
    );
    expect(portal.requests).toEqual([]);
  });

  it.each([
    ['/gone.html', /status 404 .*the page is gone or the address misprinted/],
    ['/error.html', /^Unexpected error page/],
    ['/photo.html', /^Unexpected type image\/gif/],
    ['/loop.html', /^Unexpected 6 redirects/],
    ['/broken.html', /^Unexpected silence of .*try again later/],
    [
      '/leading-old.html',
      /attachments are no report that is read here \(\S*P0202\.doc: damage in the Word document[^,]*\), expected the report\. Open the file/,
    ],
  ])('%s is refused in a sentence, and nothing stays', async (path, why) => {
    const before = filesIn(project);
    const [outcome] = await fetched(path);
    expect(outcome).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) as string });
    expect(filesIn(project)).toEqual(before);
  });

  it('refuses an address that is of no government', async () => {
    const [outcome] = await add(content, 'http://www.example.com/report.html', { get: portal.get });
    expect(outcome).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/government’s domain/) as string,
    });
  });
});

describe('A page that leads to an attachment', () => {
  it('and its attachment are one report: both are kept and named, and the page is evidence', async () => {
    const [outcome] = await fetched('/leading.html');
    expect(outcome).toMatchObject({
      kind: 'added',
      report: { id: ID, source: { publishedOn: '2024-01-20' } },
    });
    expect(read(`reports/${ID}.docx`)).toEqual(Buffer.from(WORD));
    expect(read(`reports/${ID}.page.html`).toString()).toBe(leading('P0201.docx'));
    expect(read(`reports/${ID}.yml`).toString()).toContain(`url: ${HOST}/leading.html\n`);
    expect(captured()).toMatchObject({
      finalAddress: `${HOST}/P0201.docx`,
      kept: [{ file: 'page.html', finalAddress: `${HOST}/leading.html` }],
    });
    expect(await mistakes()).toEqual([]);
  });

  it('whose words stand on the page alone is read from both: prose from the page, numbers from the attachment', async () => {
    const [outcome] = await fetched('/words.html');
    expect(outcome).toMatchObject({ kind: 'added' });
    const archive = openArchive({ folder: content });
    const report = await archive.report(ID);
    expect(report.source).toMatchObject({
      path: `reports/${ID}.docx`,
      page: { path: `reports/${ID}.page.html`, sha256: sha256(read(`reports/${ID}.page.html`)) },
    });
    expect(report.source.notes).toBeUndefined();
    const words = report.sections.flatMap(({ blocks }) => blocks);
    expect(words.map(({ text }) => text).join()).toContain('全年坚持以公开为常态');
    // Each place is in the file that it says.
    const lines = read(`reports/${ID}.page.html`).toString().split('\n');
    for (const { place, text } of some(words)) {
      expect(place).toMatchObject({ file: 'page' });
      expect(lines[(place as { line: number }).line - 1]).toContain(text.slice(0, 6));
    }
    const cells = Object.values(report.tables).flatMap((rows) => Object.values(rows).flatMap(Object.values));
    const printed = some(cells.filter(({ status }) => status === 'printed'));
    expect(printed.filter(({ place }) => 'file' in place)).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).not.toContain('section-missing');
    expect(report.findings.map(({ rule }) => rule)).not.toContain('table-missing');
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect(await mistakes()).toEqual([]);
    const ledger = publishedAddresses(join(project, 'docs/published-addresses'));
    expect(ledger.has(`/reports/${ID}.page.html`)).toBe(true);
    expect(ledger.get(`/reports/${ID}/source/`)).toContain(`page-L${lines.length}`);
  });

  it('is held against its digest like the attachment', async () => {
    await fetched('/words.html');
    writeFileSync(join(content, `reports/${ID}.page.html`), '<p>改过</p>');
    const archive = openArchive({ folder: content });
    await expect(archive.report(ID)).rejects.toThrow(/page\.html.*expected the raw file as it was accepted/s);
  });

  it('is found again whole: a word changed on the page is a new version of the report', async () => {
    await add(content, `${HOST}/words.html`, { get: portal.get, today: '2026-02-10' });
    const recheck = (day: string): ReturnType<typeof recheckReports> =>
      recheckReports({
        ...{ folder: content, today: day, isDry: false, get: portal.get },
        isWanted: () => true,
        said: () => undefined,
      });
    expect((await recheck('2026-03-01')).outcomes).toMatchObject([{ kind: 'same' }]);
    const before = PAGES['/words.html'];
    PAGES['/words.html'] = page(WORDS_PAGE.replace('以公开为常态', '以公开为常态、不公开为例外'));
    const { outcomes } = await recheck('2026-04-01');
    PAGES['/words.html'] = before!;
    expect(outcomes).toMatchObject([{ kind: 'changed', changes: { cells: [] } }]);
    const version = outcomes[0]?.kind === 'changed' ? outcomes[0].version : '';
    expect(read(`earlier/${version}.page.html`).toString()).toBe(WORDS_PAGE);
    expect((await openArchive({ folder: content }).report(version)).sections.length).toBeGreaterThan(3);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect(await mistakes()).toEqual([]);
  });

  it('is joined with it from a folder too, where the page names the file; once, whichever is asked first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'saved-'));
    writeFileSync(join(folder, '年报 附件.docx'), TABLES);
    writeFileSync(
      join(folder, '年报.html'),
      WORDS_PAGE.replace('tables.docx', `年报_files/${encodeURIComponent('年报 附件.docx')}`),
    );
    const outcomes = await add(content, folder);
    expect(outcomes).toMatchObject([{ kind: 'added' }, { kind: 'there' }]);
    expect(read(`reports/${ID}.docx`)).toEqual(Buffer.from(TABLES));
    const report = await openArchive({ folder: content }).report(ID);
    expect(report.source.page).toMatchObject({ path: `reports/${ID}.page.html` });
    expect(report.sections.some(({ blocks }) => blocks.length > 0)).toBe(true);
    expect(await mistakes()).toEqual([]);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect((await add(content, folder)).map(({ kind }) => kind)).toEqual(['there', 'there']);
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes with the report when that is withdrawn', async () => {
    await fetched('/leading.html');
    const desk = { ...openDesk(content, '2026-11-29'), changes: changeSet(content) };
    await withdraw(desk, ID, '误收。');
    desk.changes.applyTo(content);
    expect(Object.keys(filesIn(join(content, 'reports'))).filter((path) => path.startsWith(ID))).toEqual([]);
  });
});

describe('What lies beside a report as its capture', () => {
  it.each([
    [
      'other bytes of the page',
      `reports/${ID}.page.html`,
      'changed',
      /expected the raw file as it was accepted/,
    ],
    [
      'a file that no capture names',
      `reports/${ID}.attachment-1.pdf`,
      '%PDF-1.4',
      /expected one that .* names/,
    ],
    [
      'a capture that is none',
      `reports/${ID}.capture.json`,
      '{"address": 1}',
      /expected the fields of a capture/,
    ],
    [
      'a capture without a report',
      'reports/410726-finance-bureau/2020.capture.json',
      '{}',
      /capture or reading without a report/,
    ],
  ])('is held against it by check: %s', async (_, path, text, mistake) => {
    await fetched('/leading.html');
    expect(existsSync(join(content, `reports/${ID}.capture.json`))).toBe(true);
    writeFileSync(join(content, path), text);
    expect(await mistakes()).toContainEqual(expect.stringMatching(mistake));
  });

  it('is missed by check when it is gone', async () => {
    await fetched('/leading.html');
    rmSync(join(content, `reports/${ID}.page.html`));
    expect(await mistakes()).toContainEqual(
      expect.stringMatching(/Unexpected absence, expected the file that/),
    );
  });
});
