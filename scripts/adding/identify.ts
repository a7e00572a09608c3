import { proposeAgency, type ProposedAgency } from '../../src/archive/agency-id.ts';
import { behindDivision, divisionsNamed, namesAbove } from '../../src/archive/division-names.ts';
import type { Division } from '../../src/archive/divisions.ts';
import { registeredAs } from '../../src/archive/registered.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { wordsOf, type Evidence, type Told } from './evidence.ts';

/** Whose a report is: one that is registered, one that is to be, or not certain. */
export type Identified =
  | { kind: 'registered'; agency: Agency; by: string }
  | { kind: 'new'; proposed: ProposedAgency; by: string }
  | {
      kind: 'unsure';
      /** Why, as the end of a sentence: `…, which no division of GB/T 2260 is called`. */
      why: string;
      registered: Agency[];
      proposed: ProposedAgency[];
    };

type Registry = ReadonlyMap<string, Agency>;

/**
 * Whose report a file is by what its titles print. A name counts where it is registered as printed, or where it names one
 * division for certain: alone, or with the place above it in the words of the report.
 */
export function identifyAgency(evidence: Evidence, registry: Registry): Identified {
  const [told] = evidence.agencies;
  if (!told) return unnamed(evidence, registry);
  const exact = registeredExactly(told.value, evidence, registry);
  if (exact.length === 1) return { kind: 'registered', agency: exact[0]!, by: told.by };
  const { divisions, by } = divisionsOf(told, evidence);
  if (divisions.length === 1) return inDivision(told, divisions[0]!, by, registry);
  return {
    kind: 'unsure',
    why:
      divisions.length === 0
        ? `${told.value} (${told.by}) begins with the name of no place`
        : `${told.value} (${told.by}) may be in ${divisions.map(placeOf).join(', ')}`,
    registered: similar(told.value, [...registry.values()]),
    proposed: divisions.flatMap((division) => proposeAgency(told.value, division) ?? []),
  };
}

/** A title without a name: whom the portal names is only a guess. */
function unnamed({ meta }: Evidence, registry: Registry): Identified {
  const name = meta.contentSource ?? '';
  const registered = name === '' ? [] : similar(name, [...registry.values()]);
  const divisions = name === '' ? [] : mostNamed(name);
  return {
    kind: 'unsure',
    why:
      name === ''
        ? 'no title in it names an agency'
        : `no title in it names an agency; the tag ContentSource says ${name}, which may be who keeps the website`,
    registered,
    proposed: divisions.flatMap((division) => proposeAgency(name, division) ?? []),
  };
}

function registeredExactly(name: string, { years }: Evidence, registry: Registry): Agency[] {
  const [year] = years;
  return [...registry.values()].filter(
    (agency) =>
      agency.name === name ||
      agency.formerNames?.some((former) => former.name === name) ||
      agency.printedNames.some(
        (printed) => printed.name === name && year !== undefined && printed.years.includes(year.value),
      ),
  );
}

/** The divisions that a name can mean: those that leave least of it. */
function mostNamed(name: string): Division[] {
  const all = divisionsNamed(name);
  const rest = all[0] && behindDivision(name, all[0]);
  return all.filter((division) => behindDivision(name, division) === rest);
}

/** The same, fewer where the words of the report and of its page name what only some of them lie in. */
function divisionsOf({ value, by }: Told<string>, evidence: Evidence): { divisions: Division[]; by: string } {
  const divisions = mostNamed(value);
  if (divisions.length < 2) return { divisions, by };
  const { siteName, contentSource, columnName } = evidence.meta;
  const words = [siteName, contentSource, columnName, wordsOf(evidence.report)].join('\n');
  const placed = divisions.filter((division) => namesAbove(division).some((name) => words.includes(name)));
  if (placed.length !== 1) return { divisions, by };
  const above = namesAbove(placed[0]!).find((name) => words.includes(name));
  return { divisions: placed, by: `${by}, and ${above} in its words` };
}

function inDivision(told: Told<string>, division: Division, by: string, registry: Registry): Identified {
  const there = [...registry.values()].filter((agency) => agency.division === division.code);
  const relations = there.map((agency) => ({ agency, is: registeredAs(agency).nameIs(told.value) }));
  const own = relations.filter(({ is }) => is === 'own').map(({ agency }) => agency);
  if (own.length === 1) return { kind: 'registered', agency: own[0]!, by };
  const proposed = proposeAgency(told.value, division);
  const short = relations.filter(({ is }) => is === 'short').map(({ agency }) => agency);
  const taken = proposed && registry.get(proposed.agency.id);
  if (proposed && own.length === 0 && short.length === 0 && !taken) return { kind: 'new', proposed, by };
  return {
    kind: 'unsure',
    why: taken
      ? `${told.value} (${told.by}) would have the id ${taken.id}, which is that of ${taken.name}; a new name is registered with npm run rename-agency`
      : `${told.value} (${told.by}) may be short for ${[...own, ...short].map(({ name }) => name).join(' or ')}`,
    registered: [...own, ...short, ...(taken ? [taken] : [])],
    proposed: proposed && !taken ? [proposed] : [],
  };
}

const placeOf = (division: Division): string =>
  `${[...namesAbove(division), division.name].join('')} (${division.code})`;

/** Registered agencies whose name ends with what is printed, or with what stands behind its first letter: 市财政局. */
function similar(name: string, agencies: readonly Agency[]): Agency[] {
  return agencies.filter((agency) => agency.name.endsWith(name) || agency.name.endsWith(name.slice(1)));
}
