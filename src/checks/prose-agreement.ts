import type { Tables } from '../schemas/tables.ts';
import { addAll } from '../text/numbers.ts';
import { findCell } from '../vocabulary/tables.ts';
import { claimsIn, LAWSUITS, type Claim } from './prose-claims.ts';
import { pointOf } from '../schemas/place.ts';
import type { Rule } from './rule.ts';

/** Figures that the prose names, beside the tables'. A lead for readers, never an error: the scopes may differ. */
export const proseAgreement: Rule = {
  id: 'prose-agreement',
  severity: 'info',
  standing: 'inference',
  needs: 'text',
  example: {
    ok: '一、总体情况\n\n本机关收到政府信息公开申请11件。\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
    notOk:
      '一、总体情况\n\n本机关收到政府信息公开申请12件。\n\n三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11',
  },
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
