import { describe, expect, it } from 'vitest';
import { shownStatuses, shownTable } from '../../src/statistics/report-table.ts';
import { touchedPlaces } from '../../src/statistics/touched-cells.ts';
import { REQUESTS } from '../../src/vocabulary/requests.ts';
import { madeTables } from './made-report.ts';

const columns = REQUESTS.columns.map((column) => column.key);
const rowCells = (row: string): string[] => columns.map((column) => `requests.${row}.${column}`);

describe('a statutory table on the page', () => {
  it('has the rows of its edition only', () => {
    const rows = (edition: '2019' | '2021') =>
      shownTable('requests', madeTables({}, edition).requests, edition).flatMap((block) => block.rows);
    expect(rows('2021')).toHaveLength(25);
    expect(rows('2019')).toHaveLength(23);
  });

  it('names each group once, where it begins, and the whole path at every row', () => {
    const [block] = shownTable('requests', madeTables().requests, '2021');
    const rows = block!.rows;
    expect(rows.flatMap((row) => row.opens.map((group) => group.label))).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '（四）无法提供',
      '（五）不予处理',
      '（六）其他处理',
    ]);
    expect(rows.find((row) => row.id === 'requests.refused.stateSecret')).toMatchObject({
      path: ['三、本年度办理结果', '（三）不予公开'],
      ordinal: '1. ',
      label: '属于国家秘密',
    });
    expect(rows.find((row) => row.id === 'requests.granted')?.ordinal).toBe('（一）');
    expect(rows[0]?.ordinal).toBe('一、');
  });

  it('puts the items of article 20 with the same heads under one head', () => {
    const blocks = shownTable('proactive', madeTables().proactive, '2021');
    expect(blocks.map((block) => [block.title, block.rows.length])).toEqual([
      ['第二十条第（一）项', 2],
      ['第二十条第（五）项、第二十条第（六）项', 3],
      ['第二十条第（八）项', 1],
    ]);
    expect(blocks[2]?.columns).toEqual([{ key: 'amount', label: '本年收费金额', unit: '万元' }]);
  });

  it('says a status once at the row where all its cells share it', () => {
    const cells = Object.fromEntries(
      rowCells('carriedForward').map((id) => [
        id,
        { value: 0, status: 'reconstructed' as const, place: { line: 66, column: 1 } },
      ]),
    );
    const blocks = shownTable(
      'requests',
      madeTables({ ...cells, 'requests.received.total': { value: null, status: 'blank' } }).requests,
      '2021',
    );
    const row = (id: string) => blocks[0]!.rows.find((candidate) => candidate.id === id)!;
    expect(row('requests.carriedForward').status).toBe('reconstructed');
    expect(row('requests.received').status).toBeNull();
    expect([...shownStatuses(blocks)].sort()).toEqual(['blank', 'reconstructed']);
  });

  it('marks a finding at the row where it touches the whole row, else at the cell', () => {
    const touches = [rowCells('received'), ['requests.granted.total']];
    const [block] = shownTable('requests', madeTables().requests, '2021', touches);
    const row = (id: string) => block!.rows.find((candidate) => candidate.id === id)!;
    expect(row('requests.received').findings).toEqual([1]);
    expect(row('requests.received').cells.every((cell) => cell.touched && cell.findings.length === 0)).toBe(
      true,
    );
    expect(row('requests.granted').findings).toEqual([]);
    expect(row('requests.granted').cells.at(-1)?.findings).toEqual([2]);
  });

  it('leads from a finding to a row or to cells', () => {
    const tables = madeTables();
    expect(touchedPlaces(rowCells('totalDisposed'), tables)).toEqual([
      { id: 'requests.totalDisposed', label: '三、本年度办理结果 › 总计' },
    ]);
    expect(touchedPlaces(['requests.granted.total'], tables)).toEqual([
      { id: 'requests.granted.total', label: '予以公开 · 总计' },
    ]);
  });
});
