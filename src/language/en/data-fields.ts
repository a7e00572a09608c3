import { AGENCY_KINDS, LEVELS } from '../../vocabulary/agencies.ts';
import { UNKNOWN_EDITION } from '../../vocabulary/edition-keys.ts';
import type { ColumnDefinition, RowDefinition } from '../../vocabulary/table-definition.ts';
import { editionName } from './editions.ts';
import { groupName, named, unitName } from './form-labels.ts';

/** What each column of the long table holds. */
export const DATA_FIELDS = {
  report: 'Id of the report, agency/year; also part of the address of its page.',
  agency: 'Id of the agency: the six digits of its division code and a short name.',
  agencyName: 'Registered Chinese name of the agency, which is not always the one printed.',
  divisionCode: 'Division code (GB/T 2260).',
  year: 'The year that the report is about, not that of its publication.',
  form: `Edition of the form that this table uses; unknown: ${editionName(UNKNOWN_EDITION)}. Empty for table 4, which is the same in all editions, and where the report lacks the table.`,
  table: 'Table: proactive is table 2, requests table 3, remedies table 4.',
  row: 'Id of the row.',
  rowLabel: 'Chinese label of the row, with those of the groups above it.',
  column: 'Id of the column.',
  columnLabel: 'Chinese label of the column.',
  unit: 'Unit: 件 (number), 项 (items) or 万元 (10,000 yuan).',
  value: 'The value; empty where there is none, for which see status.',
  status: 'How the value came about, or why there is none; see “Statuses”.',
  raw: 'What is printed, where that is not simply the value.',
  line: 'Line in the raw file, from 1; empty where the file has pages.',
  contradiction:
    'Where a printed total is not what its parts add up to: total for that total, part for its parts. Nothing tells which is right; values are as printed.',
} as const;

const listOf = (all: readonly { key: string; english: string }[]): string =>
  all.map(({ key, english }) => [...new Set([key, english.toLowerCase()])].join(': ')).join('; ');

/** What the columns of the other tables hold, where the long table does not say so already. */
export const OTHER_FIELDS: Readonly<Record<string, string>> = {
  level: `Level (${listOf(LEVELS)}).`,
  kind: `Kind (${listOf(AGENCY_KINDS)}).`,
  notPrinted:
    'Cells that are not simply printed, with their status, separated by spaces; those that the edition lacks are left out.',
  parent: 'Id of the government above; empty where the archive has not registered it.',
  successor: 'Id of the agency that took over its work.',
  reports: 'Number of reports in the archive.',
  cell: 'Id of the cell, table.row.column; also its anchor on the page of a report.',
  rowEnglish: 'English name of the row.',
  columnEnglish: 'English name of the column.',
  forms: 'Editions of the form that have this cell, separated by spaces.',
  definition: 'Chinese definition of row and column, from the glossary.',
  rule: 'Id of the rule, see rules.csv.',
  severity: 'Severity: error, warning or info.',
  standing:
    'Basis: official, the head of the form prints the rule; definition, it follows from the meaning of “total”; form, from the statutory form; inference, the archive infers it; reading, a judgement made while reading.',
  title: 'Chinese name of the rule.',
  explanation: 'The rule in Chinese.',
  explanationEnglish: 'The rule in English.',
  section: 'The section concerned.',
  expected: 'The value by the rule.',
  actual: 'The value in the original.',
  confirmed:
    'Whether it is known to be so in the source: original was checked against the published original, record is said by the record itself.',
  message: 'The finding in English.',
};

/** What a column of a wide table holds: a cell of the form. */
export function cellMeaning(row: RowDefinition, column: ColumnDefinition): string {
  return `${[...row.path.map(groupName), named(row)].join(' › ')}: ${named(column)} (${unitName(column.unit)})`;
}
