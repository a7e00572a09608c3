import type { VFile } from 'vfile';
import { recogniseProactiveEdition, recogniseRequestsEdition } from '../recognise/edition.ts';
import type { PrintedTable } from '../recognise/printed.ts';
import type { Form } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { completeTables, type FoundCells } from './cells.ts';
import { readProactive } from './read-proactive.ts';
import { readRemedies } from './read-remedies.ts';
import { readRequests } from './read-requests.ts';

/** The three typed tables, the editions that their heads show, and where each found cell stands. */
export interface ReadTables {
  form: Form;
  tables: Tables;
  found: FoundCells;
}

/** Reads the printed tables; what departs from the form is reported on the file. */
export function readTables(printed: Partial<Record<TableKey, PrintedTable>>, file: VFile): ReadTables {
  const form: Form = {
    proactive: recogniseProactiveEdition(printed.proactive),
    requests: recogniseRequestsEdition(printed.requests),
  };
  const found: FoundCells = new Map([
    ...(printed.proactive ? readProactive(printed.proactive, form.proactive, file) : []),
    ...(printed.requests ? readRequests(printed.requests, form.requests, file) : []),
    ...(printed.remedies ? readRemedies(printed.remedies, file) : []),
  ]);
  return { form, tables: completeTables(found, form), found };
}
