import { statusAt } from '../schemas/packed-figures.ts';
import { rolesIn } from '../statistics/contradictions.ts';
import { csvRow } from './csv.ts';
import { LABELLED, type Observed, type Named, formsOf } from './labelled-cells.ts';

/** What stands between the year and the value of each line, as CSV. */
const CSV_WORDS = LABELLED.map(({ words }) => {
  return new Map([...words].map(([form, known]) => [form, csvRow(Object.values(known)).trimEnd()]));
});

/** The lines of one report as CSV, without the heads. An archive has millions of them, most of whose words are known. */
export function observationCsv(
  { id: report, agency, year, form, figures }: Observed,
  { name, division }: Named,
): string {
  const known = csvRow([report, agency, name, division, year]).trimEnd();
  const forms = formsOf(form);
  const roles = rolesIn(figures);
  let lines = '';
  for (let at = 0; at < LABELLED.length; at += 1) {
    const { id, table } = LABELLED[at]!;
    const raw = figures.rarities[id]?.raw;
    lines += `${known},${CSV_WORDS[at]!.get(forms[table])!},${figures.values[at] ?? ''},${statusAt(figures, at)},${raw === undefined ? '' : csvRow([raw]).slice(0, -1)},${figures.lines[at] || ''},${roles.get(id) ?? ''}\n`;
  }
  return lines;
}
