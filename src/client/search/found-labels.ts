import { compareAddress, glossaryAddress } from '../../addresses.ts';
import { groupLabel, labelled, named } from '#language/form-labels.ts';
import { SEMICOLON, STOP } from '#language/punctuation.ts';
import { searchTables as text } from '#language/search-tables.ts';
import { findMeasure } from '../../statistics/measures.ts';
import { SECTIONS } from '../../vocabulary/sections.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { TABLES } from '../../vocabulary/tables.ts';
import { element } from '../element.ts';
import type { FoundLabel } from './table-answers.ts';

/** Words in more labels than this mean none of them. */
const MOST_LABELS = 4;

/** A row with the groups that it stands in, as printed: 不予公开 › 属于国家秘密. */
function printedName(row: RowDefinition): string {
  return [...row.path.map(groupLabel), labelled(row)].join(' › ');
}

/** Which words of the form a query is, and in how many reports they are printed. */
export function labelsOf(labels: readonly FoundLabel[], whole: number): HTMLElement[] {
  if (labels.length > MOST_LABELS) {
    const link = element('a', { href: glossaryAddress() }, text.glossary);
    return [element('p', {}, text.manyLabels(labels.length), link)];
  }
  return [element('ul', { class: 'search-labels' }, ...labels.map((found) => labelItem(found, whole)))];
}

function labelItem({ label, words: asked, count }: FoundLabel, whole: number): HTMLLIElement {
  // A word of a head is one of many: what is counted is the table.
  const isOfHead = label.kind === 'table' && !label.label.includes(asked);
  const counted = isOfHead ? text.countedTables : text.counted;
  const sentence = [
    whatIs(label, asked),
    count === null ? text.uncounted(whole) : counted(count.reports, count.agencies, whole),
    ...(count !== null && label.kind !== 'section' && !isOfHead ? [text.above(count.above)] : []),
  ].join(SEMICOLON);
  const measure = label.kind === 'row' ? findMeasure(`${label.table}.${label.row.key}.total`) : undefined;
  return element(
    'li',
    {},
    sentence + STOP,
    ...(measure && count
      ? [
          ' ',
          element('a', { href: compareAddress(new URLSearchParams({ measure: measure.id })) }, text.compare),
        ]
      : []),
  );
}

function whatIs(label: FoundLabel['label'], asked: string): string {
  if (label.kind === 'row') return text.row(printedName(label.row), named(TABLES[label.table]));
  if (label.kind === 'section') {
    return text.section(labelled(SECTIONS.find(({ key }) => key === label.section)!));
  }
  return label.label.includes(asked) ? text.tableTitle(label.label) : text.table(asked, label.label);
}
