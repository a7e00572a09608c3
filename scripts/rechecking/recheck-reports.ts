import { openArchive } from '../../src/archive/open-archive.ts';
import { notesOf } from '../../src/archive/raw-report.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { originalsText, ORIGINALS_FILE, readOriginals } from '../../src/archive/originals.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import type { Get } from '../adding/fetching.ts';
import { applyWhole, finishStaged } from '../chores/apply-whole.ts';
import { changeSet } from '../chores/change-set.ts';
import type { Desk } from '../chores/desk.ts';
import { patientGet } from './patient-get.ts';
import { recheckOne } from './recheck-one.ts';
import type { Rechecked } from './rechecked.ts';

/** How reports are asked for anew. */
export interface Rechecking {
  folder: string;
  /** ISO date. */
  today: string;
  isDry: boolean;
  get: Get;
  /** Which reports are meant. */
  isWanted: (file: ReportFile) => boolean;
  /** Is told of each report when it is through. */
  said: (outcome: Rechecked) => void;
}

/** What a walk over the addresses came to. */
export interface Walk {
  outcomes: Rechecked[];
  /** Reports that were wanted and not asked for: of no address, figures alone, asked for today already. */
  passed: { unaddressed: number; figures: number; done: number };
}

/**
 * Asks for the wanted reports anew at the addresses that their notes have, those first that were not asked for the longest.
 * What is found is written down after each, so that a walk that was interrupted goes on where it was.
 */
export async function recheckReports(rechecking: Rechecking): Promise<Walk> {
  const { folder, today, isDry, said } = rechecking;
  finishStaged(folder);
  const archive = openArchive({ folder });
  const registry = await archive.agencies();
  const originals = new Map(await readOriginals(folder));
  const passed = { unaddressed: 0, figures: 0, done: 0 };
  const addresses = new Set<string>();
  const asked: { file: ReportFile; address: string }[] = [];
  for (const file of await archive.list()) {
    const { url: address } = notesOf(await archive.raw(file));
    if (address !== undefined) addresses.add(address);
    if (!rechecking.isWanted(file)) continue;
    if (formatNamed(file.extension)?.kind === 'figures') passed.figures += 1;
    else if (address === undefined) passed.unaddressed += 1;
    else if (originals.get(address)?.checkedOn === today) passed.done += 1;
    else asked.push({ file, address });
  }
  // What no report names any more is of no use.
  for (const address of originals.keys()) if (!addresses.has(address)) originals.delete(address);
  const last = ({ address }: { address: string }): string => originals.get(address)?.checkedOn ?? '';
  asked.sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));

  const outcomes: Rechecked[] = [];
  const get = patientGet(rechecking.get);
  for (const { file, address } of asked) {
    const desk: Desk = {
      folder,
      archive: openArchive({ folder, registry }),
      changes: changeSet(folder),
      today,
    };
    const { found, original } = await recheckOne(desk, file, address, registry.get(file.agency)!, {
      get,
      before: originals.get(address),
    });
    if (original) {
      originals.delete(address);
      originals.set(original.address, original);
      desk.changes.write(ORIGINALS_FILE, originalsText(originals));
    }
    if (found.kind === 'changed' && isDry) found.shown = desk.changes.shown();
    if (!isDry) applyWhole(desk.changes, folder);
    said(found);
    outcomes.push(found);
  }
  return { outcomes, passed };
}
