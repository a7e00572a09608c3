import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { notesOf, type RawReport } from '../../src/archive/raw-report.ts';
import { registryMistakes } from '../../src/archive/agency-rules.ts';
import { capturePath, keptPath, readCapture, readingPath, stemOf } from '../../src/archive/captures.ts';
import { reportFileOf, sidecarPath, type ReportFile } from '../../src/archive/content-folder.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { DIGESTS_FILE, sha256 } from '../../src/archive/digests.ts';
import { filingOf } from '../../src/archive/filing.ts';
import { filingMistakes } from '../../src/archive/filing-rules.ts';
import { namesMistaken } from '../../src/archive/load-agency.ts';
import { readMoved } from '../../src/archive/moved.ts';
import { parseFiled } from '../../src/archive/parse-filed.ts';
import { readingOf, READINGS_FILE, readingsText, readReadings } from '../../src/archive/readings.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { parseYaml } from '../../src/archive/yaml.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Capture } from '../../src/schemas/capture.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { SourceConfirmation } from '../../src/schemas/filing-confirmation.ts';
import { Sidecar, sourceConfirmations } from '../../src/schemas/sidecar.ts';
import { noteInChangelog } from '../chores/changelog.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { editDigest, type Desk } from '../chores/desk.ts';
import { addToLedger, movedIn } from '../chores/ledger-changes.ts';
import { addMoved } from '../chores/moved-entries.ts';
import { supersede } from '../chores/supersede.ts';
import { editYaml } from '../chores/yaml-text.ts';
import { addressesFor } from '../ledger/content-addresses.ts';
import { union } from '../ledger/addresses.ts';
import { entryText, type Decision } from './decide.ts';

/** A file with what is known of where it comes from. */
export interface Incoming {
  bytes: Uint8Array<ArrayBuffer>;
  /** What a keeper calls it: its address, or its path. */
  name: string;
  /** Where the agency published it; null where nothing tells. */
  url: string | null;
  /** ISO dates; null where nothing tells. */
  publishedOn: string | null;
  retrievedOn: string | null;
  /** How it was got; null of a file that somebody had. */
  capture: Capture | null;
  /** The text of what was recognised in its pictures; null where nothing was. */
  reading: string | null;
  /** What was got with it, by the name that the capture has for it. */
  kept: { file: string; bytes: Uint8Array }[];
}

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

/** The web page that was got with a report, as it will lie beside it at the path without extension. */
export function pageOf({ kept }: Incoming, stem: string): { path: string; bytes: Uint8Array } | undefined {
  const page = kept.find(({ file }) => file.startsWith('page.'));
  return page && { path: keptPath(stem, page.file), bytes: page.bytes };
}

/** Whether the archive lets a report be filed there: neither has it one with words, nor was one withdrawn. */
async function expectOpen({ archive, folder }: Desk, id: string): Promise<void> {
  const old = present(archive, id);
  if (old && formatNamed(old.extension)?.kind !== 'figures')
    throw new ChoreError(
      `Unexpected second report of ${id}, which the archive has as ${old.path}: if the agency published it anew, npm run replace -- ${id} <file>; else keep the better one.`,
    );
  const gone = (await readMoved(folder)).find(({ from, to }) => from === `/reports/${id}/` && !to);
  if (gone)
    throw new ChoreError(
      `Unexpected report ${id}, which was withdrawn on ${gone.on} (${gone.reason}): take its entries out of moved.yml first if this is the right file.`,
    );
}

/** A record of figures gives way to a report, and to nothing else. */
function expectRecord({ id, path }: ReportFile, extension: string): void {
  if (formatNamed(extension)?.kind === 'figures')
    throw new ChoreError(
      `Unexpected second record of ${id}, which the archive has as ${path}: complete that one, then npm run accept.`,
    );
}

/** The report with this id; null where the archive has none. */
function present(archive: Archive, id: string): ReportFile | null {
  try {
    return archive.find(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function expectEntry(agency: Agency, registry: ReadonlyMap<string, Agency>): void {
  const mistakes = registryMistakes(new Map([...registry, [agency.id, agency]]));
  for (const mistake of mistakes) if (mistake.file === `agencies/${agency.id}.yml`) throw mistake;
}

/** Whether the names that the agency's entry explains stand in the new version as they stood in the one before. */
async function expectNames({ archive }: Desk, agency: Agency, raw: RawReport, report: Report): Promise<void> {
  const { id } = report;
  const asFiled: Archive = {
    ...archive,
    raw: (file) => (file.id === id ? Promise.resolve(raw) : archive.raw(file)),
    report: (one) => (one === id ? Promise.resolve(report) : archive.report(one)),
  };
  const files = (await archive.list()).filter((file) => file.agency === agency.id);
  for (const mistake of await namesMistaken(agency, files, asFiled)) throw mistake;
}

/** Runs what throws ContentError for a mistake in files, which here is why the report is not taken. */
async function asChore<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ChoreError(error.message.slice(error.file.length + 2).replace(/\n\s*/g, '. '));
  }
}

/** What keepers confirmed of where a report is published holds for its next version there. */
async function stillConfirmed(archive: Archive, old: ReportFile): Promise<SourceConfirmation[]> {
  const confirmed = sourceConfirmations(notesOf(await archive.raw(old)));
  return confirmed.filter(({ rule }) => rule === 'source-address');
}

/** The notes beside the report; empty where nothing is to be noted. */
function notesText(
  { url, publishedOn, retrievedOn }: Incoming,
  confirmed: readonly SourceConfirmation[],
): string {
  const told = { url, publishedOn, retrievedOn, confirmed: confirmed.length > 0 ? confirmed : null };
  const known = Object.entries(told).filter(([, value]) => value !== null);
  if (known.length === 0) return '';
  return editYaml('', 'map', (document) => {
    for (const [key, value] of known) document.set(key, value);
  });
}

/**
 * Notes how the report is read, how that is read which it took the place of, and how the report on the year after it is read
 * beside it, in all its versions.
 */
export async function acceptReadings(
  { archive, folder, changes }: Desk,
  report: Report,
  superseded: string | null,
): Promise<void> {
  if (changes.read(READINGS_FILE) === null) return;
  const readings = await readReadings(folder);
  // The folder is as it was: what was superseded still lies there under the report's own id.
  if (superseded !== null)
    readings.set(superseded, readingOf({ ...(await archive.report(report.id)), id: superseded }));
  readings.set(report.id, readingOf(report));
  const { agency, year } = report;
  const next = present(archive, `${agency}/${year + 1}`);
  const before = (await archive.earlier()).filter((file) => file.agency === agency && file.year === year + 1);
  for (const file of next ? [next, ...before] : before) {
    const raw = await archive.raw(file);
    const filing = { ...(await archive.filing(raw)), previous: report };
    readings.set(file.id, { ...readingOf((await parseFiled(raw.bytes, filing)).report), id: file.id });
  }
  changes.write(READINGS_FILE, readingsText(readings));
}

/** The raw files that the archive has, by digest. */
export async function knownDigests({ archive, changes }: Desk): Promise<Map<string, string>> {
  const text = changes.text(DIGESTS_FILE);
  const lines = text.split('\n').filter((line) => line !== '');
  const listed = new Map(lines.map((line) => [line.slice(0, 64), line.slice(66)]));
  const paths = new Set(listed.values());
  for (const file of [...(await archive.list()), ...(await archive.earlier())])
    if (!paths.has(file.path)) listed.set(sha256((await archive.raw(file)).bytes), file.path);
  return listed;
}

/** The raw files that the archive has, by the addresses that their notes and captures name. */
export async function knownAddresses({ archive, folder }: Desk): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const file of await archive.list()) {
    const { url } = notesOf(await archive.raw(file));
    if (url !== undefined) known.set(url, file.path);
    const path = capturePath(stemOf(file));
    if (!existsSync(join(folder, path))) continue;
    const { address, finalAddress, kept } = await readCapture(folder, path);
    for (const one of [address, finalAddress, ...kept.flatMap((page) => [page.address, page.finalAddress])])
      known.set(one, file.path);
  }
  return known;
}
