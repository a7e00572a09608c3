import { addAll } from '../../src/text/numbers.ts';
import { decreedEditions, type Edition } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import type { SyntheticAgency } from './agencies.ts';
import { proactiveOf } from './proactive-figures.ts';
import { about, random, type Random } from './random.ts';
import { APPLICANTS, requestsOf } from './request-figures.ts';

/** The figures of one report: numbers by row, in the order of the row's columns. */
export interface Figures {
  edition: Edition;
  proactive: Map<string, number[]>;
  requests: Map<string, number[]>;
  remedies: Map<string, number[]>;
}

/** The edition that was decreed for the reports on a year; older synthetic reports all use the first. */
function editionOf(year: number): Edition {
  const [first, ...later] = decreedEditions();
  return (later.findLast(({ years }) => years !== null && years.first <= year) ?? first!).key;
}

/** The reports of one agency, year after year; what one carries forward the next carries over. */
export function figuresOf(agency: SyntheticAgency, seed: number): Map<number, Figures> {
  const size = sizeOf(agency, seed);
  const figures = new Map<number, Figures>();
  let carried = Array.from({ length: APPLICANTS }, () => 0);
  let inForce = [0, Math.round(size * 0.4) + 3];
  let last: number | null = null;
  for (const year of agency.years) {
    const draw = random(seed, 'figures', agency.id, year);
    const edition = editionOf(year);
    if (last !== year - 1) carried = carried.map(() => 0);
    const { rows, carriedForward } = requestsOf(draw, size, edition, carried);
    const proactive = proactiveOf(draw, size, edition, inForce);
    if (columnsOfRow({ key: 'regulations' }, edition).includes('inForce'))
      inForce = [proactive.get('regulations')![2]!, proactive.get('normativeDocuments')![2]!];
    figures.set(year, { edition, requests: rows, proactive, remedies: remediesOf(draw, size) });
    carried = carriedForward;
    last = year;
  }
  return figures;
}

/** How much business the agency has, as requests a year; most departments have next to none. */
function sizeOf({ id, entry }: SyntheticAgency, seed: number): number {
  const base = { government: 90, 'government-office': 14, department: 4 }[entry.kind];
  const level = { national: 1, province: 30, prefecture: 6, county: 1, township: 1 }[entry.level];
  return base * level * Math.exp((random(seed, 'size', id).share() - 0.5) * 4);
}

function remediesOf(draw: Random, size: number): Map<string, number[]> {
  return new Map(
    REMEDIES.rows.map((row) => {
      const outcomes = [0.03, 0.01, 0.015, 0.008].map((share) => about(draw, size * share));
      return [row.key, [...outcomes, addAll(outcomes)]];
    }),
  );
}
