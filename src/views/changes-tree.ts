import { reportAddress } from '../addresses.ts';
import { changesWords as words, repeatedSentence } from '#language/agency-changes.ts';
import type { Change, Sentence } from '../statistics/pair-sentences.ts';
import type { ProseChanges, SectionChanges } from '../statistics/prose-changes.ts';
import type { Piece } from '../statistics/word-changes.ts';
import { sentenceKey } from '../text/sentences.ts';
import { h, type Tree, type TreeElement } from './tree.ts';
import { groupBy } from '../text/group-by.ts';

/** The comparison of two years as it stands on the page; the build and the browser show the same. */
export function changesTree(changes: ProseChanges): Tree[] {
  const { from, to, sections, repeated } = changes;
  return [
    h('p', { class: 'changes-summary' }, repeatedSentence(repeated, from.year, to.year)),
    ...sections.map((section) => sectionTree(section, changes)),
    ...(sections.length === 0 ? [h('p', {}, words.noSections)] : []),
  ];
}

/** Sections of reports have some hundred sentences at most; with more rows the page would weigh megabytes. */
export const MOST_ROWS = 3000;

function sectionTree({ key, label, has, changes }: SectionChanges, { from, to }: ProseChanges): TreeElement {
  const sides = [
    { ...from, has: has.from },
    { ...to, has: has.to },
  ];
  return h(
    'section',
    { class: 'changes-section', 'aria-labelledby': `changes-${key}` },
    h('h3', { id: `changes-${key}` }, label),
    h(
      'p',
      { class: 'changes-years' },
      ...sides.map(({ id, year }) => h('a', { href: reportAddress(id, key) }, words.yearTag(year))),
    ),
    ...sides.filter((side) => !side.has).map(({ year }) => h('p', { class: 'note' }, words.missing(year))),
    changes.every(({ kind }) => kind === 'kept') && h('p', { class: 'note' }, words.unchanged),
    ...changes.slice(0, MOST_ROWS).map((change) => changeTree(change, from, to)),
    changes.length > MOST_ROWS && h('p', { class: 'note' }, words.leftOut(changes.length - MOST_ROWS)),
  );
}

type Side = ProseChanges['from'];

function changeTree(change: Change, from: Side, to: Side): TreeElement {
  switch (change.kind) {
    case 'kept':
      return keptTree(change.sentences);
    case 'changed':
      return row(
        cell(from, change.from, change.pieces.filter(({ kind }) => kind !== 'added').map(pieceTree)),
        cell(to, change.to, change.pieces.filter(({ kind }) => kind !== 'removed').map(pieceTree)),
      );
    case 'removed':
      return row(
        cell(from, change.sentence, [pieceTree({ text: change.sentence.text, kind: 'removed' })]),
        emptyCell(),
      );
    case 'added':
      return row(
        emptyCell(),
        cell(to, change.sentence, [pieceTree({ text: change.sentence.text, kind: 'added' })]),
      );
  }
}

function keptTree(sentences: readonly Sentence[]): TreeElement {
  const characters = sentences.reduce((sum, { text }) => sum + [...sentenceKey(text)].length, 0);
  const paragraphs = groupBy(sentences, ({ anchor }) => anchor);
  return h(
    'details',
    { class: 'changes-kept' },
    h('summary', {}, words.kept(sentences.length, characters)),
    ...[...paragraphs.values()].map((group) => h('p', {}, group.map(({ text }) => text).join(''))),
  );
}

const row = (...cells: TreeElement[]): TreeElement => h('div', { class: 'changes-row' }, ...cells);

const emptyCell = (): TreeElement => h('div', { class: 'changes-cell empty' });

function cell({ id, year }: Side, { anchor }: Sentence, pieces: readonly Tree[]): TreeElement {
  return h(
    'div',
    { class: 'changes-cell' },
    h(
      'a',
      { class: 'changes-year', href: reportAddress(id, anchor), 'aria-label': words.paragraph(year) },
      String(year),
    ),
    h('p', {}, ...pieces),
  );
}

/** Changed words say so in words too, for those who do not see the marks. */
export function pieceTree({ text, kind }: Piece): Tree {
  if (kind === 'same') return text;
  const before = kind === 'removed' ? words.removedBefore : words.addedBefore;
  return h(kind === 'removed' ? 'del' : 'ins', {}, hidden(before), text, hidden(words.after));
}

const hidden = (text: string): TreeElement => h('span', { class: 'visually-hidden' }, text);
