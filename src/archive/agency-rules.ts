import type { Agency } from '../schemas/agency.ts';
import { matchKey } from '../text/normalise.ts';
import { ofEntry } from './agency-entry-rules.ts';
import { ofDouble, ofFormerNames } from './agency-name-rules.ts';
import type { Objection } from './agency-objection.ts';
import { ofParent, ofSuccessor } from './agency-relation-rules.ts';
import { ContentError } from './content-error.ts';

/**
 * What speaks against the entries of a registry: by themselves, held against GB/T 2260 and against each other. An
 * objection that a keeper has confirmed is none, and a confirmation of nothing is one. `listed` are the ids of all entries,
 * also of those that could not be read.
 */
export function* registryMistakes(
  agencies: ReadonlyMap<string, Agency>,
  listed: ReadonlySet<string> = new Set(agencies.keys()),
): Generator<ContentError> {
  const named = Map.groupBy(agencies.values(), ({ name }) => matchKey(name));
  for (const agency of agencies.values()) {
    const objections = [
      ...ofEntry(agency),
      ...ofParent(agency, agencies, listed),
      ...ofSuccessor(agency, agencies, listed),
      ...ofDouble(agency, named.get(matchKey(agency.name)) ?? []),
      ...ofFormerNames(agency, named),
    ];
    yield* unconfirmed(agency, objections);
  }
}

function* unconfirmed(agency: Agency, objections: readonly Objection[]): Generator<ContentError> {
  const path = `agencies/${agency.id}.yml`;
  const confirmed = new Set<string>((agency.confirmed ?? []).map(({ rule }) => rule));
  for (const { rule, what, hint } of objections)
    if (!confirmed.has(rule)) yield new ContentError(path, what, hint, rule);
  const raised = new Set<string>(objections.map(({ rule }) => rule));
  for (const [rule, entries] of Map.groupBy(agency.confirmed ?? [], (entry) => entry.rule)) {
    if (entries.length > 1) {
      const what = `Unexpected second confirmation of ${rule}, expected one`;
      yield new ContentError(path, what, 'Join what both of them say.', 'confirmation');
    }
    if (!raised.has(rule)) {
      const what = `Unexpected confirmation of ${rule}, expected one of what is unusual in this entry`;
      yield new ContentError(
        path,
        what,
        'Nothing speaks against the entry there: remove it.',
        'confirmation',
      );
    }
  }
}
