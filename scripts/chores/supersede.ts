import { VFile } from 'vfile';
import {
  reportAddress,
  reportCsvAddress,
  reportJsonAddress,
  reportRawAddress,
  reportSourceAddress,
} from '../../src/addresses.ts';
import { filesCapturedWith } from '../../src/archive/captures.ts';
import { sidecarPath, type ReportFile } from '../../src/archive/content-folder.ts';
import { sha256 } from '../../src/archive/digests.ts';
import { earlierStem, findEarlier } from '../../src/archive/earlier-versions.ts';
import { parseYaml } from '../../src/archive/yaml.ts';
import { formatOf } from '../../src/formats/registry.ts';
import { Sidecar } from '../../src/schemas/sidecar.ts';
import { ChoreError } from './chore-error.ts';
import { editDigest, type Desk } from './desk.ts';
import { addMoved } from './moved-entries.ts';

/** What a report became that another file took the place of. */
export interface Superseded {
  /** Its id with its date. */
  version: string;
  /** Its new addresses, by the old ones. */
  moved: ReadonlyMap<string, string>;
}

/**
 * Lets a file lead under the address of a report that the archive has. What led keeps its bytes, notes and capture, and an
 * address with the day it was published on, else received on, else today: the first that no earlier version has, since a
 * page that is changed keeps the day it was published on. `reason` is a Chinese sentence for readers, at
 * the address of its raw file. Notes of the new file are the caller's to write.
 */
export async function supersede(
  { folder, changes, today }: Desk,
  file: ReportFile,
  next: { extension: string; bytes: Uint8Array },
  reason: string,
): Promise<Superseded> {
  const { id, extension } = file;
  const old = changes.read(file.path)!;
  const dates = [...(await datesOf(file, old, file.sidecar ? changes.text(file.sidecar) : '')), today];
  const date = dates.find((one) => !findEarlier(folder, `${id}/${one}`));
  if (date === undefined)
    throw new ChoreError(
      `Unexpected second version of ${id} dated ${today}, expected one a day: correct publishedOn in ${sidecarPath(file)}.`,
    );
  const version = `${id}/${date}`;
  const stem = earlierStem(version);
  const oldPath = `${stem}${extension}`;
  const newPath = `reports/${id}${next.extension}`;
  changes.write(oldPath, old);
  changes.remove(file.path);
  changes.write(newPath, Buffer.from(next.bytes));
  editDigest(changes, file.path, { path: oldPath });
  editDigest(changes, newPath, { path: newPath, sha256: sha256(next.bytes) });
  if (file.sidecar) changes.move(file.sidecar, `${stem}.yml`);
  for (const captured of await filesCapturedWith(folder, `reports/${id}`))
    changes.move(captured, captured.replace(`reports/${id}`, stem));
  if (file.page) editDigest(changes, file.page, { path: file.page.replace(`reports/${id}`, stem) });

  const [from, to] = [reportRawAddress(id, extension), reportRawAddress(version, extension)];
  const isGone = from !== reportRawAddress(id, next.extension);
  addMoved(changes, isGone ? [{ from, to, on: today, reason }] : [], [reportRawAddress(id, next.extension)]);
  return {
    version,
    moved: new Map([
      [reportAddress(id), reportAddress(version)],
      [reportSourceAddress(id), reportSourceAddress(version)],
      [reportJsonAddress(id), reportJsonAddress(version)],
      [reportCsvAddress(id), reportCsvAddress(version)],
      [from, to],
    ]),
  };
}

/** The days that a report is known by, of its notes and, of a figures record, its source. */
async function datesOf(file: ReportFile, bytes: Buffer, notes: string): Promise<string[]> {
  const { publishedOn, retrievedOn } = file.sidecar
    ? parseYaml(notes, file.sidecar, Sidecar)
    : Sidecar.parse({});
  const raw = new VFile({ path: file.path, value: bytes });
  const format = formatOf(raw);
  const record = format.kind === 'figures' ? (await format.read(raw)).record : null;
  return [publishedOn, retrievedOn, record?.source.retrievedOn].filter((day) => day !== undefined);
}
