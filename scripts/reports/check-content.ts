import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import { checkCapture } from '../../src/archive/check-capture.ts';
import { DIGESTS_FILE, missingFiles, readDigests } from '../../src/archive/digests.ts';
import { ContentError, type OnMistake } from '../../src/archive/content-error.ts';
import { strayFiles } from '../../src/archive/files.ts';
import { doubleReports, type FiledOnce } from '../../src/archive/double-reports.ts';
import { listEarlier } from '../../src/archive/earlier-versions.ts';
import { movedMistakes } from '../../src/archive/moved-rules.ts';
import { READINGS_FILE, readReadings } from '../../src/archive/readings.ts';
import { readOtherFiles } from '../../src/archive/other-files.ts';
import { listReports } from '../../src/archive/list-reports.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import { LISTED_MEASURES } from '../../src/statistics/measures.ts';
import { PROJECT } from '../site/folders.ts';
import { checkLedger } from './check-ledger.ts';
import { checkNames } from './check-names.ts';
import { readOnce } from './read-once.ts';
import { sayFailure, sayFindings, sayMistake, sayUnaccepted, sayUnread } from './say-messages.ts';

/** A content folder read from end to end. */
export interface CheckedContent {
  /** How many raw reports were read, and how many of these had to be parsed. */
  reports: number;
  parsed: number;
  /** One file for each that was read or that is mistaken; findings and mistakes are its messages. */
  files: VFile[];
  /** Files that lie there by accident and are passed over, below the content folder. */
  strays: string[];
  /** Reports of which nobody noted where or when they were published, or when they were got. */
  unsourced: { id: string; lacks: readonly string[] }[];
  /** Reports of the published content that the ledger of its addresses lacks. */
  unlisted: string[];
}

/** The content of the site whose addresses the ledger keeps. */
const PUBLISHED = join(PROJECT, 'content');

/**
 * Reads everything below a content folder. What would stop the build (broken YAML, an unknown agency, two files for
 * one year) becomes a message on its file, so that one run shows all mistakes. Reports that have not changed since they
 * were last read are not parsed again.
 */
export async function checkContent(folder: string): Promise<CheckedContent> {
  // Paths as the terminal can open them.
  const shown = (path: string): string => relative(process.cwd(), join(folder, path)) || path;
  const files = new Map<string, VFile>();
  const fileAt = (path: string): VFile => {
    const file = files.get(path) ?? new VFile({ path: shown(path) });
    files.set(path, file);
    return file;
  };
  const onMistake: OnMistake = (mistake) => sayMistake(fileAt(mistake.file), mistake);
  const attempt = async <T>(path: string, read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof ContentError) onMistake(error);
      else sayFailure(fileAt(path), error);
      return null;
    }
  };

  const moved = await attempt('', () => readOtherFiles(folder, onMistake));
  const mistaken = new Set<string>();
  const agencies = await attempt('agencies', () =>
    readAgencies(folder, (mistake) => {
      mistaken.add(mistake.file);
      onMistake(mistake);
    }),
  );
  const listed = (await attempt('reports', () => listReports(folder, undefined, onMistake))) ?? [];
  const accepted = await attempt(DIGESTS_FILE, () => readDigests(folder));
  for (const mistake of missingFiles(folder, accepted)) onMistake(mistake);
  await attempt(READINGS_FILE, () => readReadings(folder));

  const checked: CheckedContent = {
    reports: 0,
    parsed: 0,
    files: [],
    strays: await strayFiles(folder),
    unsourced: [],
    unlisted: [],
  };
  const filedOnce: FiledOnce[] = [];
  const { read, archive } = await readOnce(folder, agencies ?? new Map<string, Agency>());
  const earlier = (await attempt('earlier', () => listEarlier(folder, undefined, onMistake))) ?? [];
  for (const filed of [...listed, ...earlier]) {
    const entry = `agencies/${filed.agency}.yml`;
    if (!agencies || (!agencies.has(filed.agency) && mistaken.has(entry))) {
      sayUnread(fileAt(filed.path), shown(entry));
      continue;
    }
    const found = await attempt(filed.path, () => read(filed));
    if (!found) continue;
    const { report, mistakes, isNew } = found;
    mistakes.forEach(onMistake);
    checked.reports += 1;
    if (isNew) checked.parsed += 1;
    sayFindings(fileAt(filed.path), report.findings);
    await attempt(filed.path, () => checkCapture(folder, filed, onMistake));
    if (accepted && !accepted.has(filed.path)) sayUnaccepted(fileAt(filed.path));
    const { sha256, url, record, confirmed = [] } = report.source;
    const address = record ? undefined : url;
    filedOnce.push({ path: filed.path, sha256, address, confirmed: confirmed.map(({ rule }) => rule) });
    const lacks = (['url', 'publishedOn', 'retrievedOn'] as const).filter((key) => !report.source[key]);
    if (lacks.length > 0 && !report.source.record) checked.unsourced.push({ id: filed.id, lacks });
  }
  for (const mistake of doubleReports(filedOnce)) onMistake(mistake);
  await checkNames(archive, agencies, listed, attempt, onMistake);
  if (moved && agencies) {
    const site = {
      reports: new Set([...listed, ...earlier].map(({ id }) => id)),
      agencies: new Set(agencies.keys()),
      measures: LISTED_MEASURES,
    };
    for (const mistake of movedMistakes(moved, site)) onMistake(mistake);
    if (folder === PUBLISHED) {
      const { mistakes, unlisted } = checkLedger(folder, site, moved);
      mistakes.forEach(onMistake);
      checked.unlisted = unlisted;
    }
  }
  checked.files = [...files.values()];
  return checked;
}
