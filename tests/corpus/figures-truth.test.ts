import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { lineOf } from '../line-of.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';

/** A number, or null for a cell that is printed blank; a cell that nobody knows is not there. */
type GivenTable = Record<string, Record<string, number | null>>;

/** A figures record as it came to the archive, before it was brought into the archive's own form. */
interface Given {
  agency: string;
  agencyId: string;
  year: number;
  form: { proactive: string; requests: string };
  proactive: GivenTable;
  requests: GivenTable;
  remedies: GivenTable;
  sourceErrors: { rule: string; row: string; column: string; left: number; right: number }[];
  source: { repository: string; path: string; retrievedOn: string };
}

/** Amounts that the given records hold in 元, by their own notes, and what they are in 万元. */
const IN_YUAN: Readonly<Record<string, { given: number; raw: string; value: number }>> = {
  '350128-government/2019': { given: 75394432.52, raw: '75394432.52元', value: 7539.443252 },
  '350128-government/2020': { given: 73802895.9, raw: '73802895.90元', value: 7380.28959 },
};

const FOLDER = 'tests/truth/figures';
const records = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Given,
);
const archive = openArchive();
const agencies = await archive.agencies();
/** The records by the report that they are of: one that the report itself took the place of is an earlier version of it. */
const files = new Map(
  [...(await archive.list()), ...(await archive.earlier())]
    .filter(({ extension }) => formatNamed(extension)?.kind === 'figures')
    .map((file) => [`${file.agency}/${file.year}`, file]),
);

it('stands for records that the archive holds', () => {
  for (const { agencyId, year } of some(records)) {
    expect(files.has(`${agencyId}/${year}`), `${agencyId}/${year}`).toBe(true);
  }
});

describe.each(some(records.map((given) => [`${given.agencyId}/${given.year}`, given] as const)))(
  '%s',
  (id, given) => {
    const file = files.get(id)!;
    const raw = readFileSync(`content/${file.path}`, 'utf8').split('\n');
    const parsed = archive.report(file.id);

    it('holds the figures and says that it holds no more', async () => {
      const report = await parsed;
      expect(report).toMatchObject({ holding: 'figures', title: '', sections: [], preamble: [] });
      expect(report.form).toEqual(given.form);
      expect(agencies.get(given.agencyId)?.name).toBe(given.agency);
      const { repository, path, retrievedOn } = given.source;
      expect(report.source).toMatchObject({ retrievedOn, record: { repository, path } });
      expect(report.source.record?.notes).not.toEqual([]);
    });

    it('equals the given record cell by cell', async () => {
      const report = await parsed;
      const read = CELLS.map(({ id: cell, table, row, column }) => {
        const { value, status } = report.tables[table][row.key]![column.key]!;
        return [cell, ['not-in-form', 'absent'].includes(status) ? undefined : (value ?? status)];
      });
      const expected = CELLS.map(({ id: cell, table, row, column }) => {
        const value = given[table][row.key]?.[column.key];
        if (value === null) return [cell, 'blank'];
        return [cell, value === IN_YUAN[id]?.given ? (IN_YUAN[id]?.value ?? value) : value];
      });
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
    });

    it('names for every cell the line of the record on which it stands', async () => {
      const report = await parsed;
      for (const { table, row, column } of CELLS) {
        const count = report.tables[table][row.key]![column.key]!;
        if (count.status === 'not-in-form' || count.status === 'absent') continue;
        const line = raw[lineOf(count.place)! - 1]!;
        expect(line).toContain(`"${row.key}"`);
        expect(line).toContain(`"${column.key}": `);
        expect(line).toContain(count.status === 'blank' ? '""' : (count.raw ?? String(count.value)));
      }
    });

    it('keeps the printed unit of an amount that is not in 万元', async () => {
      const report = await parsed;
      const amount = report.tables.proactive['procurement']!['amount']!;
      if (IN_YUAN[id]) expect(amount).toMatchObject({ value: IN_YUAN[id].value, raw: IN_YUAN[id].raw });
      else expect(amount).toEqual({ value: null, status: 'not-in-form' });
    });

    it('has as errors exactly those that the record says its source has, and confirms them', async () => {
      const report = await parsed;
      const errors = report.findings.filter((finding) => finding.severity === 'error');
      expect(
        errors.map(({ rule, row, expected, actual }) => [rule, row, Number(expected), Number(actual)]),
      ).toEqual(given.sourceErrors.map(({ rule, row, left, right }) => [rule, row, left, right]));
      for (const error of errors) expect(error.confirmed).toEqual({ against: 'record' });
    });
  },
);
