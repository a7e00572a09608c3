import { notesOf } from '../../src/archive/raw-report.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { sidecarPath } from '../../src/archive/content-folder.ts';
import { parseFiled } from '../../src/archive/parse-filed.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { Confirmation, Correction } from '../../src/schemas/sidecar.ts';
import { acceptReadings } from '../adding/accept-readings.ts';
import { applyWhole } from '../chores/apply-whole.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { openDesk } from '../chores/desk.ts';
import { editYaml, listAt } from '../chores/yaml-text.ts';

/** What a keeper found when comparing a report with its original. */
export type Review = { kind: 'corrections'; entry: Correction } | { kind: 'confirmed'; entry: Confirmation };

/**
 * Writes what a keeper found into the notes beside a report, and accepts how it is read then. Throws ChoreError, and writes
 * nothing, where it does not fit the report.
 */
export async function writeReview(
  folder: string,
  id: string,
  today: string,
  { kind, entry }: Review,
): Promise<Report> {
  const desk = openDesk(folder, today);
  const file = desk.archive.find(id);
  const path = file.sidecar ?? sidecarPath(file);
  const raw = await desk.archive.raw(file);
  const sidecar = editYaml(desk.changes.text(path), 'map', (document) => {
    const list = listAt(document, kind);
    list.flow = false;
    list.add(document.createNode(entry));
  });
  const noted = { ...raw, file: { ...file, sidecar: path }, sidecar };
  try {
    notesOf(noted);
    const { report } = await parseFiled(raw.bytes, await desk.archive.filing(noted));
    desk.changes.write(path, sidecar);
    await acceptReadings(desk, report, null);
    applyWhole(desk.changes, folder);
    return report;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ChoreError(error.message);
  }
}
