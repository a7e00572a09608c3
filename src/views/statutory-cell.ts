import { isBlank } from '../checks/blank-cells.ts';
import { corrections, statusWords } from '#language/figures.ts';
import { LANGUAGE_PAGES } from '#language/language-pages.ts';
import { REPORT } from '#language/report.ts';
import type { Holding } from '../schemas/report.ts';
import { LISTED_MEASURES } from '../statistics/measures.ts';
import type { ShownCell, ShownRow } from '../statistics/report-row.ts';
import { figure } from '../text/figure.ts';
import { classes, h, type Tree, type TreeElement } from './tree.ts';

/** Whether a cell is printed and nothing is to be said about it. */
export const isPlain = ({ count, findings }: ShownCell): boolean =>
  count.status === 'printed' && count.note === undefined && findings.length === 0;

/** Pages link to cells that a page compares, and findings to those they touch. */
export const hasAnchor = (cell: ShownCell): boolean =>
  !LANGUAGE_PAGES.completesRows || cell.touched || cell.findings.length > 0 || LISTED_MEASURES.has(cell.id);

/** A row of zeros is quiet as a whole. */
export function classesOf({ count, touched }: ShownCell, isInZeros: boolean): string | undefined {
  const { value } = count;
  const kind = value === 0 ? !isInZeros && 'zero' : isBlank(count) ? 'none blank' : value === null && 'none';
  return classes(kind, touched && 'touched');
}

/** The mark that leads to a finding. */
export function findingMark(number: number): TreeElement {
  return h(
    'a',
    { class: 'finding-mark', href: `#finding-${number}` },
    REPORT.findingMark + String(number),
    h('span', { class: 'visually-hidden' }, REPORT.findingMarkSpoken(number)),
  );
}

/** What a cell shows: its number, its status where the row does not say it, notes and findings. */
export function contentOf(row: ShownRow, { count, findings }: ShownCell, holding: Holding): Tree[] {
  const { value, status, note, candidates, was } = count;
  /** Words for a cell that shows no plain printed number, unless its row says them once for all. */
  const mark = row.status || status === 'printed' ? '' : statusWords(status, holding).label;
  const notes = [
    candidates && candidates.length > 0 && REPORT.candidates(candidates),
    was !== undefined && corrections.was(was === null ? corrections.noNumber : figure(was)),
    note,
  ];
  return [
    value === null ? (mark ? '' : '—') : figure(value),
    mark && h('span', { class: 'cell-status' }, mark),
    ...notes.map((said) => (said ? h('span', { class: 'cell-note' }, said) : '')),
    ...findings.map(findingMark),
  ].filter((part) => part !== '');
}
