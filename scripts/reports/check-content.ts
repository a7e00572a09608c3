import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import { checkCapture } from '../../src/archive/captures.ts';
import { DIGESTS_FILE, missingFiles, readDigests } from '../../src/archive/digests.ts';
import { ContentError, type OnMistake } from '../../src/archive/content-error.ts';
import { strayFiles } from '../../src/archive/files.ts';
import { doubleReports, type FiledOnce } from '../../src/archive/double-reports.ts';
import { isMisfiled } from '../../src/archive/filing-rules.ts';
import { namesMistaken } from '../../src/archive/load-agency.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { listEarlier } from '../../src/archive/earlier-versions.ts';
import { movedMistakes } from '../../src/archive/moved-rules.ts';
import { READINGS_FILE, readReadings } from '../../src/archive/readings.ts';
import { readOtherFiles } from '../../src/archive/other-files.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { listReports } from '../../src/archive/list-reports.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import type { Agency } from '../../src/schemas/agency.ts';
import type { Finding } from '../../src/schemas/finding.ts';
import { pointOf } from '../../src/schemas/place.ts';
import { LISTED_MEASURES } from '../../src/statistics/measures.ts';
import { withoutDirection } from '../../src/text/normalise.ts';
import { PROJECT } from '../site/folders.ts';
import { checkLedger } from './check-ledger.ts';
import { readOnce } from './read-once.ts';
import { sayPages } from './say-pages.ts';

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

/** What a message says beyond a place and words. */
export interface CheckedMessage {
  /** Set where it is a finding. */
  finding?: Finding;
}

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

/** The names that agencies' entries say are printed in their reports. */
async function checkNames(
  archive: Archive,
  agencies: ReadonlyMap<string, Agency> | null,
  listed: readonly ReportFile[],
  attempt: <T>(path: string, read: () => Promise<T>) => Promise<T | null>,
  onMistake: OnMistake,
): Promise<void> {
  for (const agency of agencies?.values() ?? []) {
    if (agency.printedNames.length === 0) continue;
    const own = listed.filter((file) => file.agency === agency.id);
    const found = await attempt(`agencies/${agency.id}.yml`, () => namesMistaken(agency, own, archive));
    for (const mistake of found ?? []) onMistake(mistake);
  }
}

const FATAL = { error: true, warning: false, info: undefined } as const;

/** Findings as messages. A confirmed one is printed and fails nothing: the source has it so. */
function sayFindings(file: VFile, findings: readonly Finding[]): void {
  // Of what keeps a report from being published, the mistake says what to do.
  for (const finding of findings.filter((finding) => !isMisfiled(finding))) {
    const { rule, severity, place, confirmed, message: words } = finding;
    const note = confirmed
      ? ` (confirmed ${confirmed.against === 'original' ? 'against the original' : 'by the record'})`
      : '';
    const message = file.message(printable(words + note), {
      place: pointOf(place),
      ruleId: rule,
      source: 'report',
    });
    message.fatal = confirmed ? undefined : FATAL[severity];
    Object.assign(message, { finding } satisfies CheckedMessage);
  }
  sayPages(file);
}

function sayMistake(file: VFile, { file: path, message: words, rule, place }: ContentError): void {
  const reason = printable(words.replace(`${path}: `, ''));
  if (file.messages.some((message) => message.reason === reason)) return;
  const message = file.message(reason, {
    ruleId: rule,
    source: 'archive',
    ...(place ? { place } : {}),
  });
  message.fatal = true;
}

/** Words from files without what would turn a terminal around or command it. */
export function printable(text: string): string {
  return withoutDirection(text).replace(/[\x00-\x09\x0B-\x1F\x7F-\x9F]/g, '\uFFFD');
}

/** Something that the system refused: a folder that is not there, a file that may not be read. */
function sayFailure(file: VFile, error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  const message = file.message((error as Error).message, { ruleId: code, source: 'archive' });
  message.fatal = true;
}

function sayUnaccepted(file: VFile): void {
  file.message('Unexpected raw file without a digest, expected npm run accept once it has been read', {
    ruleId: 'digest',
    source: 'archive',
  });
}

function sayUnread(file: VFile, entry: string): void {
  const message = file.message(`Not read: ${entry} has a mistake`, { ruleId: 'unread', source: 'archive' });
  message.fatal = undefined;
}
