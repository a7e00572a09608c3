import { entryPath, unregistered } from './agency-entry.ts';
import { ChoreError } from './chore-error.ts';
import { nothing, type Desk, type Plan } from './desk.ts';
import { moveAgency } from './move-agency.ts';
import { editYaml, listAt } from './yaml-text.ts';

/** The day before an ISO date. */
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** How an agency is renamed. */
export interface Renaming {
  /** Full official name. */
  name: string;
  /** First day of the new name. */
  since: string;
  reason: string;
  /** A new id, where the division code or the kind of agency has changed: everything of it moves there. */
  id?: string | undefined;
}

/** Gives an agency a new name from a day on. Reports keep the name of their time; addresses change only with `id`. */
export async function renameAgency(
  desk: Desk,
  id: string,
  { name, since, reason, id: next = id }: Renaming,
): Promise<Plan> {
  const { archive, changes } = desk;
  const registry = await archive.agencies();
  const agency = registry.get(id);
  if (!agency) {
    if (registry.get(next)?.name === name && next !== id)
      return nothing(`Nothing to do: ${next} is ${name} already.`);
    throw unregistered(id);
  }
  if (agency.name === name && next === id) return nothing(`Nothing to do: ${id} is ${name} already.`);
  const twin = [...registry.values()].find((other) => other.name === name && other.id !== id);
  if (twin)
    throw new ChoreError(
      `Unexpected name ${name}, expected one that no other agency has: ${twin.id} has it. If it took over the work of ${id}: npm run merge-agencies.`,
    );
  if (agency.formerNames?.some(({ until }) => until >= dayBefore(since)))
    throw new ChoreError(`Unexpected --since ${since}, expected a day after the renaming before it.`);

  const entry = editYaml(changes.text(entryPath(id)), 'map', (document) => {
    if (agency.name !== name) {
      document.set('name', name);
      listAt(document, 'formerNames').add(
        document.createNode({ name: agency.name, until: dayBefore(since), reason }),
      );
    }
    if (next !== id) {
      const division = document.get('division', true) as { value: unknown };
      division.value = next.slice(0, 6);
    }
  });
  changes.write(entryPath(id), entry);
  const moved = next === id ? new Map<string, string>() : await moveAgency(desk, agency, next, reason);
  return {
    subject:
      next === id
        ? `Rename ${id} to ${name} since ${since}: ${reason}`
        : `Move ${id} to ${next}, ${name} since ${since}: ${reason}`,
    says: [`Reports published before ${since} keep the name ${agency.name}.`],
    moved,
  };
}
