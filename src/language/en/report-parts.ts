import type { SectionKey } from '../../vocabulary/sections.ts';
import type { TableKey } from '../../vocabulary/tables.ts';

/** Short names for the list of a page's parts. */
export const SECTION_NAMES: Readonly<Record<SectionKey, string>> = {
  overview: 'Overview',
  proactive: 'Proactive disclosure',
  requests: 'Requests',
  remedies: 'Reconsideration and litigation',
  problems: 'Problems and improvement',
  other: 'Other matters',
};

export const TABLE_CAPTIONS: Readonly<Record<TableKey, string>> = {
  proactive: 'Proactive disclosure',
  requests: 'Requests received and processed (number of requests)',
  remedies: 'Administrative reconsideration and litigation (number of cases)',
};

/** `Sample Bureau: annual report on open government information, 2021` */
export function reportName(agency: string, year: number): string {
  return `${agency}: annual report on open government information, ${year}`;
}

/** The sentence above a table that is folded because every cell is 0. */
export function allZero(table: TableKey): string {
  return {
    proactive: 'Every number of this table is 0.',
    requests:
      'No request was received, carried over, disposed of or carried forward in the year: every number of this table is 0.',
    remedies:
      'There was no administrative reconsideration or litigation about disclosure: every number of this table is 0.',
  }[table];
}

export const UNFOLD_TABLE = 'Show the whole table';
