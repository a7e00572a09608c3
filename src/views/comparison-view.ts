import { compare as words } from '#language/compare.ts';
import { comparisonResult } from '#language/comparison-result.ts';
import { COLON } from '#language/punctuation.ts';
import { BY_CODE, type Sort } from '../statistics/comparison-selection.ts';
import { EDITION_KEYS, UNKNOWN_EDITION } from '../vocabulary/edition-keys.ts';
import type { Comparison } from '../statistics/comparison-table.ts';
import type { MeasureCard } from '../statistics/measure-cards.ts';
import type { AgencyCard } from '../statistics/agency-cards.ts';
import { legendOf, viewCell, type CellView } from './cell-view.ts';
import { type HeadView, headOf, editionsOf, formText } from './comparison-heads.ts';
import { type CoverageView, coverageOf } from './coverage-view.ts';

/** Rows under a heading of their own, where newest reports of several editions are listed. */
interface GroupView {
  readonly heading: string | null;
  readonly rows: readonly {
    readonly agency: Pick<AgencyCard, 'id' | 'name'>;
    readonly cells: readonly CellView[];
  }[];
}

export interface TableView {
  readonly title: string;
  /** The rest of the caption, under the title: 单位：件 */
  readonly unit: string;
  /** Over the heads, where there is more than one edition. */
  readonly editions:
    readonly { readonly text: string; readonly span: number; readonly breaks: boolean }[] | null;
  readonly agencyHead: HeadView;
  readonly heads: readonly HeadView[];
  readonly groups: readonly GroupView[];
}

/** The comparison in words. */
export interface ComparisonView {
  readonly title: string;
  readonly coverage: readonly CoverageView[];
  readonly table: TableView;
  readonly order: string;
  /** Why the editions stand apart; null where there is one. */
  readonly formNote: string | null;
  /** Each kind of gap and mark in the table, explained. */
  readonly legend: readonly { readonly label: string; readonly meaning: string }[];
}

/** Puts a comparison into words. `agencies` holds every agency of the comparison. */
export function viewComparison(
  comparison: Comparison,
  measure: MeasureCard,
  agencies: ReadonlyMap<string, AgencyCard>,
  sort: Sort,
): ComparisonView {
  const { columns, groups } = comparison;
  const name = (id: string): string => agencies.get(id)?.name ?? id;
  const heads = columns.map((column) => headOf(column, sort));
  const sortedHead = heads.find((head) => head.sorted !== null);
  return {
    title: measure.name,
    coverage: comparison.coverage.map((coverage) => coverageOf(coverage, name)),
    table: {
      title: measure.name,
      unit: words.facts.unit + COLON + measure.unit + denominatorsText(measure),
      editions: columns.some((column) => column.breaks) ? editionsOf(columns) : null,
      agencyHead: {
        key: BY_CODE.column,
        text: comparisonResult.agency,
        breaks: false,
        sorted: sortedHead
          ? null
          : sort.descending && sort.column === BY_CODE.column
            ? 'descending'
            : 'ascending',
      },
      heads,
      groups: groups.map(({ series, forms, rows }) => ({
        heading: groups.length === 1 ? null : series === null ? comparisonResult.noSeries : formText(forms),
        rows: rows.map(({ agency, cells }) => ({
          agency: { id: agency, name: name(agency) },
          cells: cells.map((cell, index) => viewCell(cell, measure, columns[index]?.year === null)),
        })),
      })),
    },
    order: sortedHead
      ? comparisonResult.sortedBy(sortedHead.text, sort.descending)
      : comparisonResult.sortedByCode,
    formNote: formNoteOf(comparison, measure),
    legend: legendOf(groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells))),
  };
}

/** What must be said of the editions: which one it is, whether they may be compared, and of whom nothing tells it. */
function formNoteOf({ columns, groups }: Comparison, { series }: MeasureCard): string | null {
  const all = [...columns, ...groups].flatMap(({ forms }) => forms);
  const isUnknown = all.includes(UNKNOWN_EDITION);
  const [form, another] = EDITION_KEYS.filter(
    (edition) => edition !== UNKNOWN_EDITION && all.includes(edition),
  );
  const notes = [
    ...(form && !another && !isUnknown ? [comparisonResult.oneForm(form)] : []),
    ...(form && another
      ? [isJoined({ columns, groups }) ? comparisonResult.formSame : comparisonResult.formApart]
      : []),
    ...(columns.some(({ breaks }) => breaks) ? [comparisonResult.formMark] : []),
    ...(isUnknown
      ? [
          series.flat().includes(UNKNOWN_EDITION)
            ? comparisonResult.unknownSame
            : comparisonResult.unknownApart,
        ]
      : []),
  ];
  return notes.length > 0 ? notes.join('') : null;
}

/** Whether all numbers belong to one series. */
function isJoined({ columns, groups }: Pick<Comparison, 'columns' | 'groups'>): boolean {
  return new Set([...columns, ...groups].flatMap(({ series }) => series ?? [])).size < 2;
}

function denominatorsText({ denominators: [first, second] = [] }: MeasureCard): string {
  return first && second ? comparisonResult.denominators(first, second) : '';
}
