import { comparisonResult as words } from '#language/comparison-result.ts';
import type { Sort } from '../statistics/comparison-selection.ts';
import { EDITION_KEYS, UNKNOWN_EDITION, type Edition } from '../vocabulary/edition-keys.ts';
import type { ComparisonColumn } from '../statistics/comparison-table.ts';

export interface HeadView {
  readonly key: string;
  readonly text: string;
  /** The head begins another edition of the form than its neighbour on the left. */
  readonly breaks: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
}

/** The decreed editions of a list; where there is none, that nothing tells it. */
export function formText(forms: readonly Edition[]): string {
  const decreed = EDITION_KEYS.filter((edition) => edition !== UNKNOWN_EDITION && forms.includes(edition));
  return decreed.length > 0 ? words.formGroup(decreed) : words.unknownGroup;
}

/** The head of a column. */
export function headOf({ key, year, breaks }: ComparisonColumn, sort: Sort): HeadView {
  return {
    key,
    text: year === null ? words.latest : words.yearHead(year),
    breaks,
    sorted: sort.column === key ? (sort.descending ? 'descending' : 'ascending') : null,
  };
}

/** What stands over the heads: neighbours of one edition under one band. */
export function editionsOf(
  columns: readonly ComparisonColumn[],
): { text: string; span: number; breaks: boolean }[] {
  const bands: { forms: readonly Edition[]; span: number; breaks: boolean }[] = [];
  for (const { forms, breaks } of columns) {
    const last = bands.at(-1);
    if (!last || breaks) bands.push({ forms, span: 1, breaks });
    else bands[bands.length - 1] = { ...last, forms: [...last.forms, ...forms], span: last.span + 1 };
  }
  return bands.map(({ forms, span, breaks }) => ({ text: formText(forms), span, breaks }));
}
