import { describe, expect, it } from 'vitest';
import { contradictedYears, dispositionsDescription, dispositionsTitle } from '../../src/sentences/agency.ts';
import { pictureDescription, pictureTitle, rowTotal } from '../../src/sentences/pictures.ts';
import { pictureNote } from '../../src/sentences/picture-notes.ts';
import type { AgencyCard } from '../../src/statistics/agency-cards.ts';
import { agencyYears, dispositionYears } from '../../src/statistics/agency-years.ts';
import { sumYear } from '../../src/statistics/archive-sums.ts';
import { placesOf } from '../../src/statistics/places.ts';
import { BY_CODE } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { observe } from '../../src/statistics/observe.ts';
import { packObservations, unpackObservations } from '../../src/statistics/packed-observations.ts';
import { reportPicture } from '../../src/statistics/report-picture.ts';
import { RATES } from '../../src/statistics/rates.ts';
import { unpackTables } from '../../src/schemas/packed-figures.ts';
import { comparisonRecords } from '../../src/client/compare/comparison-records.ts';
import { figuresJson } from '../../src/downloads/figures-json.ts';
import { observationColumns } from '../../src/downloads/observation-columns.ts';
import { observationCsv } from '../../src/downloads/observation-csv.ts';
import { fieldsOf } from '../../src/downloads/field-dictionary.ts';
import { wideReport, wideRow } from '../../src/downloads/wide-report.ts';
import { viewCell } from '../../src/views/cell-view.ts';
import { some } from '../some.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

/** As 平潭 printed it for 2020: outcomes of 27 requests above a total of 21, and 11 reviews above a total of 0. */
const pingtan = reportOf('350128-government', 2020, {
  'requests.granted.total': 18,
  'requests.refused.stateSecret.total': 2,
  'requests.unableToProvide.notHeld.total': 7,
  'requests.totalDisposed.total': 21,
  'requests.received.total': 27,
  'requests.carriedForward.total': 6,
  'remedies.administrativeReview.upheld': 8,
  'remedies.administrativeReview.corrected': 3,
  'remedies.administrativeReview.total': 0,
});
const agency = {
  id: '350128-government',
  name: '平潭县人民政府',
  division: '350128',
  level: 'county' as const,
  kind: 'government' as const,
};
const card = (id: string) => measureCard(measureOf(id), () => undefined);

describe('a rate of a printed total that its parts contradict', () => {
  it('is not worked out over any denominator, and says why', () => {
    const outcomes = RATES.filter(({ numerator }) => numerator[0]?.startsWith('requests.')).filter(
      ({ denominators }) => denominators[0].key === 'disposed',
    );
    for (const { id } of some([...outcomes, { id: 'rate.reviewCorrected' }])) {
      const observation = observe(pingtan, measureOf(id));
      expect(observation, id).toMatchObject({ value: null, status: 'total-contradicted' });
      expect(observation.fractions, id).toBeUndefined();
      expect(viewCell(observation, card(id), false)).toMatchObject({ text: '总计与分项不符，不算' });
    }
  });

  it('is worked out where its own total is sound', () => {
    expect(observe(pingtan, measureOf('rate.naturalPerson'))).toMatchObject({
      value: 1,
      status: 'calculated',
    });
    expect(observe(pingtan, measureOf('rate.carriedForward'))).toMatchObject({ value: 6 / 27 });
  });

  it('is missing from the comparison with its reason, and has no value in its download', () => {
    const measure = measureOf('rate.disclosed');
    const observations = unpackObservations(packObservations([observe(pingtan, measure)]));
    const comparison = compare(
      { agencies: [agency.id], years: [2020], sort: BY_CODE },
      observations,
      measure.series,
    );
    expect(comparison.coverage[0]).toMatchObject({
      of: 1,
      have: 0,
      missing: [{ agency: agency.id, status: 'total-contradicted' }],
    });
    const cards = new Map<string, AgencyCard>([[agency.id, { ...agency, years: [2020] }]]);
    const records = comparisonRecords(
      { comparison, measure: card(measure.id) },
      cards,
      'https://example.org',
    );
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      数值: '',
      状态代码: 'total-contradicted',
      状态: '总计与分项不符，不算',
    });
  });

  it('of what is carried forward needs the year to balance', () => {
    const report = reportOf('410300-a', 2021, {
      'requests.received.total': 10,
      'requests.granted.total': 5,
      'requests.carriedForward.total': 4,
    });
    expect(observe(report, measureOf('rate.carriedForward'))).toMatchObject({
      value: null,
      status: 'total-contradicted',
    });
  });
});

describe('a number that rests on a contradiction', () => {
  it('says so as the total, as a sum of parts, and in the sums of a year', () => {
    for (const id of ['requests.totalDisposed.total', 'sum.refused', 'remedies.administrativeReview.total']) {
      const observation = observe(pingtan, measureOf(id));
      expect(observation.status, id).toBe('contradicted');
      expect(viewCell(observation, card(id), false).mark).toBe('总计与分项不符');
    }
    expect(observe(pingtan, measureOf('requests.received.total')).status).toBe('printed');
    const places = placesOf([{ ...agency, printedNames: [], confirmed: [] }], []);
    const { sums } = sumYear(2020, 1, [pingtan], places);
    const sumOf = (id: string) => sums.find(({ measure }) => measure.id === id);
    expect(sumOf('requests.totalDisposed.total')).toMatchObject({ value: 21, contradicted: 1 });
    expect(sumOf('requests.received.total')).toMatchObject({ value: 27, contradicted: 0 });
  });

  it('says so in the pictures of its report, their alternative texts and totals', () => {
    const tables = unpackTables(pingtan.figures);
    for (const key of ['dispositions', 'refusals'] as const) {
      const picture = reportPicture(key, tables);
      const sentence = '各项办理结果合计 27 件，与印出的办结 21 件不符';
      expect(pictureNote(picture)).toContain(sentence);
      expect(pictureDescription(picture)).toContain(sentence);
    }
    expect(reportPicture('dispositions', tables).total).toBeNull();
    const remedies = reportPicture('remedies', tables);
    expect(rowTotal(remedies.rows[0]!)).toBe('11（印作 0）');
    expect(pictureDescription(remedies)).toContain('行政复议印作 0 件，分项合计 11 件');
    const none = reportOf('410300-a', 2021, {
      'remedies.administrativeReview.total': 5,
      'remedies.administrativeReview.upheld': 0,
    });
    expect(pictureTitle(reportPicture('remedies', unpackTables(none.figures)))).not.toContain('没有');
  });

  it('says so in the columns of the agency’s years, whose title gives no share of it', () => {
    const sound = reportOf(agency.id, 2021, { 'requests.granted.total': 4 });
    const years = dispositionYears(agencyYears(agency.id, [pingtan, sound]));
    expect(contradictedYears(years)).toBe('2020 年各项办理结果合计 27 件，与印出的办结 21 件不符。');
    expect(dispositionsDescription(years)).toContain('2020 年各项办理结果合计 27 件');
    expect(dispositionsTitle('平潭', years)).toBe('平潭：办结的申请里，公开（含部分公开）的 2021 年 4/4');
  });

  it('says so in the data files', () => {
    const lines = observationCsv(pingtan, agency).trim().split('\n');
    const role = (row: string) => lines.find((line) => line.includes(`,${row},`) && line.includes(',总计,'));
    expect(role('totalDisposed')).toMatch(/,total$/);
    expect(role('granted')).toMatch(/,part$/);
    expect(role('received')).toMatch(/,$/);
    const columns = observationColumns([{ report: pingtan, agency }]);
    // The column of 自然人 fails as that of 总计 does.
    expect(columns.contradiction.filter((one) => one === 'total')).toHaveLength(3);
    const filed = { report: pingtan, agency: agency as never };
    const [json] = JSON.parse([...figuresJson([filed])].join('')) as { contradiction: object }[];
    expect(json?.contradiction).toMatchObject({
      'requests.totalDisposed.total': 'total',
      'requests.granted.total': 'part',
    });
    const keys = fieldsOf(wideReport('remedies')).map(({ key }) => key);
    expect(wideRow('remedies', filed)[keys.indexOf('contradiction')]).toContain(
      'administrativeReview.total=total',
    );
    expect(wideRow('proactive', filed).at(-1)).toBeNull();
  });
});
