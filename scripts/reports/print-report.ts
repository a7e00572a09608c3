import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { countedPlace, type Place } from '../../src/schemas/place.ts';
import type { UnfiledReport } from '../../src/schemas/report.ts';
import { TABLES, TABLE_KEYS } from '../../src/vocabulary/tables.ts';
import { UNKNOWN_EDITION } from '../../src/vocabulary/edition-keys.ts';
import { editionOfTable, isAlike, type Edition } from '../../src/vocabulary/editions.ts';
import { sayPages } from './say-pages.ts';
import { MARKS, printTable } from './print-table.ts';

const formOf = (edition: Edition): string =>
  edition === UNKNOWN_EDITION ? 'edition of the form unknown' : `form of ${edition}`;

/** A report for the terminal: identity, sections, the three tables, findings. */
export function printReport(report: UnfiledReport, file: VFile): string {
  const tables = TABLE_KEYS.flatMap((key) => {
    const edition = editionOfTable(report.form, key);
    const title = `${TABLES[key].label}${edition && !isAlike(key) ? ` (${formOf(edition)})` : ''}`;
    return [
      '',
      title,
      ...(edition ? printTable(TABLES[key], report.tables[key], edition) : ['no table found']),
    ];
  });
  const text = tables.join('\n');
  const legend = MARKS.filter(([mark]) => text.includes(mark)).map(([mark, meaning]) => `${mark} ${meaning}`);
  return [
    report.title || '(no title found)',
    `filed as ${report.id ?? nameOf(report)}; printed: ${report.printedAgency ?? 'no agency'}, ${report.printedYear ?? 'no year'}`,
    '',
    ...report.sections.map(
      (section) => `${placeOf(section.place)}: ${section.title} (${section.blocks.length} blocks)`,
    ),
    text,
    ...(legend.length > 0 ? ['', legend.join(', ')] : []),
    '',
    reporter(sayPages(file)),
  ].join('\n');
}

/** What is known of a report that has no id: `an unknown agency, 2021`. */
function nameOf({ agency, year }: UnfiledReport): string {
  return `${agency ?? 'an unknown agency'}, ${year ?? 'an unknown year'}`;
}

/** `65`, `page 3` */
function placeOf(place: Place): string {
  const { kind, number } = countedPlace(place);
  return kind === 'line' ? String(number) : `page ${number}`;
}
