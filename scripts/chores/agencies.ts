import { isMap } from 'yaml';
import { agencyAddress } from '../../src/addresses.ts';
import { filesCapturedWith, stemOf } from '../../src/archive/captures.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { findDivision } from '../../src/archive/divisions.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Moved } from '../../src/schemas/moved.ts';
import { AgencyId } from '../../src/schemas/report.ts';
import { ChoreError } from './chore-error.ts';
import { editDigest, nothing, summaries, type Desk, type Plan } from './desk.ts';
import { addMoved } from './moved-entries.ts';
import { agencyAddresses, gatheredAddresses, reportAddresses } from './site-pages.ts';
import { editYaml, listAt } from './yaml-text.ts';

const entryPath = (id: string): string => `agencies/${id}.yml`;

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

/** Moves an agency, its reports and all their addresses under a new id. */
async function moveAgency(
  desk: Desk,
  agency: Agency,
  next: string,
  reason: string,
): Promise<Map<string, string>> {
  const { archive, changes, today } = desk;
  const { id } = agency;
  const registry = await archive.agencies();
  if (!AgencyId.safeParse(next).success || !findDivision(next.slice(0, 6)))
    throw new ChoreError(
      `Unexpected --id ${next}, expected the division code of GB/T 2260 and a slug, such as 410304-government.`,
    );
  if (registry.has(next)) throw new ChoreError(`Unexpected --id ${next}, expected one that no agency has.`);

  changes.move(entryPath(id), entryPath(next));
  for (const other of registry.values()) renameReferences(desk, other, id, next);
  const moved = new Map(pairs(agencyAddresses(id), agencyAddresses(next)));
  for (const file of [...(await archive.list()), ...(await archive.earlier())]) {
    if (file.agency !== id) continue;
    const to = movedFile(file, next);
    changes.move(file.path, to.path);
    if (file.sidecar && to.sidecar) changes.move(file.sidecar, to.sidecar);
    for (const captured of await filesCapturedWith(desk.folder, stemOf(file)))
      changes.move(captured, captured.replace(stemOf(file), stemOf(to)));
    editDigest(changes, file.path, { path: to.path });
    if (file.page && to.page) editDigest(changes, file.page, { path: to.page });
    for (const [old, now] of pairs(reportAddresses(file), reportAddresses(to))) moved.set(old, now);
  }

  const reports = await summaries(desk);
  const divisions = [...registry.values()].map(({ division }) => division);
  const left = gatheredAddresses(
    reports,
    [...registry.values()].map((one) => (one.id === id ? next.slice(0, 6) : one.division)),
  );
  const gone = [...gatheredAddresses(reports, divisions)].filter(([from]) => !left.has(from));
  const entries: Moved[] = [...moved, ...gone].map(([from, to]) => ({ from, to, on: today, reason }));
  addMoved(changes, entries, [...moved.values()]);
  return moved;
}

function movedFile(file: ReportFile, next: string): ReportFile {
  const under = (path: string): string => path.replace(`/${file.agency}/`, `/${next}/`);
  return {
    ...file,
    agency: next,
    id: file.id.replace(file.agency, next),
    path: under(file.path),
    sidecar: file.sidecar && under(file.sidecar),
    page: file.page && under(file.page),
  };
}

function renameReferences({ changes }: Desk, other: Agency, id: string, next: string): void {
  const keys = (['parent', 'successor'] as const).filter((key) => other[key] === id);
  if (keys.length === 0) return;
  const path = entryPath(other.id);
  changes.write(
    path,
    editYaml(changes.text(path), 'map', (document) => {
      for (const key of keys) document.set(key, next);
    }),
  );
}

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

const unregistered = (id: string): ChoreError =>
  new ChoreError(
    `Unexpected agency ${id}, expected one of content/agencies: write ${entryPath(id)} first (docs/adding-a-report.md).`,
  );

const pairs = (from: readonly string[], to: readonly string[]): [string, string][] =>
  from.map((address, at) => [address, to[at]!]);
