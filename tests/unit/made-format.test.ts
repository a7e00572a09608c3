import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseHeaders } from '../../scripts/site/hosting/response-headers.ts';
import { sayPages } from '../../scripts/reports/say-pages.ts';
import { listen, staticServer } from '../../scripts/site/static-server.ts';
import { reportRawAddress, reportSourceAddress } from '../../src/addresses.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { jsonOf } from '../../src/archive/kept-reports.ts';
import { summarise } from '../../src/archive/summarise.ts';
import type { TreeFormat } from '../../src/formats/format.ts';
import { pagesOf } from '../../src/formats/pages.ts';
import { extensionsOf, FORMATS, formatOf, mediaTypeOf } from '../../src/formats/registry.ts';
import { text } from '../../src/formats/text.ts';
import { writeReportFiles } from '../../src/integrations/report-files/write-report-files.ts';
import { placeName } from '#language/places.ts';
import { unpackTables } from '../../src/schemas/packed-figures.ts';
import type { Place } from '../../src/schemas/place.ts';
import { Report } from '../../src/schemas/report.ts';
import { shownTable } from '../../src/statistics/report-table.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { lineOf } from '../line-of.ts';

/** Lines on a page of the made-up format. */
const LINES = 20;

/** A format that only this test knows: a mark, and then a text of which twenty lines are a page. */
const made: TreeFormat = {
  kind: 'tree',
  name: 'made',
  called: ['a made file'],
  extensions: { '.made': 'application/x-made' },
  signature: ({ ascii }) => ascii.startsWith('MADE '),
  served: { type: 'application/x-made', charset: null, isolated: true },
  places: 'page',
  isMarkup: false,
  async read(file) {
    const tree = await text.read(new VFile({ value: Buffer.from(String(file).slice('MADE '.length)) }));
    putOnPages(tree);
    return tree;
  },
};

/** Gives every point of a tree a page and a box. */
function putOnPages(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  Object.values(part).forEach(putOnPages);
  if (!('line' in part) || !('column' in part)) return;
  const [line, column] = [Number(part.line), Number(part.column)];
  const top = ((line - 1) % LINES) / LINES;
  Object.assign(part, { page: Math.ceil(line / LINES), box: [column / 1e4, top, 1, top + 1 / LINES] });
}

const formats = [...FORMATS, made];
const id = '410304-government/2021';
const folder = mkdtempSync(join(tmpdir(), 'made-'));
const [content, site] = [join(folder, 'content'), join(folder, 'site')];
const words = readFileSync(`content/reports/${id}.txt`, 'utf8');

beforeAll(() => {
  mkdirSync(join(content, 'reports/410304-government'), { recursive: true });
  cpSync('content/agencies', join(content, 'agencies'), { recursive: true });
  writeFileSync(join(content, `reports/${id}.made`), `MADE ${words}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const archive = openArchive({ folder: content, formats });

async function readMade() {
  return archive.parse(await archive.raw(archive.find(id)));
}

/** A place of the text, on the page where the made file has it. */
const pageOf = (place: Place | undefined) => {
  const line = lineOf(place);
  return line === undefined ? undefined : Math.ceil(line / LINES);
};

describe('A format that is one more entry of the registry', () => {
  it('is listed in the content folder, and a file of it is known by its bytes under any name', async () => {
    expect(extensionsOf(formats)).toContain('.made');
    expect(await archive.list()).toMatchObject([{ id, extension: '.made' }]);
    await expect(openArchive({ folder: content }).list()).rejects.toThrow(/2021\.made: Unexpected file name/);
    expect(formatOf(new VFile({ path: '2021.txt', value: 'MADE 报告' }), formats)).toBe(made);
  });

  it('is read, and says of every cell, section, paragraph and finding on which page it stands', async () => {
    const paged = (await readMade()).report;
    const printed = await openArchive({ folder: 'content' }).report(id);
    expect(Report.parse(JSON.parse(jsonOf(paged)))).toEqual(paged);
    expect(paged.title).toBe(printed.title);
    for (const { id: cell, table, row, column } of CELLS) {
      const [one, other] = [paged, printed].map((report) => report.tables[table][row.key]![column.key]!);
      expect([cell, one?.value, one?.status]).toEqual([cell, other?.value, other?.status]);
      const page = pageOf(other?.place);
      expect([cell, one?.place]).toEqual([
        cell,
        page === undefined ? undefined : { page, box: expect.any(Array) as unknown },
      ]);
    }
    const placesIn = ({ sections, findings }: Report) => [
      ...sections.flatMap(({ place, blocks }) => [place, ...blocks.map((block) => block.place)]),
      ...findings.map(({ place }) => place),
    ];
    expect(paged.findings.map(({ rule }) => rule)).toEqual(printed.findings.map(({ rule }) => rule));
    expect(placesIn(paged).map((place) => 'page' in place && place.page)).toEqual(
      placesIn(printed).map(pageOf),
    );
  });

  it('keeps its places in the content store', async () => {
    const { report } = await readMade();
    expect(unpackTables(summarise(report).figures)).toEqual(report.tables);
  });

  it('has places that readers are told by the page, in rows and findings and behind links', async () => {
    const { report, file } = await readMade();
    const finding = report.findings.find(({ rule }) => rule === 'row-overlong')!;
    expect(finding.place).toEqual({ page: 4, box: expect.any(Array) as unknown });
    expect(placeName(finding.place)).toBe('第 4 页');
    expect(reportSourceAddress(id, finding.place)).toBe(`/reports/${id}/source/#P4`);
    const rows = shownTable('requests', report.tables.requests, '2021').flatMap((block) => block.rows);
    expect(rows.find((row) => row.id === 'requests.totalDisposed')?.places.map(placeName)).toEqual([
      '第 4 页',
    ]);
    const told = sayPages(file).messages.find(({ ruleId }) => ruleId === 'row-overlong');
    expect(told?.reason).toMatch(/^page 4: Unexpected numbers/);
  });

  it('shows the words of each page where a text shows its lines', async () => {
    const pages = pagesOf(await made.read(new VFile(`MADE ${words}`)));
    expect(pages).toHaveLength(Math.ceil(words.trimEnd().split('\n').length / LINES));
    expect(pages[0]?.words[0]).toContain('2021年政府信息公开工作年度报告');
    expect(pages[3]?.words.join('\n')).toMatch(/总计\t/);
  });

  it('is served byte for byte, with its media type and out of harm’s way', async () => {
    expect(await writeReportFiles(archive, site)).toBe(1);
    expect(mediaTypeOf('.made', formats)).toBe('application/x-made');
    const server: Server = staticServer(site, '/', formats);
    try {
      const port = await listen(server, 0);
      const path = reportRawAddress(id, '.made');
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(answer.headers.get('content-type')).toBe('application/x-made');
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(await answer.text()).toBe(`MADE ${words}`);
      expect(responseHeaders(path)['Content-Security-Policy']).not.toContain('sandbox');
      expect(readFileSync(join(site, `reports/${id}.csv`), 'utf8')).toContain(',totalDisposed,');
    } finally {
      server.close();
    }
  });
});
