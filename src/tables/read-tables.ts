import type { VFile } from 'vfile';
import { recogniseEdition, wordsOf } from '../recognise/edition.ts';
import type { PrintedTable } from '../recognise/printed.ts';
import type { Form } from '../schemas/report.ts';
import type { Tables } from '../schemas/tables.ts';
import { decreedEditions } from '../vocabulary/editions.ts';
import { TABLES, type TableKey } from '../vocabulary/tables.ts';
import { completeTables, type FoundCells } from './cells.ts';
import { repeatsAreDropped } from './dropped-repeats.ts';
import { labelRows, leavesCellsBlank, rowsWithNumbers } from './rows/labelled-table.ts';
import { unpairedMeasures } from './rows/paired-measures.ts';
import { unturnedRequests } from './rows/turned-requests.ts';
import { readProactive } from './read-proactive.ts';
import { readRemedies } from './read-remedies.ts';
import { readRequests } from './read-requests.ts';
import { endsAreTrimmed, haveBlanks, type Saving } from './saving.ts';
import { reportTwoForms } from './departures/table-departures.ts';

/** The three typed tables, the editions that their heads show, and where each found cell stands. */
export interface ReadTables {
  form: Form;
  tables: Tables;
  found: FoundCells;
}

/** Reads the printed tables; what departs from the form is reported on the file. */
export function readTables(printed: Partial<Record<TableKey, PrintedTable>>, file: VFile): ReadTables {
  const proactive = printed.proactive && labelRows(TABLES.proactive, unpairedMeasures(printed.proactive));
  const requests = printed.requests && labelRows(TABLES.requests, unturnedRequests(printed.requests));
  const words = proactive && wordsOf(proactive);
  const form: Form = {
    proactive: words === undefined ? null : recogniseEdition('proactive', words),
    requests: requests ? recogniseEdition('requests', wordsOf(requests), rowsWithNumbers(requests)) : null,
  };
  if (proactive && words !== undefined) reportForms(proactive, words, file);
  const saving: Saving = {
    areEndsTrimmed: Object.values(printed).some(({ rows }) => endsAreTrimmed(rows)),
    areBlanksKept:
      requests?.areBlanksKept === true && Object.values(printed).some(({ rows }) => haveBlanks(rows)),
    areRepeatsDropped: repeatsAreDropped(printed),
  };
  const losesBlanks = requests !== undefined && leavesCellsBlank(TABLES.requests, requests);
  const found: FoundCells = new Map();
  for (const read of [
    proactive && form.proactive && readProactive(proactive, form.proactive, file, saving),
    requests && form.requests && readRequests(requests, form.requests, file, saving),
    printed.remedies && readRemedies(printed.remedies, file, { losesBlanks, saving }),
  ])
    if (read) for (const [id, cell] of read) found.set(id, cell);
  return { form, tables: completeTables(found, form), found };
}

/** Reports a table 2 of which some blocks have the heads of one edition and some those of another. */
function reportForms(printed: PrintedTable, words: string, file: VFile): void {
  const shown = decreedEditions().filter(
    (edition) => recogniseEdition('proactive', words, undefined, [edition]) === edition.key,
  );
  const [first] = printed.parts;
  if (shown.length > 1 && first)
    reportTwoForms(
      file,
      'proactive',
      first,
      shown.map(({ key }) => key),
    );
}
