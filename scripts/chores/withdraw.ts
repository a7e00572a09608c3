import { filesCapturedWith, stemOf } from '../../src/archive/captures.ts';
import { sidecarPath, type ReportFile } from '../../src/archive/content-folder.ts';
import { isEarlier } from '../../src/archive/earlier-versions.ts';
import { readMoved } from '../../src/archive/moved.ts';
import type { Moved } from '../../src/schemas/moved.ts';
import { ChoreError } from './chore-error.ts';
import { editDigest, nothing, reportAt, summaries, type Desk, type Plan } from './desk.ts';
import { addMoved } from './moved-entries.ts';
import { gatheredAddresses, reportAddresses } from './site-pages.ts';
import { dropItems, editYaml, listAt } from './yaml-text.ts';

/**
 * Takes a report, or one version of it, out of the site with a word about it at each of its addresses. Git keeps the
 * file. A report goes with its earlier versions.
 */
export async function withdraw(desk: Desk, id: string, reason: string): Promise<Plan> {
  const { folder, archive, changes, today } = desk;
  const file = reportAt(desk, id);
  if (!file) {
    const before = (await readMoved(folder)).find(({ from }) => from === `/reports/${id}/`);
    if (before)
      return nothing(`Nothing to do: ${id} was withdrawn or moved on ${before.on}: ${before.reason}`);
    throw new ChoreError(`Unexpected report ${id}, expected one that the archive has.`);
  }
  const earlier = isEarlier(id)
    ? []
    : (await archive.earlier()).filter((version) => version.id.startsWith(`${id}/`));
  const gone = [file, ...earlier];
  const tombstones: Moved[] = [];
  for (const one of gone) {
    changes.remove(one.path);
    if (one.sidecar) changes.remove(one.sidecar);
    for (const captured of await filesCapturedWith(folder, stemOf(one))) changes.remove(captured);
    editDigest(changes, one.path, null);
    if (one.page) editDigest(changes, one.page, null);
    tombstones.push(...reportAddresses(one).map((from) => ({ from, on: today, reason })));
  }
  if (!isEarlier(id)) {
    dropPrintedName(desk, file);
    const before = await summaries(desk);
    const divisions = [...(await archive.agencies()).values()].map(({ division }) => division);
    const left = gatheredAddresses(
      before.filter((report) => report.id !== id),
      divisions,
    );
    for (const [from, to] of gatheredAddresses(before, divisions))
      if (!left.has(from)) tombstones.push({ from, to, on: today, reason });
  }
  addMoved(changes, tombstones);
  return {
    subject: `Withdraw ${id}: ${reason}`,
    says: [
      `${tombstones.length} addresses say that it was withdrawn, and why. Git keeps ${sidecarOr(file)}.`,
    ],
    moved: new Map(),
  };
}

const sidecarOr = (file: ReportFile): string =>
  file.sidecar === sidecarPath(file) ? `${file.path} and ${file.sidecar}` : file.path;

/** What the registry says of a name printed in a report goes with the report. */
function dropPrintedName({ changes }: Desk, { agency, year }: ReportFile): void {
  const path = `agencies/${agency}.yml`;
  const text = changes.text(path);
  if (!text.includes('printedNames')) return;
  const after = editYaml(text, 'map', (document) => {
    const printed = listAt(document, 'printedNames');
    for (const [at] of printed.items.entries()) {
      const years = document.getIn(['printedNames', at, 'years']) as { items: unknown[] } | undefined;
      if (years && years.items.length > 1)
        years.items = years.items.filter(
          (item) => Number((item as { value?: unknown }).value ?? item) !== year,
        );
    }
    dropItems(printed, document, (item) => String((item as { years?: number[] }).years) === String([year]));
    if (printed.items.length === 0) document.delete('printedNames');
  });
  changes.write(path, after);
}
