import type { SourceRule } from '../schemas/filing-confirmation.ts';
import { ContentError } from './content-error.ts';
import { orConfirm } from './source-rules.ts';

/** The report that a raw file is of, or a version of: one may be published again as it was. */
const reportOf = (path: string): string => /^[^/]+\/([^/]+\/\d{4})/.exec(path)?.[1] ?? path;

/** A raw report by what no other report has. */
export interface FiledOnce {
  path: string;
  sha256: string;
  /** Where it was published; undefined where nobody noted it. */
  address: string | undefined;
  /** The rules of SOURCE_RULES that a keeper has confirmed. */
  confirmed: readonly SourceRule[];
}

/** The rules by which a report is held against all others, and not by itself. */
export const DOUBLE_RULES: readonly SourceRule[] = ['report-double', 'source-double'];

/**
 * Raw files of several reports with the same bytes, or published at the same address: each but the first. What keepers
 * confirm beside any of them holds for all of them.
 */
export function* doubleReports(files: readonly FiledOnce[]): Generator<ContentError> {
  const copies = [...doubles(files, ({ sha256 }) => sha256, 'report-double')];
  for (const { path, first } of copies) {
    yield new ContentError(
      path,
      `Unexpected copy of ${first}, byte for byte, expected another report`,
      `One of them is filed wrongly: get that report again; ${orConfirm('report-double')}`,
      'report-double',
    );
  }
  const said = new Set(copies.map(({ path }) => path));
  for (const { path, first, key } of doubles(files, addressKey, 'source-double')) {
    if (said.has(path)) continue;
    yield new ContentError(
      path,
      `Unexpected address ${key}, expected another than that of ${first}`,
      `One of them has the address of the other: correct it in the notes beside it; ${orConfirm('source-double')}`,
      'source-double',
    );
  }
}

/** Portals answer under either protocol. */
const addressKey = ({ address }: FiledOnce): string | undefined => address?.replace(/^https?:\/\//, '');

function* doubles(
  files: readonly FiledOnce[],
  keyOf: (file: FiledOnce) => string | undefined,
  rule: SourceRule,
): Generator<{ path: string; first: string; key: string }> {
  for (const [key, same] of Map.groupBy(files, keyOf)) {
    if (key === undefined || same.some(({ confirmed }) => confirmed.includes(rule))) continue;
    const sorted = same.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const [first, ...others] = [...Map.groupBy(sorted, ({ path }) => reportOf(path)).values()].map(
      ([one]) => one!,
    );
    for (const { path } of others) yield { path, first: first!.path, key };
  }
}
