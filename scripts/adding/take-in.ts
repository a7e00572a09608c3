import type { Archive } from '../../src/archive/archive.ts';
import { notesOf } from '../../src/archive/raw-report.ts';
import { capturePath, keptPath, readingPath } from '../../src/archive/captures.ts';
import { reportFileOf, sidecarPath, type ReportFile } from '../../src/archive/content-folder.ts';
import { sha256 } from '../../src/archive/digests.ts';
import { filingOf } from '../../src/archive/filing.ts';
import { filingMistakes } from '../../src/archive/filing-rules.ts';
import { readMoved } from '../../src/archive/moved.ts';
import { parseFiled } from '../../src/archive/parse-filed.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { parseYaml } from '../../src/archive/yaml.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { SourceConfirmation } from '../../src/schemas/filing-confirmation.ts';
import { Sidecar, sourceConfirmations } from '../../src/schemas/sidecar.ts';
import { noteInChangelog } from '../chores/changelog.ts';
import { editDigest, type Desk } from '../chores/desk.ts';
import { addToLedger, movedIn } from '../chores/ledger-changes.ts';
import { addMoved } from '../chores/moved-entries.ts';
import { supersede } from '../chores/supersede.ts';
import { addressesFor } from '../ledger/content-addresses.ts';
import { union } from '../ledger/addresses.ts';
import { acceptReadings } from './accept-readings.ts';
import { entryText, type Decision } from './decide.ts';
import { notesText, pageOf, type Incoming } from './incoming.ts';
import { asChore, expectEntry, expectNames, expectOpen, expectRecord } from './may-be-taken.ts';
import { present } from './present.ts';

/** A report that was planned into the changes of a desk. */
export interface TakenIn {
  report: Report;
  /** The id, with its date, of what it takes the place of: a record of figures, or an earlier version; null of a first report. */
  superseded: string | null;
}

/**
 * Plans all that it takes to have a report in the archive: its file, notes, reading and capture, its agency's entry where that is
 * new, digests, readings, changelog and ledger. Where the archive has the report, it is refused unless it is known to be
 * what its address gives now (`isNewVersion`): then what led stays as an earlier version. Throws ChoreError where it may
 * not be there.
 */
export async function takeIn(
  desk: Desk,
  incoming: Incoming,
  { agency, isNew, year }: Decision,
  extension: string,
  { isNewVersion = false } = {},
): Promise<TakenIn> {
  const { archive, folder, changes } = desk;
  const id = `${agency.id}/${year}`;
  const { bytes, reading } = incoming;
  if (!isNewVersion) await expectOpen(desk, id);
  const old = present(archive, id);
  const sidecar = notesText(incoming, isNewVersion && old ? await stillConfirmed(archive, old) : []);
  const path = `reports/${id}${extension}`;
  const page = pageOf(incoming, `reports/${id}`);
  const file: ReportFile = {
    ...reportFileOf(path, folder),
    sidecar: sidecar === '' ? null : sidecarPath({ agency: agency.id, year }),
    page: page?.path ?? null,
  };
  const notes = sidecar === '' ? Sidecar.parse({}) : parseYaml(sidecar, file.sidecar!, Sidecar);
  const previous = await archive.previous(id);
  const report = await asChore(async () => {
    const filing = filingOf(file, bytes, { registered: agency, sidecar: notes, page, previous, reading });
    const parsed = await parseFiled(bytes, filing);
    for (const mistake of filingMistakes(parsed.report, { file, bytes, sidecar, reading }, notes))
      throw mistake;
    if (isNew) expectEntry(agency, await archive.agencies());
    if (isNewVersion) await expectNames(desk, agency, { file, bytes, sidecar, reading }, parsed.report);
    return parsed.report;
  });

  let version: string | null = null;
  let moved: ReadonlyMap<string, string> = new Map();
  if (old) {
    if (!isNewVersion) expectRecord(old, extension);
    const superseded = await supersede(
      desk,
      old,
      { extension, bytes },
      isNewVersion
        ? '原文在原来的网址上有更动，较早的版本移至带日期的地址。'
        : '本馆收到了这份报告的全文，先前的数字记录移至带日期的地址。',
    );
    version = superseded.version;
    moved = superseded.moved;
  } else {
    changes.write(path, Buffer.from(bytes));
    editDigest(changes, path, { path, sha256: sha256(bytes) });
  }
  if (file.sidecar) changes.write(file.sidecar, sidecar);
  if (reading !== null) changes.write(readingPath(`reports/${id}`), reading);
  if (incoming.capture)
    changes.write(capturePath(`reports/${id}`), `${JSON.stringify(incoming.capture, null, 2)}\n`);
  for (const kept of incoming.kept)
    changes.write(keptPath(`reports/${id}`, kept.file), Buffer.from(kept.bytes));
  if (page) editDigest(changes, page.path, { path: page.path, sha256: sha256(page.bytes) });
  if (isNew) changes.write(`agencies/${agency.id}.yml`, entryText(agency));
  await acceptReadings(desk, report, version);
  const addresses = addressesFor(
    file,
    report,
    await readRawFile(path, bytes, reading),
    page ? await readRawFile(page.path, page.bytes) : null,
  );
  const again = (await readMoved(folder)).filter(({ from }) => addresses.has(from));
  if (again.length > 0)
    addMoved(
      changes,
      [],
      again.map(({ from }) => from),
    );
  addToLedger(folder, changes, (published) => union(addresses, movedIn(published, moved)));
  noteInChangelog(
    changes,
    isNewVersion
      ? `${id}: another version at its address leads; ${version} keeps the one before.`
      : `${id}: ${agency.name}, the report on ${year}.`,
  );
  return { report, superseded: version };
}

/** What keepers confirmed of where a report is published holds for its next version there. */
async function stillConfirmed(archive: Archive, old: ReportFile): Promise<SourceConfirmation[]> {
  const confirmed = sourceConfirmations(notesOf(await archive.raw(old)));
  return confirmed.filter(({ rule }) => rule === 'source-address');
}
