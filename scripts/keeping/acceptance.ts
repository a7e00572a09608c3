import { openArchive } from '../../src/archive/open-archive.ts';
import { DIGESTS_FILE, missingFiles, readDigests, sha256, writeDigests } from '../../src/archive/digests.ts';
import {
  READINGS_FILE,
  readingOf,
  readReadings,
  writeReadings,
  type Reading,
} from '../../src/archive/readings.ts';

/** What is there and was not accepted, as lines to read, and how it is accepted. */
export interface Acceptance {
  /** `+` new, `-` gone, `~` read differently. */
  lines: string[];
  /** Files that `accept` writes, below the content folder. */
  files: string[];
  accept: () => Promise<void>;
}

/**
 * Compares a content folder with what was last accepted of it. Throws ContentError for a raw file that differs from its
 * digest or is not there any more: no edit of a raw file is ever accepted.
 */
export async function compareWithAccepted(folder: string): Promise<Acceptance> {
  const before = await readDigests(folder);
  for (const mistake of missingFiles(folder, before)) throw mistake;
  const archive = openArchive({ folder, digests: before });
  const digests = new Map(before);
  const readings = new Map<string, Reading>();
  for (const file of [...(await archive.list()), ...(await archive.earlier())]) {
    const raw = await archive.raw(file);
    digests.set(file.path, sha256(raw.bytes));
    if (raw.page) digests.set(raw.page.path, sha256(raw.page.bytes));
    readings.set(file.id, readingOf((await archive.parse(raw)).report));
  }

  const accepted = await readReadings(folder);
  const unlisted = [...digests.keys()].filter((path) => !before?.has(path));
  return {
    lines: [
      ...unlisted.map((path) => `+ ${path}  ${digests.get(path)}`),
      ...readDifferently(accepted, readings),
    ],
    files: [DIGESTS_FILE, READINGS_FILE],
    async accept() {
      await writeDigests(folder, digests);
      await writeReadings(folder, readings);
    },
  };
}

function readDifferently(
  accepted: ReadonlyMap<string, Reading>,
  readings: ReadonlyMap<string, Reading>,
): string[] {
  const gone = [...accepted.keys()].filter((id) => !readings.has(id)).map((id) => `- ${id}`);
  return [
    ...gone,
    ...[...readings.values()].flatMap((reading) => {
      const before = accepted.get(reading.id);
      return before ? changesOf(before, reading) : [`+ ${reading.id}  ${told(reading)}`];
    }),
  ];
}

function told({ title, holding, forms, findings }: Reading): string {
  const count = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  return [title || holding, `tables ${forms.join(', ')}`, count].join('; ');
}

function changesOf(before: Reading, after: Reading): string[] {
  const keys = (Object.keys(after) as (keyof Reading)[]).filter(
    (key) => key !== 'findings' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const [was, is] = [before, after].map(({ findings }) => findings.map((finding) => shown(finding)));
  return [
    ...keys.map(
      (key) => `~ ${after.id}  ${key}: was ${JSON.stringify(before[key])}, is ${JSON.stringify(after[key])}`,
    ),
    ...without(was!, is!).map((finding) => `~ ${after.id}  finding gone: ${finding}`),
    ...without(is!, was!).map((finding) => `~ ${after.id}  new finding: ${finding}`),
  ];
}

const shown = ([rule, table, row, column, expected, actual]: Reading['findings'][number]): string =>
  [
    rule,
    [table, row, column].filter(Boolean).join('.'),
    actual && `is ${actual}`,
    expected && `expected ${expected}`,
  ]
    .filter(Boolean)
    .join(' ');

/** The entries of the first that the second lacks; one that stands twice may be lacking once. */
function without(first: readonly string[], second: readonly string[]): string[] {
  const left = [...second];
  return first.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
