import { common } from '#language/common.ts';
import { groupLabel, labelled as labelledWith } from '#language/form-labels.ts';
import { comparability, editionName } from '#language/editions.ts';
import { glossary as words } from '#language/glossary.ts';
import { STATUSES } from '#language/statuses.ts';
import type { CountStatus } from '../../schemas/count.ts';
import type { Severity } from '../../schemas/finding.ts';
import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { AGENCY_KINDS, LEVELS } from '../../vocabulary/agencies.ts';
import { seriesOfRow } from '../../vocabulary/comparable.ts';
import { decreedEditions, type Edition } from '../../vocabulary/editions.ts';
import { columnsOfRow } from '../../vocabulary/form-rows.ts';
import { DISPOSITION_GROUPS } from '../../vocabulary/requests.ts';
import { SECTIONS } from '../../vocabulary/sections.ts';
import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import { findColumn, findRow, TABLES, type TableKey } from '../../vocabulary/tables.ts';

type Labels = { [category in GlossaryEntry['category']]: (entry: GlossaryEntry) => string | undefined };

const labelled =
  (items: readonly { key: string; label: string; english: string }[]) => (entry: GlossaryEntry) => {
    const found = items.find(({ key }) => key === entry.key);
    return found && labelledWith(found);
  };

const LABELS: Labels = {
  term: ({ label = '', english }) => labelledWith({ label, english: english ?? label }),
  section: ({ key }) => {
    const section = SECTIONS.find((candidate) => candidate.key === key);
    return section && words.sectionLabel(section.ordinal, labelledWith(section));
  },
  table: ({ key }) => labelledWith(TABLES[key as TableKey]),
  row: ({ table, key }) => {
    const row = table && findRow(table, key);
    return row && labelledWith(row);
  },
  column: ({ table, key }) => {
    const column = table && findColumn(table, key);
    return column && labelledWith(column);
  },
  group: labelled(DISPOSITION_GROUPS),
  edition: ({ key }) => editionName(key as Edition),
  status: ({ key }) => STATUSES[key as CountStatus].label,
  severity: ({ key }) => common.severity[key as Severity],
  kind: labelled(AGENCY_KINDS),
  level: labelled(LEVELS),
};

/** What an entry is called on the page: the vocabulary's label, or a term's own. */
export function entryLabel(entry: GlossaryEntry): string {
  return LABELS[entry.category](entry) ?? entry.key;
}

/** What may be done with the numbers of a row across editions; undefined for what is no row. */
export function entryComparability({ table, category, key }: GlossaryEntry): string | undefined {
  const row = table && category === 'row' ? findRow(table, key) : undefined;
  return row && comparability(seriesOfRow(row));
}

/** What stands beside a row's name: the groups above it, and the edition that alone has it. */
export function entryContext(entry: GlossaryEntry): string | undefined {
  if (!entry.table) return undefined;
  const row = entry.category === 'row' ? findRow(entry.table, entry.key) : undefined;
  const editions = decreedEditions()
    .map(({ key }) => key)
    .filter((edition) => hasEntry(entry, edition));
  // The group of a row of table 2 is the article, which the basis names.
  const groups = entry.table === 'proactive' ? [] : (row?.path ?? []).slice(-1).map(groupLabel);
  const parts = [...groups, ...(editions.length === 1 ? [words.onlyEdition(editionName(editions[0]!))] : [])];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

function hasEntry({ table, category, key }: GlossaryEntry, edition: Edition): boolean {
  const { rows }: TableDefinition = TABLES[table!];
  return rows.some((row) =>
    category === 'row'
      ? row.key === key && columnsOfRow(row, edition).length > 0
      : columnsOfRow(row, edition).includes(key),
  );
}
