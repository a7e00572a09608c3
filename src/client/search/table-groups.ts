import { searchTables as text } from '#language/search-tables.ts';
import { element } from '../element.ts';
import type { TableAnswers } from './table-answers.ts';
import { cellsOf } from './found-cells.ts';
import { printedIn } from './found-printed.ts';
import { labelsOf } from './found-labels.ts';

/** What the tables print of a query: numbers and words of the form, each a group of its own. */
export function tableGroups(answers: TableAnswers, isFiltered: boolean): HTMLElement[] {
  const { cells, labels, printed, reports, withWords } = answers;
  return [
    ...(cells ? [group('cells', text.cells, isFiltered, cellsOf(cells, reports))] : []),
    ...(labels.length + printed.length > 0
      ? [
          group('labels', text.labels, isFiltered, [
            ...printed.flatMap((found) => printedIn(found, withWords, reports)),
            ...(labels.length > 0 ? labelsOf(labels, reports) : []),
          ]),
        ]
      : []),
  ];
}

function group(
  name: 'cells' | 'labels',
  title: string,
  isFiltered: boolean,
  content: readonly HTMLElement[],
): HTMLElement {
  return element(
    'section',
    { class: 'search-group flow', 'data-group': name, 'aria-label': title },
    element('h3', {}, title),
    ...content,
    ...(isFiltered ? [element('p', { class: 'meta' }, text.unfiltered)] : []),
  );
}
