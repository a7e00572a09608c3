import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/schemas/report.ts';
import { some } from '../some.ts';
import { expectedSum, expectedText, stemOf } from './comparison-truth.ts';

/** What a crawl of a built site found. */
interface Crawl {
  reports: number;
  /** Numbers and gaps on the pages of measures, and sums on those of regions and years. */
  values: number;
  sums: number;
  /** A line for each that is not what the reports say. */
  wrong: string[];
}

const VALUE =
  /<td class="value[^"]*"(?: data-gap="(?<gap>[^"]+)")?[^>]*>\s*<a href="\/reports\/(?<report>[^#"]+)\/#[^"]*">(?<text>[^<]*)<\/a>/g;
const SUM =
  /<td class="value[^"]*" data-sum="(?<measure>[^"]+)" data-year="(?<year>\d+)"[^>]*>\s*<span>(?<text>[^<]*)<\/span>\s*<span class="detail">\s*(?<share>\d+\/\d+ 份)/g;

/**
 * Holds every number on the comparison pages of a site, and every sum of its regions and years, against the reports'
 * JSON. Reads the pages as text: parsing thousands of them would take minutes.
 */
export function crawlComparisons(site: string): Crawl {
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  const reports = globSync('reports/*/[0-9][0-9][0-9][0-9].json', { cwd: site }).map(
    (path) => JSON.parse(read(path)) as Report,
  );
  const byId = new Map(reports.map((report) => [report.id, report]));
  const crawl: Crawl = { reports: reports.length, values: 0, sums: 0, wrong: [] };

  for (const path of some(globSync('compare/*/[0-9][0-9][0-9][0-9]/index.html', { cwd: site }))) {
    const measure = path.split(/[\\/]/)[1] ?? '';
    for (const { groups = {} } of read(path).matchAll(VALUE)) {
      crawl.values += 1;
      const report = byId.get(groups['report'] ?? '');
      const expected = report ? expectedText(report, measure) : undefined;
      const shown = groups['gap'] ? null : groups['text'];
      if (expected !== shown) crawl.wrong.push(`${path} ${groups['report']}: ${shown}, not ${expected}`);
    }
  }
  for (const path of some(globSync('{regions,years}/[0-9]*/index.html', { cwd: site }))) {
    const [kind, key = ''] = path.split(/[\\/]/);
    for (const { groups = {} } of read(path).matchAll(SUM)) {
      crawl.sums += 1;
      const place = kind === 'regions' ? stemOf(key) : '';
      const { text, share } = expectedSum(reports, place, Number(groups['year']), groups['measure'] ?? '');
      if (text !== groups['text'] || share !== groups['share'])
        crawl.wrong.push(
          `${path} ${groups['measure']} ${groups['year']}: ${groups['text']} ${groups['share']}, not ${text} ${share}`,
        );
    }
  }
  return crawl;
}
