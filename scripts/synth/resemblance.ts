import { openArchive } from '../../src/archive/open-archive.ts';
import { matchKey } from '../../src/text/normalise.ts';
import { random } from './random.ts';

/** What the words of an archive's reports are like, measured on groups of as many reports as the archive really has. */
export interface Resemblance {
  /** Letters and digits of prose in a report, the median. */
  length: number;
  /** Different characters, and different pairs of neighbours, in a group cut to `SAMPLE` characters. */
  characters: number;
  pairs: number;
  /** Slope of the frequency of pairs over their rank, both as logarithms, from rank 1 to `RANKS`. */
  zipf: number;
  /** Share of the passages of `PASSAGE` characters that stand in a report of another agency of the group too. */
  shared: number;
  /** The same between two years of one agency; null where the archive has no such two. */
  repeated: number | null;
}

const GROUP = 5;
const SAMPLE = 4000;
const RANKS = 300;
const PASSAGE = 8;

/** Measures a content folder on `groups` groups of reports of different agencies; those without prose do not count. */
export async function measureResemblance(folder: string, groups: number): Promise<Resemblance> {
  const archive = openArchive({ folder });
  const files = await archive.list();
  const proseOf = async (id: string): Promise<string> => {
    const report = await archive.report(id);
    return matchKey(report.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n'));
  };
  const byAgency = [
    ...Map.groupBy(
      files.filter(({ extension }) => extension !== '.json'),
      ({ agency }) => agency,
    ).values(),
  ];
  const measured: Omit<Resemblance, 'repeated'>[] = [];
  const repeated: number[] = [];
  for (let group = 0; group < groups; group++) {
    const draw = random('resemblance', group);
    const left = [...byAgency];
    const chosen = Array.from({ length: Math.min(GROUP, left.length) }, () =>
      draw.even(left.splice(Math.floor(draw.share() * left.length), 1)),
    );
    const prose = await Promise.all(chosen.map((ofAgency) => proseOf(draw.even(ofAgency).id)));
    measured.push(measureGroup(prose));
    const twice = chosen.find((ofAgency) => ofAgency.length > 1);
    if (twice)
      repeated.push(
        sharedBy(passagesOf(await proseOf(twice.at(-1)!.id)), [passagesOf(await proseOf(twice.at(-2)!.id))]),
      );
  }
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const of = (key: keyof Omit<Resemblance, 'repeated'>): number =>
    middle(measured.map((group) => group[key]));
  return {
    length: of('length'),
    characters: of('characters'),
    pairs: of('pairs'),
    zipf: of('zipf'),
    shared: of('shared'),
    repeated: repeated.length > 0 ? middle(repeated) : null,
  };
}

function measureGroup(prose: readonly string[]): Omit<Resemblance, 'repeated'> {
  const share = Math.floor(SAMPLE / prose.length);
  const text = prose.map((report) => report.slice(0, share)).join('\n');
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (!pair.includes('\n')) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const passages = prose.map(passagesOf);
  const shares = passages.map((own, at) =>
    sharedBy(
      own,
      passages.filter((_, other) => other !== at),
    ),
  );
  return {
    length: [...prose.map(({ length }) => length)].sort((a, b) => a - b)[Math.floor(prose.length / 2)] ?? 0,
    characters: new Set(text).size,
    pairs: counts.size,
    zipf: slope([...counts.values()].sort((a, b) => b - a).slice(0, RANKS)),
    shared: shares.reduce((sum, value) => sum + value, 0) / shares.length,
  };
}

function passagesOf(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - PASSAGE + 1) }, (_, at) => text.slice(at, at + PASSAGE)),
  );
}

function sharedBy(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number {
  if (own.size === 0) return 0;
  return [...own].filter((passage) => others.some((other) => other.has(passage))).length / own.size;
}

/** Least squares of log frequency on log rank. */
function slope(frequencies: readonly number[]): number {
  const points = frequencies.map((frequency, at) => [Math.log(at + 1), Math.log(frequency)] as const);
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return covariance / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
