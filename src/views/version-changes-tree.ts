import { reportAddress } from '../addresses.ts';
import { changesWords } from '#language/agency-changes.ts';
import { figure } from '../text/figure.ts';
import { STATUSES } from '#language/statuses.ts';
import { versions } from '#language/versions.ts';
import { cellLabel } from '../statistics/touched-cells.ts';
import { isUnchanged, type PrintedCount, type VersionChanges } from '../statistics/version-changes.ts';
import { findCell } from '../vocabulary/tables.ts';
import { MOST_ROWS, pieceTree } from './changes-tree.ts';
import { h, type Tree, type TreeElement } from './tree.ts';

const words = versions.changes;

/**
 * What two versions of a report print differently, folded behind how much that is. `report` is the id of the version whose
 * cells the links lead to.
 */
export function versionChangesTree(changes: VersionChanges, report: string): TreeElement {
  const { cells, words: sentences } = changes;
  if (cells.length + sentences.length === 0)
    return h('p', { class: 'note' }, isUnchanged(changes) ? words.none : words.labelsOnly);
  return h(
    'details',
    { class: 'version-changes' },
    h('summary', {}, words.summary(cells.length, sentences.length)),
    ...(cells.length > 0 ? [h('h3', {}, words.cells), h('ul', {}, ...cells.map(cellTree(report)))] : []),
    ...(sentences.length > 0
      ? [
          h('h3', {}, words.words),
          h('ul', {}, ...sentences.slice(0, MOST_ROWS).map((change) => h('li', {}, ...wordsTree(change)))),
          sentences.length > MOST_ROWS &&
            h('p', { class: 'note' }, changesWords.leftOut(sentences.length - MOST_ROWS)),
        ]
      : []),
  );
}

const cellTree =
  (report: string) =>
  ({ id, from, to }: VersionChanges['cells'][number]): TreeElement => {
    const cell = findCell(id);
    return h(
      'li',
      {},
      h('a', { href: reportAddress(report, id) }, cell ? cellLabel(cell) : id),
      ' ',
      words.cell(countName(from), countName(to)),
    );
  };

function countName({ value, status, raw }: PrintedCount): string {
  if (value !== null) return figure(value);
  const { label } = STATUSES[status];
  return raw === undefined ? label : words.raw(label, raw);
}

function wordsTree(change: VersionChanges['words'][number]): Tree[] {
  if (change.kind === 'changed') return change.pieces.map(pieceTree);
  return [pieceTree({ text: change.sentence.text, kind: change.kind })];
}
