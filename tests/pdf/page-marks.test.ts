import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownAddresses } from '../../scripts/ledger/content-addresses.ts';
import { agenciesOf } from '../../scripts/synth/agencies.ts';
import { figuresOf } from '../../scripts/synth/figures.ts';
import { printTables } from '../../scripts/synth/print-tables.ts';
import { readRawFile, type RawFile } from '../../src/formats/raw-file.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { Report } from '../../src/schemas/report.ts';
import { frameOf, pageMarks } from '../../src/statistics/page-marks.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { filingOf } from '../filing.ts';
import { some } from '../some.ts';
import { reportPdf } from './made-report-pdf.ts';

const AGENCY = '410304-government';
const [agency] = agenciesOf('410000', 1, 7);
const figures = new Map(figuresOf({ ...agency!, years: [2023] }, 7)).get(2023)!;
const cells = (rows: readonly string[]): string[][] => rows.map((row) => row.split('\t'));
const { proactive, requests, remedies } = printTables(figures);
const bytes = reportPdf([
  '瀍河回族区人民政府2023年政府信息公开工作年度报告',
  '一、总体情况',
  '本机关依法公开政府信息，办理申请。',
  '二、主动公开政府信息情况',
  cells(proactive),
  '三、收到和处理政府信息公开申请情况',
  cells(requests),
  '四、政府信息公开行政复议、行政诉讼情况',
  cells(remedies),
  '五、存在的主要问题及改进情况',
  '公开的内容还不够细。下一步加以改进。',
  '六、其他需要报告的事项',
  '无其他需要报告的事项。',
]);

let report: Report;
let raw: Extract<RawFile, { kind: 'page' }>;
beforeAll(async () => {
  report = await parseReport(new VFile({ path: '2023.pdf', value: bytes }), filingOf(AGENCY, 2023));
  const read = await readRawFile('2023.pdf', bytes);
  if (read.kind !== 'page') throw new Error(`Unexpected kind ${read.kind}, expected page`);
  raw = read;
});
const marks = () => pageMarks(report, report.findings);

describe('The spots on the pages of a PDF', () => {
  it('are one for each cell that is printed, under the anchor that the report’s page has for it', () => {
    const printed = CELLS.filter(
      ({ table, row, column }) => report.tables[table][row.key]![column.key]!.place,
    );
    expect(printed.length).toBeGreaterThan(150);
    const own = marks().filter(({ marked }) => marked.kind === 'cell');
    expect(own.map(({ id }) => id)).toEqual(printed.map(({ id }) => id));
    expect(new Set(marks().map(({ id }) => id)).size).toBe(marks().length);
  });

  it('stand beside each other in a row, whose own spot holds those on its first page', () => {
    const all = new Map(marks().map((mark) => [mark.id, mark]));
    const row = all.get('requests.received')!;
    const inRow = [...all.values()].filter(({ id }) => id.startsWith('requests.received.'));
    some(inRow)
      .slice(1)
      .forEach(({ box, page }, at) => {
        expect(page).toBe(row.page);
        expect(box[0]).toBeGreaterThan(inRow[at]!.box[2]);
        expect(Math.abs(box[1] - inRow[at]!.box[1])).toBeLessThan(0.01);
      });
    expect(row.box.slice(0, 2)).toEqual(inRow[0]!.box.slice(0, 2));
    expect(row.box[2]).toBe(inRow.at(-1)!.box[2]);
  });

  it('are promised with the number of each page, and lie on pages that there are', () => {
    expect(raw).toMatchObject({ drawnBy: 'pdfjs' });
    expect(raw.pages.length).toBeGreaterThan(1);
    expect(raw.pages[0]!.size).toEqual({ width: 595, height: 842 });
    const pages = new Set(marks().map(({ page }) => page));
    expect([...pages].filter((page) => page > raw.pages.length)).toEqual([]);
    expect(pages.size).toBeGreaterThan(1);
    const own = ownAddresses({ id: `${AGENCY}/2023`, extension: '.pdf', page: null }, report, raw, null);
    const anchors = own.get(`/reports/${AGENCY}/2023/source/`);
    for (const anchor of ['P1', `P${raw.pages.length}`, 'requests', 'overview-p1', 'requests.received.total'])
      expect(anchors).toContain(anchor);
  });

  it('are framed with a little room, in points of the page and never beyond it', () => {
    const page = { width: 500, height: 1000 };
    expect(frameOf([0.1, 0.2, 0.3, 0.25], page)).toEqual({ x: 48, y: 198, width: 104, height: 54 });
    expect(frameOf([0, 0, 1, 1], page)).toEqual({ x: 0, y: 0, width: 500, height: 1000 });
  });
});

describe('A file with lines', () => {
  it('has no spots', async () => {
    const text = new VFile({ path: '2023.txt', value: '一、总体情况\n\n本机关依法公开政府信息。\n' });
    const read = await parseReport(text, filingOf(AGENCY, 2023));
    expect(read.sections[0]?.blocks).toHaveLength(1);
    expect(pageMarks(read, read.findings)).toEqual([]);
  });
});
