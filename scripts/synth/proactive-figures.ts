import type { Edition } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { PROACTIVE } from '../../src/vocabulary/proactive.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import { about, type Random } from './random.ts';

/** Table 2 of one report, row by row. `inForce`: regulations and normative documents in force before. */
export function proactiveOf(
  draw: Random,
  size: number,
  edition: Edition,
  inForce: readonly number[],
): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const money = (mean: number) => Math.round(mean * draw.share() * 10_000) / 10_000;
  for (const row of PROACTIVE.rows as readonly RowDefinition[]) {
    const columns = columnsOfRow(row, edition);
    if (columns.length === 0) continue;
    if (columns.includes('inForce') || columns.includes('totalDisclosed')) {
      const regulations = row.key === 'regulations';
      const issued = about(draw, regulations ? size / 4000 : size / 15);
      const before = inForce[regulations ? 0 : 1]!;
      const repealed = Math.min(before, about(draw, regulations ? 0 : size / 40));
      rows.set(
        row.key,
        columns.includes('inForce')
          ? [issued, repealed, before + issued - repealed]
          : [issued, issued, before + issued],
      );
    } else if (columns.length === 1) {
      rows.set(row.key, [columns[0] === 'amount' ? money(size * 30) : about(draw, size * 20)]);
    } else if (row.key === 'procurement') {
      rows.set(row.key, [about(draw, size / 2), money(size * 40)]);
    } else {
      const items = about(draw, size);
      rows.set(
        row.key,
        [items, draw.whole(-Math.min(items, 60), 40), about(draw, size * 15)].slice(0, columns.length),
      );
    }
  }
  return rows;
}
