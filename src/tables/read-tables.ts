import type { VFile } from 'vfile';
import { recogniseEdition, wordsOf } from '../recognise/edition.ts';
import type { PrintedTable } from '../recognise/tables.ts';
import type { Form } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import { TABLES, type TableKey } from '../vocabulary/tables.ts';
import { completeTables, type FoundCells } from './cells.ts';
import { readProactive } from './read-proactive.ts';
import { readRemedies } from './read-remedies.ts';
import { readRequests } from './read-requests.ts';
import { rowsWithNumbers } from './read-rows.ts';

/** The three typed tables, the editions that their heads show, and where each found cell stands. */
export interface ReadTables {
  form: Form;
  tables: Tables;
  found: FoundCells;
}

/** Reads the printed tables; what departs from the form is reported on the file. */
export function readTables(printed: Partial<Record<TableKey, PrintedTable>>, file: VFile): ReadTables {
  const { proactive, requests } = printed;
  const form: Form = {
    proactive: proactive ? recogniseEdition('proactive', wordsOf(proactive)) : null,
    requests: requests
      ? recogniseEdition('requests', wordsOf(requests), rowsWithNumbers(TABLES.requests, requests))
      : null,
  };
  const found: FoundCells = new Map([
    ...(proactive && form.proactive ? readProactive(proactive, form.proactive, file) : []),
    ...(requests && form.requests ? readRequests(requests, form.requests, file) : []),
    ...(printed.remedies ? readRemedies(printed.remedies, file) : []),
  ]);
  return { form, tables: completeTables(found, form), found };
}
