import type { Holding } from '../schemas/report.ts';
import type { ShownBlock } from '../statistics/report-table.ts';
import type { TableKey } from '../vocabulary/tables.ts';

/** One block of a statutory table of a report. */
export interface StatutoryView {
  /** `<agency-id>/<year>`, with `/<date>` of an earlier version. */
  readonly report: string;
  readonly holding: Holding;
  readonly table: TableKey;
  readonly block: ShownBlock;
  readonly caption: string;
}
