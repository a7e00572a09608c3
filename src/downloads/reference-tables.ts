import { RULE_WORDS } from '#language/rules.ts';
import { ENGLISH_RULES } from '../language/every-language.ts';
import { z } from 'zod';
import { RULES } from '../checks/rules.ts';
import type { Agency } from '../schemas/agency.ts';
import { AgencyId } from '../schemas/report.ts';
import { Severity } from '../schemas/finding.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import { AGENCY_KINDS, LEVELS } from '../vocabulary/agencies.ts';
import { editionsWith } from '../vocabulary/form-rows.ts';
import { columnLabel } from '../vocabulary/row-labels.ts';
import { CELLS, TABLE_KEYS } from '../vocabulary/tables.ts';
import { CASES, ITEMS, WAN_YUAN } from '../vocabulary/units.ts';

/** What the tables of figures refer to: agencies, cells of the form, rules. */

/** A line of `/data/agencies.csv`. */
export const AgencyRecord = z.object({
  agency: AgencyId.meta({ description: 'Agency id: six-digit division code and a slug.' }),
  agencyName: z.string().meta({ description: 'Registered name of the agency.' }),
  divisionCode: z.string().meta({ description: 'Division code, GB/T 2260.' }),
  level: z.enum(LEVELS.map(({ key }) => key)).meta({ description: 'Level of government.' }),
  kind: z.enum(AGENCY_KINDS.map(({ key }) => key)).meta({
    description: "Kind of agency. A government's figures contain those of its departments: never add both.",
  }),
  parent: AgencyId.nullable().meta({ description: 'The government it belongs to or reports to.' }),
  successor: AgencyId.nullable().meta({ description: 'The agency that took over its duties.' }),
  reports: z.int().meta({ description: 'How many of its reports the archive holds.' }),
});
export type AgencyRecord = z.infer<typeof AgencyRecord>;

/** A line of `/data/cells.csv`. */
export const CellRecord = z.object({
  cell: z.string().meta({ description: 'Cell id: <table>.<row>.<column>, the anchor on a report page.' }),
  table: z.enum(TABLE_KEYS),
  row: z.string().meta({ description: 'Row key.' }),
  rowLabel: z.string().meta({ description: 'Row label with the groups above it.' }),
  rowEnglish: z.string(),
  column: z.string().meta({ description: 'Column key.' }),
  columnLabel: z.string(),
  columnEnglish: z.string(),
  unit: z.string().meta({ description: `${CASES}, ${ITEMS} or ${WAN_YUAN} (10,000 yuan).` }),
  forms: z.string().meta({ description: 'Editions of the form that have the cell, separated by spaces.' }),
  definition: z.string().meta({ description: 'What the row and the column mean, from the glossary.' }),
});
export type CellRecord = z.infer<typeof CellRecord>;

/** A line of `/data/rules.csv`. */
export const RuleRecord = z.object({
  rule: z.string().meta({ description: 'Permanent id of the rule.' }),
  severity: Severity,
  standing: z.string().meta({ description: 'Why the archive holds it to be a rule.' }),
  title: z.string(),
  explanation: z.string().meta({ description: 'In Chinese.' }),
  explanationEnglish: z.string(),
});
export type RuleRecord = z.infer<typeof RuleRecord>;

export function* agencyRecords(
  agencies: readonly Agency[],
  reports: readonly { agency: string }[],
): Generator<AgencyRecord> {
  const filed = Map.groupBy(reports, ({ agency }) => agency);
  for (const { id, name, division, level, kind, parent, successor } of agencies) {
    yield {
      agency: id,
      agencyName: name,
      divisionCode: division,
      level,
      kind,
      parent: parent ?? null,
      successor: successor ?? null,
      reports: filed.get(id)?.length ?? 0,
    };
  }
}

export function* cellRecords(glossary: readonly GlossaryEntry[]): Generator<CellRecord> {
  const definitions = new Map(glossary.map(({ id, definition }) => [id, definition]));
  for (const { id, table, row, column } of CELLS) {
    yield {
      cell: id,
      table,
      row: row.key,
      rowLabel: [...row.path, row.label].join(' › '),
      rowEnglish: row.english,
      column: column.key,
      columnLabel: columnLabel(row, column),
      columnEnglish: column.english,
      unit: column.unit,
      forms: editionsWith(row, column.key)
        .map((edition) => edition.key)
        .join(' '),
      definition: [`${table}.${row.key}`, `${table}.${column.key}`]
        .map((key) => definitions.get(key) ?? '')
        .join(''),
    };
  }
}

export function* ruleRecords(): Generator<RuleRecord> {
  for (const { id, severity, standing } of RULES) {
    yield {
      rule: id,
      severity,
      standing,
      title: RULE_WORDS[id].title,
      explanation: RULE_WORDS[id].explanation,
      explanationEnglish: ENGLISH_RULES[id].explanation,
    };
  }
}
