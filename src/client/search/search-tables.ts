import { askedNumber } from '../../search/asked-number.ts';
import { labelsWith, type FormLabel } from '../../search/form-labels.ts';
import type { LabelCount, LabelCounts } from '../../search/label-counts.ts';
import type { TableFiles, TableAnswers } from './table-answers.ts';
import { askedWords, distinct } from './asked-words.ts';
import { findCells } from './find-cells.ts';

/** Looks through numbers and labels of the tables; numbers by their whole value, labels by the words of the form. */
export async function searchTables(query: string, files: TableFiles): Promise<TableAnswers> {
  const number = askedNumber(query);
  const { whole, terms } = askedWords(query);
  const labels = whole.flatMap((words) => labelsWith(words).map((label) => ({ label, words })));
  const printed = await Promise.all(distinct([...whole, ...terms]).map(files.printed));
  const counts = labels.length > 0 ? await files.labels() : null;
  return {
    cells: number && (await findCells(number, files)),
    labels: labels.map(({ label, words }) => ({ label, words, count: counts && countOf(label, counts) })),
    printed: printed.flat(),
    reports: files.manifest.reports,
    withWords: files.manifest.withWords,
  };
}

function countOf(label: FormLabel, { rows, tables, sections }: LabelCounts): LabelCount | null {
  const count =
    label.kind === 'row'
      ? rows[`${label.table}.${label.row.key}`]
      : label.kind === 'table'
        ? tables[label.table]
        : sections[label.section];
  return count ?? null;
}
