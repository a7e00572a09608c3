import type { Report } from '../schemas/report.ts';
import type { SectionKey } from '../vocabulary/sections.ts';
import { TABLE_KEYS, TABLES, type TableKey } from '../vocabulary/tables.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';

/** How often the words of the form are printed. */
export interface LabelCount {
  /** Reports that print it, and by how many agencies. */
  reports: number;
  agencies: number;
  /** Of these reports, those in which any of its cells counts more than 0. */
  above: number;
}

/** `labels.json`: by `<table>.<row>`, by `<table>`, and by the key of a section. A label that no report prints is absent. */
export interface LabelCounts {
  rows: Record<string, LabelCount>;
  tables: Partial<Record<TableKey, LabelCount>>;
  sections: Partial<Record<SectionKey, LabelCount>>;
}

/** The labels of some reports. */
export interface GatheredLabels {
  /** Agencies of these reports. */
  agencies: string[];
  labels: { name: string; reports: number; above: number; agencies: Uint32Array }[];
}

type Cells = Readonly<Record<string, { value: number | null; status: string }>>;

const isPrinted = (cells: Cells): boolean =>
  Object.values(cells).some(({ status }) => status !== 'absent' && status !== 'not-in-form');

const isAbove = (cells: Cells): boolean =>
  Object.values(cells).some(({ value }) => value !== null && value > 0);

/** Counts the rows, tables and sections of the form in reports. */
export class LabelCounter {
  readonly #counts = new Map<string, { count: LabelCount; agencies: Set<string> }>();

  add({ agency, tables, sections }: Report): void {
    for (const table of TABLE_KEYS) {
      const rows = (TABLES[table] as TableDefinition).rows.flatMap(({ key }) => {
        const cells = tables[table]?.[key] as Cells | undefined;
        return cells && isPrinted(cells) ? [{ key, isAbove: isAbove(cells) }] : [];
      });
      for (const row of rows) this.#take(`row ${table}.${row.key}`, agency, row.isAbove);
      if (rows.length > 0)
        this.#take(
          `table ${table}`,
          agency,
          rows.some((row) => row.isAbove),
        );
    }
    for (const key of new Set(sections.map((section) => section.key)))
      this.#take(`section ${key}`, agency, false);
  }

  gathered(): GatheredLabels {
    const places = new Map<string, number>();
    const placeOf = (agency: string): number => {
      const place = places.get(agency) ?? places.size;
      places.set(agency, place);
      return place;
    };
    const labels = [...this.#counts].map(
      ([
        name,
        {
          count: { reports, above },
          agencies,
        },
      ]) => ({
        name,
        reports,
        above,
        agencies: Uint32Array.from(agencies, placeOf),
      }),
    );
    return { agencies: [...places.keys()], labels };
  }

  /** Takes further reports, as they were gathered. */
  join({ agencies, labels }: GatheredLabels): void {
    for (const { name, reports, above, agencies: places } of labels) {
      const known = this.#of(name);
      for (const place of places) known.agencies.add(agencies[place]!);
      known.count.reports += reports;
      known.count.above += above;
      known.count.agencies = known.agencies.size;
    }
  }

  #of(name: string): { count: LabelCount; agencies: Set<string> } {
    let known = this.#counts.get(name);
    if (!known)
      this.#counts.set(name, (known = { count: { reports: 0, agencies: 0, above: 0 }, agencies: new Set() }));
    return known;
  }

  #take(name: string, agency: string, above: boolean): void {
    const { count, agencies } = this.#of(name);
    agencies.add(agency);
    count.reports += 1;
    count.agencies = agencies.size;
    if (above) count.above += 1;
  }

  counts(): LabelCounts {
    const of = (kind: string): Record<string, LabelCount> =>
      Object.fromEntries(
        [...this.#counts].flatMap(([name, { count }]) =>
          name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), count] as const] : [],
        ),
      );
    return { rows: of('row'), tables: of('table'), sections: of('section') };
  }
}
