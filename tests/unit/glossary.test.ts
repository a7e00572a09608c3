import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GlossaryEntry, glossaryEntries, GlossaryFile } from '../../src/schemas/glossary.ts';
import { TABLE_KEYS, TABLES } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';

interface Source {
  statuses: Record<string, unknown>;
  tables: { requests: { rows: Record<string, unknown> } };
}

const source = parse(readFileSync('content/glossary.yml', 'utf8')) as Source;
const file = GlossaryFile.parse(source);
const entries = glossaryEntries(file);

/** A copy of the file with one change. */
function changed(change: (copy: Source) => void): unknown {
  const copy = structuredClone(source);
  change(copy);
  return copy;
}

describe('the glossary', () => {
  it('defines every row and column of the three tables', () => {
    const expected = TABLE_KEYS.flatMap((table) =>
      [...TABLES[table].rows, ...TABLES[table].columns].map(({ key }) => `${table}.${key}`),
    );
    expect(entries.filter(({ table }) => table).map(({ id }) => id)).toEqual(expected);
  });

  it('refuses a file that leaves out a key', () => {
    const without = changed((copy) => delete copy.tables.requests.rows['refused.stateSecret']);
    expect(GlossaryFile.safeParse(without).success).toBe(false);
    expect(GlossaryFile.safeParse(changed((copy) => delete copy.statuses['blank'])).success).toBe(false);
  });

  it('refuses a key that the vocabulary does not have', () => {
    const more = changed((copy) => (copy.tables.requests.rows['refused.shyness'] = { definition: '害羞。' }));
    expect(GlossaryFile.safeParse(more).success).toBe(false);
  });

  it('gives each entry an anchor of its own and valid data', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const entry of some(entries)) expect(GlossaryEntry.safeParse(entry).success).toBe(true);
  });

  it('ends every definition with a full stop and sets Chinese punctuation', () => {
    for (const { id, definition } of some(entries)) {
      expect(definition, id).toMatch(/。$/);
      expect(definition, id).not.toMatch(/[,;:?!"'()]/);
    }
  });
});
