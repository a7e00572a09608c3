import { describe, expect, it } from 'vitest';
import { historyTitle } from '../../src/sentences/charts.ts';
import { compare } from '#language/compare.ts';
import { pictureDescription, pictureSentence, pictureTitle } from '../../src/sentences/pictures.ts';
import { pictureNote } from '../../src/sentences/picture-notes.ts';
import type { PictureSubject } from '../../src/sentences/picture-scope.ts';
import { dispositionsDescription, dispositionsTitle } from '../../src/sentences/agency.ts';
import { yearsText } from '#language/numbers.ts';
import { outcomesNotes, outcomesSentences, type OutcomesSubject } from '../../src/sentences/outcomes.ts';
import { hasNoCases } from '../../src/checks/no-cases.ts';
import { countOf, unpackTables } from '../../src/schemas/packed-figures.ts';
import { remediesSaid, requestsSaid } from '../../src/sentences/report.ts';
import { agencyYears, dispositionYears } from '../../src/statistics/agency-years.ts';
import { sumYears } from '../../src/statistics/archive-sums.ts';
import { placesOf } from '../../src/statistics/places.ts';
import { outcomeRates } from '../../src/statistics/outcome-rates.ts';
import { outcomesOf } from '../../src/statistics/outcomes.ts';
import { addedPictures, addedReport } from '../../src/statistics/added-pictures.ts';
import { isWorthDrawing } from '../../src/statistics/pictures.ts';
import { DISPOSITION_GROUPS } from '../../src/vocabulary/requests.ts';
import { reportOf } from './statistics-fixtures.ts';
import {
  agrees,
  CARRIED_FORWARD,
  CARRIED_OVER,
  DISPOSED,
  groupOf,
  isWhole,
  madeArchive,
  PICTURED,
  RECEIVED,
  REMEDY_ROWS,
  type Filed,
} from './written-archive.ts';

/** What a sentence says it is about. */
function scopeIn(said: string): { agencies: number | null; years: number[]; reports: number } {
  const years = /([\d、—]+) 年的 (\d+) 份(?:数字齐全的)?报告/.exec(said);
  const agencies = /(\d+) 个机关 [\d、—]+ 年的/.exec(said);
  expect(years, said).not.toBeNull();
  return {
    agencies: agencies ? Number(agencies[1]) : null,
    years: (years?.[1] ?? '').split('、').flatMap((span) => {
      const [first = 0, last = first] = span.split('—').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }),
    reports: Number(years?.[2]),
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Holds what is said of some reports against what was written in them. */
function holdAgainst(filed: readonly Filed[], subject: PictureSubject): { none: number } {
  let none = 0;
  for (const picture of addedPictures(filed.map(({ summary }) => addedReport(summary)))) {
    const { key } = picture;
    const whole = filed.filter((one) => isWhole(one, key));
    const told = whole.length > 0 ? whole : filed;
    const said = isWorthDrawing(picture) ? pictureTitle(picture, subject) : pictureSentence(picture, subject);
    const scope = scopeIn(said);
    expect(scope.reports, said).toBe(told.length);
    expect(scope.years, said).toEqual(distinct(told.map(({ year }) => year)).sort());
    if (scope.agencies !== null)
      expect(scope.agencies, said).toBe(distinct(told.map(({ agency }) => agency)).length);
    else expect(subject, said).toHaveProperty('agency');

    const numbers = whole.flatMap(({ written }) => PICTURED[key].cells.map((cell) => written[cell] ?? 0));
    const sum = numbers.reduce((all, number) => all + number, 0);
    const contradicted = whole.filter((one) => !agrees(one, key));
    if (PICTURED[key].none.test(said)) {
      none += 1;
      expect(whole.length, said).toBeGreaterThan(0);
      expect(contradicted, said).toEqual([]);
      expect(sum, said).toBe(0);
    }
    if (key === 'remedies' && /没有行政(?:复议|诉讼)/.test(said)) expect(contradicted, said).toEqual([]);
    const total = /(?:不予公开|新收) (\d+) 件/.exec(said);
    if (total) expect(Number(total[1]), said).toBe(sum);

    const note = pictureNote(picture) ?? '';
    const told2 = [note, pictureDescription(picture)];
    for (const text of told2)
      if (contradicted.length > 0)
        expect(text).toContain(`其中 ${contradicted.length} 份印出的总计与分项之和不符`);
      else expect(text).not.toContain('不符');
    if (whole.length > 0 && whole.length < filed.length)
      expect(note).toContain(`${filed.length} 份报告中 ${whole.length} 份各项数字齐全`);
  }
  return { none };
}

const sumOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((a, b) => a + (b ?? 0), 0);

/** Holds the sentences that a page opens with against what was written in the reports. */
function holdOpening(filed: readonly Filed[], subject: OutcomesSubject): { none: number; whole: number } {
  const told = outcomesOf(filed.map(({ summary }) => summary));
  const sentences = outcomesSentences(told, subject);
  const [said = ''] = sentences;
  const remedies = sentences.at(-1) ?? '';
  const notes = outcomesNotes(told).join('');
  const withReceived = filed.filter(({ written }) => written[RECEIVED] !== null);
  const whole = withReceived.filter((one) =>
    DISPOSITION_GROUPS.every((group) => groupOf(one, group) !== null),
  );
  const of = whole.length > 0 ? whole : withReceived.length > 0 ? withReceived : filed;

  const scope = scopeIn(said);
  expect(scope.reports, said).toBe(of.length);
  expect(scope.years, said).toEqual(distinct(of.map(({ year }) => year)).sort());
  if ('agency' in subject) expect(said.startsWith(subject.agency), said).toBe(true);
  else {
    if (subject.registered > scope.agencies!) expect(said).toContain(`${subject.registered} 个机关中`);
    expect(scope.agencies, said).toBe(distinct(of.map(({ agency }) => agency)).length);
  }

  const received = sumOf(of.map(({ written }) => written[RECEIVED] ?? null));
  if (withReceived.length > 0) {
    const asked = /新收申请 (\d+) 件/.exec(said);
    expect(asked ? Number(asked[1]) : 0, said).toBe(received);
    expect(said.includes('没有新收申请'), said).toBe(received === 0);
  } else expect(said).toContain('不齐全');

  const wrong = whole.filter((one) => !agrees(one, 'refusals'));
  if (whole.length === 0) {
    expect(said).toContain('不齐全');
    expect(sentences.join('')).not.toMatch(/没有不予公开|办结 \d/);
  } else {
    const sums = DISPOSITION_GROUPS.map((group) => sumOf(whole.map((one) => groupOf(one, group))));
    for (const [index, { label }] of DISPOSITION_GROUPS.entries()) {
      const part = new RegExp(`${label} (\\d+) 件`).exec(said);
      if (part) expect(Number(part[1]), said).toBe(sums[index]);
      else if (sums[index]! > 0) expect(said).toMatch(new RegExp(`结果都?是“${label}”`));
    }
    expect(said.includes('不予公开的'), said).toBe(sums[2] === 0 && sumOf(sums) > 0 && wrong.length === 0);
    const head = /(?:办结|各项办理结果合计) (\d+) 件/.exec(said);
    expect(head ? Number(head[1]) : 0, said).toBe(sumOf(sums));
    expect(/办结 \d/.test(said), said).toBe(sumOf(sums) > 0 && wrong.length === 0);
    for (const { numerator, denominator } of outcomeRates(told)) {
      expect(wrong).toEqual([]);
      expect(denominator).toBe(sumOf(sums));
      expect(numerator).toBeLessThanOrEqual(denominator);
    }
  }
  const years = yearsText(distinct(wrong.map(({ year }) => year)).sort());
  holdNote(notes, '，印出的办结总数与各项结果之和不符', wrong.length, `${years} 年的 `);
  const among = whole.length > 0 ? withReceived : [];
  if (among.length > 0)
    holdNote(
      notes,
      '印出的新收总数与各类申请人之和不符',
      among.filter((one) => !agrees(one, 'applicants')).length,
    );
  holdNote(notes, '的新收、上年结转与办结、结转下年度对不上', whole.filter((one) => !balances(one)).length);
  const recorded = filed.filter(({ summary }) => summary.holding === 'figures').length;
  expect(notes.includes('只收录了数据'), notes).toBe(recorded > 0);
  if (recorded > 0 && recorded < filed.length)
    expect(notes).toContain(`其中 ${recorded} 份，本馆只收录了数据`);
  const carried = /上年结转 (\d+) 件/.exec(said);
  if (carried) {
    expect(scope.years, said).toHaveLength(1);
    expect(Number(carried[1]), said).toBe(sumOf(whole.map(({ written }) => written[CARRIED_OVER] ?? null)));
  }
  if (of.length < filed.length && withReceived.length > 0)
    expect(notes).toContain(`${filed.length} 份报告中 ${of.length} 份`);

  const known = filed.filter((one) => isWhole(one, 'remedies'));
  const reviews = sumOf(
    known.flatMap(({ written }) => PICTURED.remedies.cells.map((cell) => written[cell] ?? null)),
  );
  const contested = known.filter((one) => !agrees(one, 'remedies'));
  if (known.length > 0) holdNote(notes, '的复议诉讼表印出的总计与各项结果之和不符', contested.length);
  const isNone = /没有行政复议和行政诉讼/.test(remedies);
  expect(isNone, remedies).toBe(known.length > 0 && reviews === 0 && contested.length === 0);
  if (known.length > 0 && known.length < filed.length)
    expect(remedies).toContain(`${known.length} 份报告有复议诉讼的齐全数字`);
  return { none: Number(isNone), whole: Number(whole.length > 0) };
}

/** That so many of the reports are said to be so, and none where it is of none. */
function holdNote(notes: string, said: string, reports: number, before = ''): void {
  if (reports > 0) expect(notes).toContain(`其中 ${before}${reports} 份${said}`);
  else expect(notes).not.toContain(said);
}

const balances = ({ written }: Filed): boolean => {
  const [received, over, disposed, forward] = [RECEIVED, CARRIED_OVER, DISPOSED, CARRIED_FORWARD].map(
    (cell) => written[cell] ?? null,
  ) as [number | null, number | null, number | null, number | null];
  if (received === null || over === null || disposed === null || forward === null) return true;
  return received + over === disposed + forward;
};

/** Holds what the page of one report opens with against what was written in it. */
function holdReport(filed: Filed): { none: number } {
  const { written, summary } = filed;
  const tables = unpackTables(summary.figures);
  const requests = requestsSaid(filed.year, tables);
  const [said = ''] = requests;
  expect(said.startsWith(`${filed.year} 年`), said).toBe(true);
  const none = /没有新收/.test(said);
  if (none) {
    expect(requests).toHaveLength(1);
    for (const cell of [RECEIVED, CARRIED_OVER, CARRIED_FORWARD]) expect(written[cell], said).toBe(0);
    // The printed 0 says so even where a kind of applicant cannot be read.
    for (const cell of PICTURED.applicants.cells) expect(written[cell] ?? 0, said).toBe(0);
    for (const group of DISPOSITION_GROUPS) expect(groupOf(filed, group), said).toBe(0);
  }
  const told = { 新收: RECEIVED, 上年结转: CARRIED_OVER, 办结: DISPOSED, 结转下年度: CARRIED_FORWARD };
  for (const [word, cell] of Object.entries(told)) {
    const number = new RegExp(`${word} (\\d+) 件`).exec(said);
    if (number) expect(Number(number[1]), said).toBe(written[cell]);
  }
  expect(requests.join('').includes('各类申请人合计'), said).toBe(!agrees(filed, 'applicants'));
  expect(requests.join('').includes('各项办理结果合计'), said).toBe(!agrees(filed, 'refusals'));
  const remedies = remediesSaid(tables);
  expect(remedies.includes('总计与分项不符'), remedies).toBe(!agrees(filed, 'remedies'));
  if (remedies.startsWith('没有'))
    for (const row of REMEDY_ROWS) expect(written[`remedies.${row}.total`], remedies).toBe(0);
  const isWithout = hasNoCases((cell) => countOf(summary.figures, cell));
  const cases = Object.entries(written).filter(([cell]) => !cell.startsWith('proactive.'));
  expect(isWithout).toBe(cases.every(([, value]) => value === 0));
  return { none: Number(none) };
}

/** Holds the title of the picture of an agency's outcomes over the years against its reports. */
function holdYears(agency: string, filed: readonly Filed[]): number {
  const years = dispositionYears(
    agencyYears(
      agency,
      filed.map(({ summary }) => summary),
    ),
  );
  let told = 0;
  for (const [, year, part, whole] of dispositionsTitle(agency, years).matchAll(/(\d{4}) 年 (\d+)\/(\d+)/g)) {
    told += 1;
    const one = filed.find((report) => report.year === Number(year))!;
    const groups = DISPOSITION_GROUPS.map((group) => groupOf(one, group));
    expect(agrees(one, 'refusals')).toBe(true);
    expect(Number(part)).toBe((groups[0] ?? 0) + (groups[1] ?? 0));
    expect(Number(whole)).toBe(sumOf(groups));
  }
  const described = dispositionsDescription(years);
  for (const one of filed)
    expect(described.includes(`${one.year} 年各项办理结果合计`), described).toBe(!agrees(one, 'refusals'));
  return told;
}

describe('what is said of one report and of an agency’s years', () => {
  it('is what was written, and that there was nothing only where nothing was', () => {
    const seen = { none: 0, told: 0, single: 0 };
    for (let seed = 0; seed < 36; seed += 1) {
      const archive = madeArchive(`report/${seed}`);
      for (const filed of archive) seen.none += holdReport(filed).none;
      for (const [agency, filed] of Map.groupBy(archive, (one) => one.agency)) {
        seen.told += holdYears(agency, filed);
        seen.single += Number(filed.length === 1);
      }
    }
    expect(seen.none).toBeGreaterThan(20);
    expect(seen.told).toBeGreaterThan(40);
    expect(seen.single).toBeGreaterThan(1);
  });
});

/** A province with governments, whose reports hold those of the agencies below them, and agencies that are registered only. */
const PROVINCE = [
  ['410000-government', 'government', 'province'],
  ['410300-government', 'government', 'prefecture'],
  ['410300-government-office', 'government-office', 'prefecture'],
  ['410301-government', 'government', 'county'],
  ['410301-bureau', 'department', 'county'],
  ['410302-bureau', 'department', 'county'],
  ['410302-silent', 'department', 'county'],
] as const;
const AGENCIES = PROVINCE.map(([id, kind, level]) => ({
  id,
  name: id,
  division: id.slice(0, 6),
  kind,
  level,
  printedNames: [],
}));
const REGIONS = (
  [
    ['410000', 'province', null],
    ['410300', 'prefecture', '410000'],
    ['410301', 'county', '410300'],
    ['410302', 'county', '410300'],
  ] as const
).map(([code, level, parent]) => ({ code, name: code, level, parent, path: [] }));

/** Whether a government of the agency's place or above it reported on the year: the digits of codes that are not 00. */
const isHeld = ({ agency, year }: Filed, filed: readonly Filed[]): boolean =>
  filed.some(
    (other) =>
      other.year === year &&
      other.agency !== agency &&
      other.agency.endsWith('-government') &&
      agency.startsWith(other.agency.slice(0, 6).replace(/(?:00)+$/, '')),
  );

describe('what is said where reports hold others', () => {
  it('adds up none twice, and says of how many agencies and reports that is', () => {
    const seen = { held: 0, contained: 0, archives: 0 };
    for (let seed = 0; seed < 40; seed += 1) {
      const reporting = PROVINCE.map(([id]) => id).filter(
        (id, at) => !id.endsWith('silent') && (seed >> at) % 2 === 0,
      );
      const archive = madeArchive(`held/${seed}`, reporting);
      if (archive.length === 0) continue;
      const places = placesOf(AGENCIES, REGIONS);
      const sums = sumYears(
        AGENCIES.length,
        archive.map(({ summary }) => summary),
        places,
      );
      const apart = archive.filter((one) => !isHeld(one, archive));
      const counted = sums.flatMap((year) => year.counted.map(({ id }) => id));
      expect([...counted].sort()).toEqual(apart.map(({ summary }) => summary.id).sort());
      seen.held += holdOpening(apart, { region: '河南省', registered: AGENCIES.length }).whole;
      holdAgainst(apart, { region: '河南省' });
      for (const { year, agencies, filed, counted: added, contained } of sums) {
        const own = archive.filter((one) => one.year === year);
        const held = own.filter((one) => isHeld(one, archive)).length;
        const said = compare.sums.lead({
          year,
          agencies,
          filed,
          counted: added.length,
          contained: contained.length,
        });
        expect(said).toContain(`${AGENCIES.length} 个机关中 ${own.length} 个有 ${year} 年度报告`);
        const [, apartSaid, heldSaid] = /互不包含的 (\d+) 份，另 (\d+) 份/.exec(said) ?? [];
        expect([Number(apartSaid ?? own.length), Number(heldSaid ?? 0)], said).toEqual([
          own.length - held,
          held,
        ]);
        if (held === 0) expect(said).toMatch(own.length === 1 ? /合计就是这 1 份/ : /互不包含，全部相加/);
        holdOpening(
          own.filter((one) => !isHeld(one, archive)),
          { registered: AGENCIES.length },
        );
        seen.contained += held;
      }
      seen.archives += 1;
    }
    expect(seen.held).toBeGreaterThan(10);
    expect(seen.contained).toBeGreaterThan(40);
    expect(seen.archives).toBeGreaterThan(20);
  });
});

describe('what is said of several reports', () => {
  it('opens a page with sums of the reports that have the numbers, and with nothing that they do not say', () => {
    const seen = { held: 0, none: 0, whole: 0 };
    for (let seed = 0; seed < 36; seed += 1) {
      const archive = madeArchive(`opening/${seed}`);
      const cases: [readonly Filed[], OutcomesSubject][] = [
        ...(archive.length > 0
          ? [[archive, { region: '样例市', registered: 4 }] as [Filed[], OutcomesSubject]]
          : []),
        ...[...Map.groupBy(archive, ({ year }) => year).values()].map((filed): [Filed[], OutcomesSubject] => [
          filed,
          { registered: 4 },
        ]),
        ...[...Map.groupBy(archive, (one) => one.agency)].map(
          ([agency, filed]): [Filed[], OutcomesSubject] => [filed, { agency }],
        ),
      ];
      for (const [filed, subject] of cases) {
        const { none, whole } = holdOpening(filed, subject);
        seen.held += 1;
        seen.none += none;
        seen.whole += whole;
      }
    }
    expect(seen.held).toBeGreaterThan(200);
    expect(seen.none).toBeGreaterThan(20);
    expect(seen.whole).toBeLessThan(seen.held);
  });

  it('names the agencies, years and reports of which it is true, and claims nothing beyond them', () => {
    const seen = { held: 0, none: 0 };
    for (let seed = 0; seed < 36; seed += 1) {
      const archive = madeArchive(`scope/${seed}`);
      const byYear = [...Map.groupBy(archive, ({ year }) => year).values()];
      const byAgency = [...Map.groupBy(archive, ({ agency }) => agency)];
      const cases: [readonly Filed[], PictureSubject][] = [
        ...byYear.flatMap((filed): [readonly Filed[], PictureSubject][] => [
          [filed, { region: '样例市' }],
          [filed, 'archive'],
          [filed, { chosen: 3 }],
        ]),
        ...byAgency.map(([agency, filed]): [readonly Filed[], PictureSubject] => [filed, { agency }]),
      ];
      for (const [filed, subject] of cases) {
        seen.held += 1;
        seen.none += holdAgainst(filed, subject).none;
      }
    }
    expect(seen.held).toBeGreaterThan(200);
    expect(seen.none).toBeGreaterThan(20);
  });

  it('does not say of a region what one report of one year says', () => {
    const older = reportOf('410303-c', 2021, { 'requests.refused.stateSecret.total': 5 });
    const newest = addedReport(reportOf('410300-bureau', 2022));
    const [refusals] = addedPictures([newest]);
    expect(pictureSentence(refusals!, { region: '洛阳市' })).toBe(
      '本馆收录的洛阳市 1 个机关 2022 年的 1 份报告里，没有不予公开的申请。',
    );
    const [both] = addedPictures([newest, addedReport(older)]);
    expect(pictureSentence(both!, { region: '洛阳市' })).toBe(
      '本馆收录的洛阳市 2 个机关 2021、2022 年的 2 份报告里，不予公开 5 件，理由都是“属于国家秘密”。',
    );
  });

  it('does not speak as if the archive itself had refused', () => {
    const [refusals] = addedPictures(
      ['410301-a', '410302-b'].map((agency) =>
        addedReport(
          reportOf(agency, 2021, {
            'requests.refused.stateSecret.total': 4,
            'requests.refused.thirdPartyRights.total': 2,
            'requests.totalDisposed.total': 6,
          }),
        ),
      ),
    );
    expect(pictureTitle(refusals!, 'archive')).toBe(
      '本馆收录的 2 个机关 2021 年的 2 份报告：不予公开 12 件，属于国家秘密最多，8 件（8/12）',
    );
  });

  it('tells the years at the ends of a line with their own numbers', () => {
    let told = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      for (const [agency, filed] of Map.groupBy(madeArchive(`line/${seed}`), (one) => one.agency)) {
        const { points } = agencyYears(
          agency,
          filed.map(({ summary }) => summary),
        );
        for (const [, year, count] of historyTitle(agency, points).matchAll(/(\d{4}) 年 (\d+) 件/g)) {
          told += 1;
          const report = filed.find((one) => one.year === Number(year));
          expect(report?.written['requests.received.total']).toBe(Number(count));
        }
      }
    }
    expect(told).toBeGreaterThan(40);
  });
});
