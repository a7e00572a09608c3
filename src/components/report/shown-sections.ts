import { labelled } from '#language/form-labels.ts';
import type { Report, Section } from '../../schemas/report.ts';
import { SECTIONS, type SectionKey } from '../../vocabulary/sections.ts';
import { TABLE_KEYS, type TableKey } from '../../vocabulary/tables.ts';

/** One of the six sections as a report's page shows it. */
export interface ShownSection {
  key: SectionKey;
  label: string;
  /** Undefined where the report has none. */
  found: Section | undefined;
  /** The statutory table that belongs into it; null where none does. */
  table: TableKey | null;
}

/** The sections of a page in the order of the form; those with a table alone where the archive holds the figures alone. */
export function shownSections({ holding, sections }: Pick<Report, 'holding' | 'sections'>): ShownSection[] {
  return SECTIONS.map((section) => ({
    key: section.key,
    label: labelled(section),
    found: sections.find((candidate) => candidate.key === section.key),
    table: TABLE_KEYS.find((table) => table === section.key) ?? null,
  })).filter(({ table }) => holding === 'report' || table !== null);
}
