import type { Tables } from '../schemas/tables.ts';
import { addAll } from '../text/numbers.ts';
import { findCell } from '../vocabulary/tables.ts';
import { columnName, rowName } from './names.ts';
import { claimsIn, LAWSUITS, type Claim } from './prose-claims.ts';
import { pointOf } from '../schemas/place.ts';
import type { Rule } from './rule.ts';

/** Figures that the prose names, beside the tables'. A lead for readers, never an error: the scopes may differ. */
export const proseAgreement: Rule = {
  id: 'prose-agreement',
  severity: 'info',
  standing: 'inference',
  title: '正文与表格数字有别',
  explanation: {
    zh: '正文写明的数字与表格中相应的数字不同时，两处并列，供读者查考。这不等于有错：正文可能只说本级或本办，可能把上年结转算在内，也可能只计已办结的。只比较写法明确、所指清楚的句子。',
    en: 'Where the prose names another figure than the table, both are shown side by side. This is a lead, not an error: the prose may speak of the office alone, may include what was carried over, or may count closed requests only. Only plain wordings are compared.',
  },
  example: {
    ok: '一、总体情况\n\n本机关收到政府信息公开申请11件。\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '一、总体情况\n\n本机关收到政府信息公开申请12件。\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
  },
  explain: ({ table, row, column, expected, actual, quote }) =>
    `正文写作“${quote?.replace(/[。；;]$/, '')}”，所说的数字是 ${actual}；表中${row ? `${rowName(table, row)}的` : '两种行政诉讼的'}${columnName(table, column)}${row ? '' : '合计'}为 ${expected}。两处所指的范围可能不同。`,
  touches: ({ table, row, column }) =>
    row ? [`${table}.${row}.${column}`] : LAWSUITS.map((lawsuit) => `${table}.${lawsuit}.${column}`),
  *check({ year, preamble, sections, tables }) {
    const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
    const said = new Set<string>();
    for (const { text, place } of blocks) {
      for (const claim of claimsIn(text, year)) {
        const meant = claim.meanings.map((cells) => sumOf(tables, cells));
        const known = meant.filter((value) => value !== null);
        if (known.length === 0 || known.includes(claim.value)) continue;
        const beside = besides(tables, claim);
        const key = `${beside.cells.join()} ${claim.value}`;
        if (said.has(key)) continue;
        said.add(key);
        const { table, row, column } = findCell(beside.cells[0]!)!;
        yield {
          place: pointOf(place),
          table,
          ...(beside.cells.length === 1 ? { row: row.key } : {}),
          column: column.key,
          expected: String(beside.value),
          actual: String(claim.value),
          quote: claim.quote,
          message: `Unexpected figure ${claim.value} in the prose, expected ${beside.value} (${beside.cells.join(' + ')}), unless the scopes differ`,
        };
      }
    }
  },
};

/** The first meaning of the claim that has a value. */
function besides(tables: Tables, { meanings }: Claim): { cells: readonly string[]; value: number } {
  for (const cells of meanings) {
    const value = sumOf(tables, cells);
    if (value !== null) return { cells, value };
  }
  throw new RangeError('Unexpected claim without a value, expected one that the caller has found');
}

function sumOf(tables: Tables, cells: readonly string[]): number | null {
  const values = cells.map((id) => {
    const cell = findCell(id);
    return cell ? (tables[cell.table][cell.row.key]?.[cell.column.key]?.value ?? null) : null;
  });
  return values.some((value) => value === null) ? null : addAll(values as number[]);
}
