import { searchFilters as words } from '#language/search-filters.ts';
import { searchable } from '../../search/searchable.ts';
import { element } from '../element.ts';
import type { FilterOption } from './filter-options.ts';
import type { FilterGroup } from './filters.ts';
import { rowOf } from './filter-row.ts';

/** Of a group with more values than these, those without a result are hidden, and so are those beyond the first ones. */
const FIRST = 18;
/** A group with more values than these can be narrowed by typing. */
const MANY = 60;
/** Of a large tree, rows down to this depth are there from the start, those below when theirs is unfolded. */
const OPEN_DEPTH = 1;

/** The boxes of one group of filters. */
export interface FilterGroupBoxes {
  group: FilterGroup;
  element: HTMLDetailsElement;
  /** Shows what is chosen and how many reports each value would leave; no number where they were not counted. */
  show: (chosen: readonly string[], numberOf: (value: string) => string) => void;
}

/** Makes the boxes of a group once; `show` changes them in place, so that the focus stays where it is. */
export function filterGroup(
  group: FilterGroup,
  options: readonly FilterOption[],
  { open, onToggle }: { open: boolean; onToggle: (value: string) => void },
): FilterGroupBoxes {
  const isLong = options.length > FIRST;
  const isTree = options.some(({ depth }) => depth > 0);
  const parents = new Set(options.map(({ parent }) => parent));
  const canNarrow = options.length > MANY && !isTree;
  const unfolded = new Set<string>();
  let limit = isTree ? Infinity : FIRST;

  const rows = options.map((option) => {
    const isFolded = isLong && option.depth >= OPEN_DEPTH && parents.has(option.value);
    return rowOf(group, option, isFolded, onToggle);
  });
  const narrow = element('input', {
    type: 'search',
    class: 'input filter-narrow',
    'aria-label': words.narrow(words.groups[group]),
    placeholder: words.narrow(words.groups[group]),
    autocomplete: 'off',
  });
  const more = element('button', { type: 'button', class: 'plain-button filter-more' });

  const nothing = element('p', { class: 'note', hidden: true }, words.nothing);

  const arrange = (): void => {
    const typed = searchable(narrow.value);
    let shown = 0;
    let beyond = 0;
    for (const { option, row, box, count } of rows) {
      const isOut =
        (isLong && count.textContent === '0') ||
        !searchable(option.label).includes(typed) ||
        (isLong && option.depth > OPEN_DEPTH && !unfolded.has(option.parent ?? ''));
      const isBeyond = !isOut && shown >= limit;
      row.hidden = (isOut || isBeyond) && !box.checked;
      if (isBeyond && !box.checked) beyond += 1;
      else if (!isOut) shown += 1;
    }
    nothing.hidden = typed === '' || rows.some(({ row }) => !row.hidden);
    more.hidden = beyond === 0;
    more.textContent = words.more(beyond);
  };
  for (const { option, fold } of rows) {
    fold?.addEventListener('click', () => {
      if (!unfolded.delete(option.value)) unfolded.add(option.value);
      fold.setAttribute('aria-expanded', `${unfolded.has(option.value)}`);
      arrange();
    });
  }
  narrow.addEventListener('input', arrange);
  more.addEventListener('click', () => {
    limit = Infinity;
    arrange();
  });

  const details = element(
    'details',
    { class: 'filter-group', open },
    element('summary', {}, words.groups[group]),
    element(
      'fieldset',
      {},
      element('legend', { class: 'visually-hidden' }, words.groups[group]),
      ...(canNarrow ? [narrow] : []),
      element('ul', { class: 'filter-list' }, ...rows.map(({ row }) => row)),
      ...(canNarrow ? [nothing] : []),
      more,
    ),
  );
  return {
    group,
    element: details,
    show: (chosen, numberOf) => {
      for (const { option, row, box, count } of rows) {
        const number = numberOf(option.value);
        box.checked = chosen.includes(option.value);
        count.textContent = number;
        row.classList.toggle('none', number === '0');
      }
      if (chosen.length > 0) details.open = true;
      arrange();
    },
  };
}
