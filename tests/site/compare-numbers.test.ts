import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { MeasureFile } from '../../src/views/comparison-data.ts';
import type { Report } from '../../src/schemas/report.ts';
import { isTold, type Observation } from '../../src/statistics/observations.ts';
import { unpackObservations } from '../../src/statistics/packed-observations.ts';
import { withheld } from '../../src/statistics/series.ts';
import { observationsIn, type AgencyFigures, type ToldFile } from '../../src/views/agency-figures.ts';
import {
  cellOf,
  DECIDED,
  expectedSum,
  expectedText,
  isContradicted,
  GRANTED,
  RATES,
  stemOf,
  SUMS,
  sumOf,
} from './comparison-truth.ts';
import { some } from '../some.ts';
import { pages, readSiteFile, siteFiles, textOf, type BuiltPage, type PageElement } from './built-pages.ts';

/** The public JSON of every report: what the comparison must agree with. */
const reports = siteFiles
  .filter((path) => /^reports\/[^/]+\/\d{4}\.json$/.test(path))
  .map((path) => JSON.parse(readSiteFile(path)) as Report);

type Element = DefaultTreeAdapterTypes.Element;
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const childrenOf = (element: Element, name: string): Element[] =>
  element.childNodes.filter(tree.isElementNode).filter((child) => child.tagName === name);

interface ShownCell {
  page: string;
  measure: string;
  text: string;
  gap: string | undefined;
  /** `<agency>/<year>` and the fragment of the link. */
  report: string;
  fragment: string;
}

/** The first number of every row of a table of values. */
function cellsOf(page: BuiltPage, table: PageElement, measure: string): ShownCell[] {
  const bodies = childrenOf(table.element, 'tbody');
  return bodies.flatMap((body) =>
    childrenOf(body, 'tr').flatMap((row) =>
      childrenOf(row, 'td')
        .filter((cell) => attribute(cell, 'class')?.split(' ').includes('value'))
        .map((cell) => {
          const [first] = cell.childNodes.filter(tree.isElementNode);
          const href = (first && attribute(first, 'href')) ?? '';
          const [, report = '', fragment = ''] = /\/reports\/([^/]+\/\d{4})\/#(.+)$/.exec(href) ?? [];
          return {
            page: page.address,
            measure,
            text: first ? textOf(first).trim() : '',
            gap: attribute(cell, 'data-gap'),
            report,
            fragment,
          };
        }),
    ),
  );
}

const withClass = (page: BuiltPage, name: string): PageElement[] =>
  page.elements.filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name));

const measurePages = pages.filter(({ address }) => /^\/compare\/[^/]+\/\d{4}\/$/.test(address));
const shown = measurePages.flatMap((page) => {
  const [, measure = ''] = /^\/compare\/([^/]+)\//.exec(page.address) ?? [];
  return withClass(page, 'measure-values').flatMap((table) => cellsOf(page, table, measure));
});

function expectAgreement(cells: readonly ShownCell[]): void {
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const cell of some(cells)) {
    const report = byId.get(cell.report);
    expect(report, `${cell.page} links to a report`).toBeDefined();
    if (!report) continue;
    const expected = expectedText(report, cell.measure);
    if (expected === null) expect(cell.gap, `${cell.page} ${cell.report}`).toBeDefined();
    else expect(cell, `${cell.page} ${cell.report}`).toMatchObject({ text: expected, gap: undefined });
  }
}

describe('the comparison pages', () => {
  it('show of every measure and year the numbers that the reports show', () => {
    expect(shown.length).toBeGreaterThan(200);
    expectAgreement(shown);
  });

  it('show rates over the second denominator beside those over the first', () => {
    const page = measurePages.find(({ address }) => address === '/compare/rate.disclosed/2021/');
    const seconds = page?.elements
      .filter(({ attributes }) => attributes.get('class') === 'second-value')
      .map(({ element }) => textOf(element).replace(/\s+/g, ' ').trim());
    const expected = reports
      .filter((report) => report.year === 2021)
      .map((report) => {
        const [granted, decided] = [sumOf(report, GRANTED) ?? 0, sumOf(report, DECIDED) ?? 0];
        const fraction = `${granted}/${decided}`;
        const percent = `${Math.round((granted / decided) * 1000) / 10}%`;
        if (decided === 0) return fraction;
        return decided < 30 ? `${fraction} ${percent}` : `${percent} ${fraction}`;
      });
    expect(seconds).toEqual(expected);
  });

  it('list every report of the year, once', () => {
    for (const page of some(measurePages)) {
      const [, year = ''] = /\/(\d{4})\/$/.exec(page.address) ?? [];
      const listed = shown.filter((cell) => cell.page === page.address).map((cell) => cell.report);
      const ofYear = reports.filter((report) => report.year === Number(year)).map((report) => report.id);
      expect(listed.toSorted(), page.address).toEqual(ofYear.toSorted());
    }
  });

  it('link each value to its cell on the page of the report', () => {
    const anchors = new Map(pages.map((page) => [page.address, page.ids]));
    for (const { page, report, fragment } of some(shown)) {
      expect(anchors.get(`/reports/${report}/`)?.has(fragment), `${page} → ${report}#${fragment}`).toBe(true);
    }
  });

  it('exist wherever a report prints a number', () => {
    const addresses = new Set(measurePages.map((page) => page.address));
    const measures = new Set(shown.map((cell) => cell.measure));
    for (const report of some(reports)) {
      for (const measure of measures) {
        if (expectedText(report, measure) === null) continue;
        expect(addresses.has(`/compare/${measure}/${report.year}/`), `${measure} ${report.year}`).toBe(true);
      }
    }
  });

  it('open with a table of one year that agrees with its reports', () => {
    const page = pages.find(({ address }) => address === '/compare/');
    const cells = page
      ? withClass(page, 'comparison-table').flatMap((table) =>
          cellsOf(page, table, 'requests.received.total'),
        )
      : [];
    expect(cells.length).toBeGreaterThan(1);
    expectAgreement(cells);
  });
});

describe('the sums of regions and years', () => {
  const sumPages = pages.flatMap((page) => {
    const [, kind, key = ''] = /^\/(regions|years)\/(\d+)\/$/.exec(page.address) ?? [];
    return kind ? [{ page, inPlace: kind === 'regions' ? stemOf(key) : '' }] : [];
  });
  const cells = sumPages.flatMap(({ page, inPlace }) =>
    page.elements
      .filter(({ attributes }) => attributes.has('data-sum'))
      .map(({ element, attributes }) => ({
        page: page.address,
        inPlace,
        measure: attributes.get('data-sum') ?? '',
        year: Number(attributes.get('data-year')),
        text: textOf(element).replace(/\s+/g, ' ').trim(),
      })),
  );
  it('stand on the page of every region and year with a report', () => {
    expect(new Set(cells.map(({ page }) => page)).size).toBeGreaterThan(15);
  });

  it('are those of the reports that hold no other, each with how many have a value', () => {
    for (const { page, inPlace, measure, year, text } of some(cells)) {
      const expected = expectedSum(reports, inPlace, year, measure);
      expect(
        text.startsWith(`${expected.text} ${expected.share}`),
        `${measure} ${year} on ${page}: ${text}`,
      ).toBe(true);
    }
  });
});

describe('the files that the comparison fetches', () => {
  const files = siteFiles.filter((path) =>
    /^compare\/data\/(?!agencies|pictures|told)[^/]+\.json$/.test(path),
  );

  it('hold every report of every measure with the numbers of the reports', () => {
    expect(files.length).toBeGreaterThan(200);
    for (const path of some(files)) {
      const { measure, observations } = JSON.parse(readSiteFile(path)) as MeasureFile;
      const unpacked = unpackObservations(observations);
      expect(unpacked, path).toHaveLength(reports.length);
      for (const { agency, year, value, status, fractions } of unpacked) {
        const report = reports.find(({ id }) => id === `${agency}/${year}`);
        if (!report) throw new Error(`${path} holds ${agency}/${year}, which is no report`);
        const rate = RATES[measure.id];
        const sum = SUMS[measure.id];
        if (rate && isContradicted(report, measure.id) && status === 'total-contradicted') {
          expect([value, fractions], path).toEqual([null, undefined]);
        } else if (rate) {
          const numerator = sumOf(report, rate.of);
          expect(fractions, path).toEqual(
            rate.over.map((cells) => ({ numerator, denominator: sumOf(report, cells) })),
          );
        } else {
          expect(value, path).toBe(sum ? sumOf(report, sum) : cellOf(report, measure.id).value);
        }
      }
    }
  });

  it('hold of each agency the same, and of each year how many have a number', () => {
    const told = JSON.parse(readSiteFile('compare/data/told.json')) as ToldFile;
    const own = siteFiles.filter((path) => /^compare\/data\/agencies\/[^/]+\.json$/.test(path));
    expect(own).toHaveLength(new Set(reports.map(({ agency }) => agency)).size);
    const figures = own.map((path) => JSON.parse(readSiteFile(path)) as AgencyFigures);
    for (const measure of some(Object.keys(told))) {
      const file = JSON.parse(readSiteFile(`compare/data/${measure}.json`)) as MeasureFile;
      const whole = unpackObservations(file.observations);
      const pieces = figures.flatMap((one) => observationsIn(one, measure));
      const byReport = (one: Observation, other: Observation): number =>
        one.agency.localeCompare(other.agency) || one.year - other.year;
      expect(pieces.toSorted(byReport), measure).toEqual(whole.toSorted(byReport));
      const years = whole.filter((one) => isTold(withheld(one, file.measure.series))).map(({ year }) => year);
      const counts = Object.fromEntries(
        [...new Set(years)].map((year) => [year, years.filter((one) => one === year).length]),
      );
      expect(told[measure], measure).toEqual(counts);
    }
  });
});
