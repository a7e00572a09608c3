import type { ReadmeFacts } from '../readme-facts.ts';
import { agenciesOf, counted } from './plurals.ts';

/** README.en.md of the zip: the same as the Chinese one, shorter. */
export function readme({ reports, agencies, years, version, synthetic }: ReadmeFacts): string {
  return `# Figures of Chinese annual reports on open government information

Compiled by Nianbao Archive (年报档案) from ${counted(reports, 'report')} of ${agenciesOf(agencies)}${years ? ` on the years ${years[0]} to ${years[1]}` : ''}.
The reports (政府信息公开工作年度报告) follow a statutory form with three tables.
Version of the content: ${version.kind === 'commit' ? 'Git commit' : 'SHA-256'} ${version.id}.
${synthetic ? '\n**Synthetic data, for tests only:** made by a program, about no agency. Do not cite it.\n' : ''}
## Files

- \`figures.csv\`: every cell of every report, one a line. \`figures.parquet\` holds the same.
- \`proactive.csv\`, \`requests.csv\`, \`remedies.csv\`: tables 2, 3 and 4 of the form, one report a line, a column
  \`<row>.<column>\` for each cell.
- \`findings.csv\`: every departure from the form or its arithmetic, with its line in the raw report.
- \`agencies.csv\`, \`cells.csv\`, \`rules.csv\`: what the ids in the other files stand for; \`cells.csv\` is the dictionary of the form.
- \`datapackage.json\`: types and meanings of all columns (Frictionless Data Package 2).
- \`SHA256SUMS\`: digests of all other files.

## Before you calculate

- A cell is a number, or empty with a status that says why. A blank is never written as 0. The statuses: \`printed\` as printed;
  \`blank\` left empty; \`dash\` a dash, slash, 无 or 不适用; \`absent\` not in the report; \`not-in-form\` this edition of the
  form has no such cell; \`unreadable\` more than one reading; \`reconstructed\` recovered by arithmetic; \`corrected\` by a keeper.
  Only \`printed\`, \`reconstructed\` and \`corrected\` carry a number. Among the parts of a sum a blank or dash is 0 where the
  printed total agrees; the site counts it so and says so.
- \`contradiction\` marks a printed \`total\` that its own printed parts do not come to, and each \`part\`: nobody knows which is wrong.
- Money is in 万元 (10,000 yuan).
- The editions of 2019 and 2021 measure different things in table 2: never join them in one series. Table 3 is the same but
  for 其他处理 (one row, then three); table 4 is the same.
- \`form\` is \`unknown\` where nothing in a table tells its edition: cells that all editions share can be used as usual, and
  what is \`absent\` otherwise may not be in the form.
- A government's report has to roll up its departments and lower governments: never add it to theirs (\`kind\` in \`agencies.csv\`).
- Read \`divisionCode\` as text.
- In the CSV files a text that a spreadsheet would run as a formula has an apostrophe in front.

## Verify

    sha256sum --check SHA256SUMS        (Linux)
    shasum -a 256 -c SHA256SUMS         (macOS)

On Windows compare \`Get-FileHash <file>\` in PowerShell.

## Licence

${licence}`;
}

/** What may be done with the data. */
export const licence = `The reports belong to the agencies that published them. The data compiled from them is published under CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/): name Nianbao Archive and link to the page you used.
`;
