import fc from 'fast-check';
import { addAll } from '../../src/text/numbers.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import { PROACTIVE } from '../../src/vocabulary/proactive.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { APPLICANT_COLUMNS, DISPOSITION_ROWS, REQUESTS } from '../../src/vocabulary/requests.ts';
import { labelKey } from '../../src/tables/label-keys.ts';

/**
 * A real report's text with other numbers in its rows: the real ones are nearly all 0, which hides most mistakes.
 * The sums hold.
 */
export function withDenseFigures(text: string, edition: Edition): fc.Arbitrary<string> {
  const small = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 240 }));
  const rows: readonly RowDefinition[] = REQUESTS.rows.filter((row) => columnsOfRow(row, edition).length > 0);
  const dispositions = rows.filter((row) => (DISPOSITION_ROWS as readonly string[]).includes(row.key));
  const columns = APPLICANT_COLUMNS.length;
  return fc
    .record({
      dispositions: fc.array(fc.array(small, { minLength: columns, maxLength: columns }), {
        minLength: dispositions.length,
        maxLength: dispositions.length,
      }),
      carriedOver: fc.array(fc.nat(3), { minLength: columns, maxLength: columns }),
      carriedForward: fc.array(fc.nat(30), { minLength: columns, maxLength: columns }),
      remedies: fc.array(small, { minLength: 12, maxLength: 12 }),
      proactive: fc.array(fc.oneof(fc.nat(9), fc.integer({ min: 10, max: 30000 })), {
        minLength: 30,
        maxLength: 30,
      }),
      money: fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 1e4),
    })
    .map((figures) => {
      const byRow = new Map<string, number[]>();
      dispositions.forEach((row, index) => byRow.set(row.key, figures.dispositions[index]!));
      const total = APPLICANT_COLUMNS.map((_, at) => addAll(figures.dispositions.map((row) => row[at]!)));
      const carriedOver = figures.carriedOver.map((value, at) => Math.min(value, total[at]!));
      byRow.set('totalDisposed', total);
      byRow.set('carriedForward', figures.carriedForward);
      byRow.set('carriedOver', carriedOver);
      byRow.set(
        'received',
        total.map((value, at) => value + figures.carriedForward[at]! - carriedOver[at]!),
      );
      return rewrite(text, edition, byRow, figures);
    });
}

function rewrite(
  text: string,
  edition: Edition,
  requests: Map<string, number[]>,
  figures: { remedies: number[]; proactive: number[]; money: number },
): string {
  const proactive = [...figures.proactive];
  return text
    .split('\n')
    .map((line) => {
      const fields = line.split('\t');
      if (fields.length < 2) return line;
      const numbers = fields.flatMap((field, at) => (/^-?\d+(\.\d+)?$/.test(field) ? [at] : []));
      const label = fields.findLast((field) => field !== '' && !/^-?\d+(\.\d+)?$/.test(field)) ?? '';
      const put = (values: number[]) =>
        fields
          .map((field, at) => (numbers.includes(at) ? String(values[numbers.indexOf(at)] ?? 0) : field))
          .join('\t');
      if (numbers.length === 0) return line;
      if (numbers.length === 15) return put(remedyRow(figures.remedies));
      const request = rowOf(REQUESTS.rows, label, edition);
      const parts = request && requests.get(request.key);
      if (parts && numbers.length >= 7) {
        const seven = [...parts, addAll(parts)];
        // The row of eight numbers keeps its stray 0.
        return put(numbers.length === 8 ? [...seven.slice(0, 6), 0, seven[6]!].slice(-8) : seven);
      }
      const published = rowOf(PROACTIVE.rows, label, edition);
      if (!published) return line;
      return put(
        columnsOfRow(published, edition).map((column) =>
          column === 'amount' ? figures.money : proactive.pop()!,
        ),
      );
    })
    .join('\n');
}

function rowOf(rows: readonly RowDefinition[], label: string, edition: Edition): RowDefinition | undefined {
  return rows.find(
    (row) =>
      columnsOfRow(row, edition).length > 0 &&
      [row.label, ...row.aliases].some((known) => labelKey(known) === labelKey(label)),
  );
}

function remedyRow(parts: readonly number[]): number[] {
  return REMEDIES.rows.flatMap((_, at) => {
    const outcomes = parts.slice(at * 4, at * 4 + 4);
    return [...outcomes, addAll(outcomes)];
  });
}
