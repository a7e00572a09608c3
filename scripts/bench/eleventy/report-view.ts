import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainFinding, ruleWords, touchedCells } from '../../../src/checks/rules.ts';
import { common } from '../../../src/language/zh-CN/common.ts';
import { editionName } from '../../../src/language/zh-CN/editions.ts';
import { reportName, SECTION_NAMES, TABLE_CAPTIONS } from '../../../src/language/zh-CN/report-parts.ts';
import { REPORT_ROWS } from '../../../src/language/zh-CN/report-rows.ts';
import { STATUSES } from '../../../src/language/zh-CN/statuses.ts';
import { remediesSentence, requestsSentence } from '../../../src/sentences/report.ts';
import { countedPlace } from '../../../src/schemas/place.ts';
import type { Report } from '../../../src/schemas/report.ts';
import {
  applicants,
  dispositions,
  refusalGrounds,
  requestFlow,
} from '../../../src/statistics/report-figures.ts';
import { shownTable } from '../../../src/statistics/report-table.ts';
import { touchedPlaces } from '../../../src/statistics/touched-cells.ts';
import { decode } from '../../../src/text/decode.ts';
import { editionOfTable } from '../../../src/vocabulary/editions.ts';
import { SECTIONS } from '../../../src/vocabulary/sections.ts';

/** A report of the synthetic archive, as Eleventy's data lists it. */
export interface ListedReport {
  id: string;
  year: number;
  name: string;
  /** The raw file, and the years beside it. */
  path: string;
  previous: string | null;
  next: string | null;
}

const TABLE_KEYS = ['proactive', 'requests', 'remedies'] as const;

/** What a report's page shows, from the report as it is kept: the same functions that the site's own page asks. */
export function reportView({ id, name, year, previous, next }: ListedReport, kept: string) {
  const file = readFileSync(join(kept, `${id}.json`), 'utf8');
  const report = JSON.parse(file.slice(file.indexOf('\n') + 1)) as Report;
  const { tables } = report;
  const touches = report.findings.map(touchedCells);
  const lawsuits = (row: string) =>
    tables.remedies[row]?.['total'] ?? { value: null, status: 'absent' as const };
  const title = reportName(name, year);
  return {
    id,
    name,
    year,
    title,
    previous,
    next,
    printed: report.title,
    source: report.source,
    editions: [...new Set([report.form.proactive, report.form.requests])].flatMap((edition) =>
      edition ? [editionName(edition)] : [],
    ),
    lead: [
      requestsSentence(year, requestFlow(tables), dispositions(tables)),
      remediesSentence(
        lawsuits('administrativeReview'),
        lawsuits('litigationDirect'),
        lawsuits('litigationAfterReview'),
      ),
    ].join(''),
    findings: report.findings.map((finding, at) => ({
      rule: finding.rule,
      title: ruleWords(finding.rule).title,
      severity: common.severity[finding.severity],
      sentence: explainFinding(finding),
      line: countedPlace(finding.place).number,
      places: touchedPlaces(touches[at] ?? [], tables).slice(0, 4),
    })),
    charts: [dispositions(tables), applicants(tables), refusalGrounds(tables)],
    preamble: report.preamble,
    sections: SECTIONS.map(({ key, label }) => {
      const found = report.sections.find((section) => section.key === key);
      const table = TABLE_KEYS.find((other) => other === key);
      return {
        key,
        name: SECTION_NAMES[key],
        title: found?.title || label,
        line: found ? countedPlace(found.place).number : null,
        blocks: found?.blocks ?? [],
        caption: table ? TABLE_CAPTIONS[table] : '',
        tables: table
          ? shownTable(table, tables[table], editionOfTable(report.form, table), touches).map((block) => ({
              ...block,
              rows: block.rows.map((row) => ({
                ...row,
                lines: row.places.map((place) => countedPlace(place).number),
                above: row.path.length > 0 ? REPORT_ROWS.of(row.path) : '',
                cells: row.cells.map(({ id, count, findings }) => ({
                  id,
                  findings,
                  value: count.value,
                  mark: count.status === 'printed' ? '' : STATUSES[count.status].label,
                })),
              })),
            }))
          : [],
      };
    }),
  };
}

/** The lines of a report's raw file. */
export function sourceLines({ path }: ListedReport, content: string): string[] {
  return decode(readFileSync(join(content, path))).text.split(/\r\n|\n|\r/);
}
