import { comparisonResult as words } from '#language/comparison-result.ts';
import type { Coverage } from '../statistics/comparison-table.ts';
import { gapLabel } from './cell-view.ts';

/** `5 个机关中 4 个有 2021 年数据；缺：…`, one a year. */
export interface CoverageView {
  readonly text: string;
  /** Who has none, by reason, where they are too many to be named in the text. */
  readonly folded: readonly { readonly label: string; readonly names: readonly string[] }[];
}

/** More agencies without data than this are counted by reason and named in a fold. */
const NAMED_GAPS = 8;

/** `5 个机关中 4 个有 2021 年数据；缺：甲（未收录）、乙（空白）`, or of many `缺 40 个：未收录 38 个、空白 2 个`. */
export function coverageOf(coverage: Coverage, name: (agency: string) => string): CoverageView {
  const { missing } = coverage;
  if (missing.length === 0) return { text: words.coverageOfAll(coverage.of, coverage.year), folded: [] };
  const head = words.coverage(coverage.of, coverage.have, coverage.year);
  const tell = (tail: string): string => head + words.coverageSeparator + tail;
  if (missing.length <= NAMED_GAPS) {
    const named = missing.map(({ agency, status }) => words.missingOne(name(agency), gapLabel(status)));
    return { text: tell(words.missing(named)), folded: [] };
  }
  const folded = [...new Set(missing.map(({ status }) => status))].map((status) => ({
    label: gapLabel(status),
    names: missing.flatMap((one) => (one.status === status ? [name(one.agency)] : [])),
  }));
  return {
    text: tell(
      words.missingMany(
        missing.length,
        folded.map(({ label, names }) => words.missingKind(label, names.length)),
      ),
    ),
    folded,
  };
}
