import { searchFilters as words } from '#language/search-filters.ts';
import { element } from '../element.ts';
import type { FilterOption } from './filter-options.ts';
import type { FilterGroup } from './filters.ts';

interface Row {
  option: FilterOption;
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
  /** Unfolds what stands below it in a tree. */
  fold: HTMLButtonElement | null;
}

/** One value with its box, its count and, where rows stand below it, what unfolds them. */
export function rowOf(
  group: FilterGroup,
  option: FilterOption,
  isFolded: boolean,
  onToggle: (value: string) => void,
): Row {
  const id = `filter-${group}-${option.value}`;
  const box = element('input', { type: 'checkbox', id, name: group, value: option.value });
  const count = element('span', { class: 'filter-count number' });
  box.addEventListener('change', () => onToggle(option.value));
  const fold = isFolded
    ? element('button', {
        type: 'button',
        class: 'filter-fold',
        'aria-expanded': 'false',
        'aria-label': words.unfold(option.label),
      })
    : null;
  const row = element(
    'li',
    { class: `choice filter-choice depth-${Math.min(option.depth, 2)}` },
    box,
    element(
      'label',
      { for: id },
      option.label,
      ' ',
      count,
      element('span', { class: 'visually-hidden' }, ` ${words.unit}`),
    ),
    ...(fold ? [fold] : []),
  );
  return { option, row, box, count, fold };
}
