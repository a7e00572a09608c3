import { stringify } from 'yaml';
import { proposeAgency, type ProposedAgency } from '../../src/archive/agency-id.ts';
import { divisionOfId } from '../../src/archive/division-names.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { AgencyId } from '../../src/schemas/report.ts';
import { AGENCY_KINDS } from '../../src/vocabulary/agencies.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Asker } from './asker.ts';
import { decideYear } from './decide-year.ts';
import type { Evidence } from './evidence.ts';
import { identifyAgency } from './identify.ts';
import type { Known } from './known.ts';

/** Whose a report is and on which year, and by what that is known. */
export interface Decision {
  agency: Agency;
  /** Whether the registry lacks the agency. */
  isNew: boolean;
  year: number;
  who: string;
  when: string;
}

/**
 * Decides whose a report is and on which year: by what the keeper says, by where the file lies, by what its titles print, and
 * else by asking. Throws ChoreError where nobody answers.
 */
export async function decide(
  evidence: Evidence,
  known: Known,
  registry: ReadonlyMap<string, Agency>,
  asker: Asker,
): Promise<Decision> {
  const { year, when } = await decideYear(evidence, known, asker);
  return { ...(await decideAgency(evidence, known, registry, asker)), year, when };
}

type Who = Omit<Decision, 'year' | 'when'>;

async function decideAgency(
  evidence: Evidence,
  known: Known,
  registry: ReadonlyMap<string, Agency>,
  asker: Asker,
): Promise<Who> {
  const given = known.agency ?? evidence.place.agency;
  if (given !== undefined) {
    const by = known.agency === undefined ? 'where the file lies' : '--agency';
    return givenAgency(given, by, evidence, registry, asker);
  }
  const found = identifyAgency(evidence, registry);
  if (found.kind === 'registered') return { agency: found.agency, isNew: false, who: found.by };
  if (found.kind === 'new') return register(found.proposed, found.by, asker);
  const why = `Unexpected report whose agency is not certain: ${found.why}`;
  const answer = await asker.choose(`${why}. Whose is it?`, [
    ...found.registered.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    ...found.proposed.map(({ agency }) => ({
      value: agency.id,
      label: `${agency.name} (${agency.id}, new)`,
    })),
  ]);
  if (answer === null) throw new ChoreError(`${why}. Say whose it is: --agency <agency-id>.`);
  const registered = registry.get(answer);
  if (registered) return { agency: registered, isNew: false, who: 'what you said' };
  const proposed = found.proposed.find(({ agency }) => agency.id === answer)!;
  return register(proposed, 'what you said', asker);
}

/** The agency that a keeper names; where it is new, described by the name that the report prints. */
function givenAgency(
  id: string,
  by: string,
  { agencies }: Evidence,
  registry: ReadonlyMap<string, Agency>,
  asker: Asker,
): Who | Promise<Who> {
  const registered = registry.get(id);
  if (registered) return { agency: registered, isNew: false, who: by };
  const division = divisionOfId(id);
  if (!AgencyId.safeParse(id).success || !division)
    throw new ChoreError(
      `Unexpected agency ${id}, expected a division code of GB/T 2260 and a slug, such as 410304-government.`,
    );
  const proposed = agencies.map(({ value }) => proposeAgency(value, division)).find((one) => one !== null);
  if (!proposed)
    throw new ChoreError(
      `Unexpected new agency ${id}, of which no title in the file tells a name in ${division.name}: write agencies/${id}.yml first (docs/adding-a-report.md).`,
    );
  return register({ ...proposed, agency: { ...proposed.agency, id } }, by, asker);
}

/** A new agency, once it is as a keeper wants it: its id is for ever. */
async function register(proposed: ProposedAgency, by: string, asker: Asker): Promise<Who> {
  const { agency, doubts } = proposed;
  const entry = entryText(agency);
  const fields = entry.trim().replaceAll('\n', ', ');
  const refusal = (why: string): ChoreError =>
    new ChoreError(
      `Unexpected new agency: ${why}. Write agencies/${agency.id}.yml as it should be (it would be ${fields}), and add the report again with --agency ${agency.id}.`,
    );
  for (const doubt of doubts) {
    const kind = await asker.choose(
      `${doubt}.\n${entry}`,
      AGENCY_KINDS.map(({ key, english }) => ({ value: key, label: `${english}: register it as ${key}` })),
    );
    const chosen = AGENCY_KINDS.find(({ key }) => key === kind);
    if (!chosen) throw refusal(doubt);
    agency.kind = chosen.key;
  }
  return { agency: { ...agency, printedNames: [] }, isNew: true, who: by };
}

/** An agency's entry as its file has it. */
export function entryText({ name, division, level, kind, parent }: ProposedAgency['agency']): string {
  return stringify({ name, division, level, kind, ...(parent ? { parent } : {}) }, { singleQuote: true });
}
