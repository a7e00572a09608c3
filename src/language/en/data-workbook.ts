import type { ReadmeFacts } from '../readme-facts.ts';
import { CITATION } from './citation.ts';
import { common } from './common.ts';
import { DATA } from './data.ts';

const WIDE_HEADS: Readonly<Record<string, string>> = {
  report: 'report',
  agency: 'agency id',
  agencyName: 'agency',
  divisionCode: 'division code',
  level: 'level',
  kind: 'kind',
  year: 'year',
  form: 'form',
  notPrinted: 'cells that are not simply printed',
  contradiction: 'cells of totals that contradict their parts',
};

/** The words of the Excel file. `scope`: what it holds. */
export function workbookWords({ version, synthetic }: ReadmeFacts, scope: string) {
  return {
    cover: 'Cover',
    lines: [
      [common.siteName, common.siteSubtitle],
      ...(synthetic ? [[common.synthetic.title, common.synthetic.text] as const] : []),
      ['Content', DATA.packageTitle],
      ['Scope', scope],
      [
        'Each line',
        'A report; the first line has heads, the second the names of fields as in the CSV files.',
      ],
      [
        'Empty fields',
        'There is no value. The reason is in the last column but one: blank, dash, absent or unreadable.',
      ],
      ['Reconstructed and corrected', 'These have a value and are in the last column but one too.'],
      [
        'Totals that contradict their parts',
        'Nothing tells which is right; values are as printed. These cells are in the last column: total and part.',
      ],
      ...DATA.unitNotes.slice(0, 3).map((note, index) => [index === 0 ? 'Units' : '', note] as const),
      ['Licence', DATA.rights[0]],
      ['Version', CITATION.version(version)],
    ] as readonly (readonly [string, string])[],
    column: (key: string) => WIDE_HEADS[key] ?? key,
  };
}
