import { filesCapturedWith, stemOf } from '../../src/archive/captures.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { findDivision } from '../../src/archive/divisions.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Moved } from '../../src/schemas/moved.ts';
import { AgencyId } from '../../src/schemas/report.ts';
import { entryPath } from './agency-entry.ts';
import { ChoreError } from './chore-error.ts';
import { editDigest, summaries, type Desk } from './desk.ts';
import { addMoved } from './moved-entries.ts';
import { agencyAddresses, gatheredAddresses, reportAddresses } from './site-pages.ts';
import { editYaml } from './yaml-text.ts';

/** Moves an agency, its reports and all their addresses under a new id. */
export async function moveAgency(
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

const pairs = (from: readonly string[], to: readonly string[]): [string, string][] =>
  from.map((address, at) => [address, to[at]!]);
