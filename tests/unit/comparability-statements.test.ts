import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { figuresOf } from '../../src/views/comparison-figures.ts';
import { viewComparison } from '../../src/views/comparison-view.ts';
import { entryComparability, entryContext } from '../../src/components/texts/entry-label.ts';
import { comparisonResult as words } from '#language/comparison-result.ts';
import { comparability, EDITION_WORDS, editionName, editionNames } from '#language/editions.ts';
import { standingOf } from '../../src/vocabulary/standing.ts';
import { glossaryEntries, GlossaryFile } from '../../src/schemas/glossary.ts';
import type { AgencyCard } from '../../src/statistics/agency-cards.ts';
import { agencyYears, observeYears } from '../../src/statistics/agency-years.ts';
import { sumYear } from '../../src/statistics/archive-sums.ts';
import { BY_CODE } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { editionRows } from '../../src/statistics/edition-rows.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { comparable, MEASURES } from '../../src/statistics/measures.ts';
import type { Measure } from '../../src/statistics/measure.ts';
import { observe } from '../../src/statistics/observe.ts';
import { PICTURE_CELLS } from '../../src/statistics/made-pictures.ts';
import { seriesOf, seriesOfRow } from '../../src/vocabulary/comparable.ts';
import { KNOWN_EDITIONS } from '../../src/vocabulary/edition-keys.ts';
import { decreedEditions } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import type { TableDefinition } from '../../src/vocabulary/table-definition.ts';
import { TABLE_KEYS, TABLES } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';
import { reportOf } from './statistics-fixtures.ts';

/**
 * What charts, comparisons, methodology, glossary and sums say and do about numbers of two editions, held against the one
 * table that decides it, so that they cannot contradict one another.
 */

const entries = glossaryEntries(GlossaryFile.parse(parse(readFileSync('content/glossary.yml', 'utf8'))));
const pages = ['editions', 'limits', 'sums'].map((name) => ({
  name,
  text: readFileSync(`content/pages/methodology-${name}.md`, 'utf8'),
}));
const rows = TABLE_KEYS.flatMap((table) =>
  (TABLES[table] as TableDefinition).rows.map((row) => ({ table, row, name: `${table}.${row.key}` })),
);
const agency: AgencyCard = {
  id: '410300-a',
  name: '甲局',
  division: '410300',
  level: 'county',
  kind: 'department',
  years: [2020, 2021],
};

/** The cells of a measure, all with the same number, in a report of each edition in turn. */
function reportsOf({ id }: Measure) {
  return KNOWN_EDITIONS.map((edition, index) =>
    reportOf(agency.id, 2020 + index, { [id]: 5 + index }, edition),
  );
}

describe('what is said of a row', () => {
  it.each(some(rows))('$name is the same in methodology, glossary and comparison', ({ table, row, name }) => {
    const series = seriesOfRow(row);
    const sentence = comparability(series);
    const entry = entries.find(({ id }) => id === name)!;
    expect(entryComparability(entry)).toBe(sentence);
    expect(entryContext(entry)?.includes('仅') ?? false).toBe(standingOf(series) === 'single');

    const [own, rest] = [editionRows(TABLES[table]), editionRows(TABLES[table]).at(-1)];
    const shown = own.find(({ label }) => label.endsWith(row.label));
    const told = shown && shown.same === undefined ? shown : rest;
    expect(told?.standing).toBe(standingOf(series));

    for (const measure of some(
      MEASURES.filter((one) => one.kind === 'cell' && one.cell.row.key === row.key),
    )) {
      const having = KNOWN_EDITIONS.filter((edition) => measure.editions.includes(edition));
      const card = measureCard(measure, () => undefined);
      if (having.length === series.flat().length) expect(card.comparability).toBe(sentence);
      else expect(card.comparability).toBe(`只见于 ${editionNames(having)}。`);
    }
  });
});

describe('what is done with a measure', () => {
  const years = [2020, 2021];
  const names = new Map([[agency.id, agency]]);

  it.each(some(MEASURES.map((measure) => ({ measure, id: measure.id }))))(
    '$id is what the table of editions says',
    ({ measure }) => {
      const reports = reportsOf(measure);
      const observations = reports.map((report) => observe(report, measure));
      const joined = comparable(measure.id, '2019', '2021');
      const card = measureCard(measure, () => undefined);
      const sorted = { agencies: [agency.id], years, sort: BY_CODE };
      const comparison = compare(sorted, observations, measure.series);

      // Years stand in series: the two columns are of one, or of two that a double line parts and a note keeps apart.
      const marked = observations.some(({ form }) => form !== null);
      expect(new Set(comparison.columns.map(({ series }) => series)).size).toBe(joined ? 1 : 2);
      expect(comparison.columns.map(({ breaks }) => breaks)).toEqual([false, marked]);
      const { formNote } = viewComparison(comparison, card, names, BY_CODE);
      if (marked) expect(formNote).toBe((joined ? words.formSame : words.formApart) + words.formMark);

      // Newest reports of two agencies stand in one list, or in two.
      const two = observations.map((one, index) => ({ ...one, agency: `410300-${'ab'[index]}` }));
      const newest = compare(
        { agencies: ['410300-a', '410300-b'], years: [], sort: BY_CODE },
        two,
        measure.series,
      );
      expect(newest.groups).toHaveLength(joined ? 1 : 2);

      // A line goes on, or ends; small rates and measures that one edition lacks have none.
      const [figure] = figuresOf(comparison, card, names, 'lines').figures;
      if (figure) expect(figure.rows[1]?.breaks ?? null).toBe(joined ? (marked ? 'form' : null) : 'series');
      if (measure.kind === 'cell' && joined) expect(figure).toBeDefined();
      if (!joined) expect(figure).toBeUndefined();

      const [years2] = observeYears(agencyYears(agency.id, reports), [measure.id]);
      expect(years2?.cuts).toEqual(joined ? [] : [1]);
    },
  );

  it('adds up only what all editions count alike', () => {
    const { sums } = sumYear(2021, 0, [], { agencies: new Map(), regions: new Map() });
    expect(sums).toHaveLength(11);
    for (const { measure } of some(sums))
      expect(comparable(measure.id, '2019', '2021'), measure.id).toBe(true);
    for (const cell of PICTURE_CELLS) expect(seriesOf([cell]), cell).toHaveLength(1);
  });
});

describe('what prose says', () => {
  const all = [
    ...entries.map(({ id, definition }) => ({ name: id, text: definition })),
    ...pages.map(({ name, text }) => ({ name: `methodology-${name}`, text })),
  ];

  it('of a row that only one edition has is so', () => {
    const claims = entries.flatMap(({ id, table, key, category, definition }) => {
      const year = /只(?:有|在)(\d{4})年版/.exec(definition)?.[1];
      return year && table && category === 'row' ? [{ id, key, year }] : [];
    });
    expect(claims.length).toBeGreaterThan(4);
    for (const { id, key, year } of some(claims)) {
      const having = decreedEditions().filter((edition) => columnsOfRow({ key }, edition.key).length > 0);
      expect(
        having.map((edition) => edition.key),
        id,
      ).toEqual([year]);
    }
  });

  it('names no edition that is not in the table', () => {
    for (const { name, text } of some(all)) {
      for (const [, year] of text.matchAll(/(\d{4})年版/g)) expect(KNOWN_EDITIONS, name).toContain(year);
    }
    for (const [key, { name }] of Object.entries(EDITION_WORDS)) {
      if (key !== 'unknown') expect(name).toBe(`${key} 年版`);
    }
  });

  it('names the decrees and years of the table', () => {
    for (const { key, decree, years } of some(decreedEditions())) {
      expect(entries.find(({ id }) => id === `edition.${key}`)?.basis).toBe(decree);
      expect(pages[0]?.text).toContain(`${key}年版（${decree}）`);
      expect(EDITION_WORDS[key].years).toContain(String(years?.first));
    }
  });

  it('calls the unknown edition by its one name', () => {
    expect(editionName('unknown')).toBe('格式版本无法判断');
    for (const { name, text } of some(all.filter((one) => /无法判断/.test(one.text)))) {
      expect(text.replaceAll('格式版本无法判断', ''), name).not.toMatch(/无法判断/);
    }
  });

  /** Of a whole table, as methodology, glossary, data page and README say it. */
  it('of table 2 that nothing joins, of table 3 that all but 其他处理 does, of table 4 that all does', () => {
    const standings = (table: (typeof rows)[number]['table']) =>
      rows
        .filter((one) => one.table === table)
        .map(({ row }) => [row.key, standingOf(seriesOfRow(row))] as const);
    expect(standings('proactive').filter(([, standing]) => standing === 'same')).toEqual([]);
    expect(
      standings('requests')
        .filter(([, standing]) => standing !== 'same')
        .map(([key, standing]) => [key.split('.')[0], standing]),
    ).toEqual(Array.from({ length: 4 }, () => ['otherDisposition', 'single']));
    expect(standings('remedies').every(([, standing]) => standing === 'same')).toBe(true);
  });
});
