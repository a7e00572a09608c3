import { isMap } from 'yaml';
import { agencyAddress } from '../../src/addresses.ts';
import { entryPath, unregistered } from './agency-entry.ts';
import { ChoreError } from './chore-error.ts';
import { nothing, type Desk, type Plan } from './desk.ts';
import { editYaml } from './yaml-text.ts';

/** Says that the work of agencies went to another. Their reports and addresses stay: they were theirs. */
export async function mergeAgencies(
  { archive, changes }: Desk,
  ids: readonly string[],
  into: string,
  since: string,
  reason: string,
): Promise<Plan> {
  const registry = await archive.agencies();
  if (!registry.has(into)) throw unregistered(into);
  for (let at: string | undefined = into; at !== undefined; at = registry.get(at)?.successor)
    if (ids.includes(at))
      throw new ChoreError(
        `Unexpected agency ${at}, expected none whose work ${into} took over from itself.`,
      );
  const merged = ids.filter((id) => {
    const agency = registry.get(id);
    if (!agency) throw unregistered(id);
    if (agency.successor === into) return false;
    if (agency.successor !== undefined)
      throw new ChoreError(
        `Unexpected successor ${agency.successor} of ${id}, expected none yet: correct ${entryPath(id)} by hand if it was wrong.`,
      );
    return true;
  });
  if (merged.length === 0) return nothing(`Nothing to do: ${into} is the successor already.`);
  for (const id of merged) {
    changes.write(
      entryPath(id),
      editYaml(changes.text(entryPath(id)), 'map', (document) => {
        if (!isMap(document.contents)) return;
        document.set('successor', into);
        document.set('successorSince', since);
        document.set('successorReason', reason);
      }),
    );
  }
  return {
    subject: `Merge ${merged.join(', ')} into ${into} since ${since}: ${reason}`,
    says: [`No address changes. ${agencyAddress(into)} names them and continues their figures.`],
    moved: new Map(),
  };
}
