import { h, type TreeElement } from './tree.ts';

/** One thing to tick in the form that chooses what to compare. */
export interface Choice {
  readonly kind: 'agency' | 'region' | 'peers';
  readonly value: string;
  readonly name: string;
  readonly hint: string;
  readonly checked?: boolean;
}

export function choiceTree({ kind, value, name, hint, checked }: Choice): TreeElement {
  const id = kind === 'agency' ? `compare-${value}` : `compare-${kind}-${value}`;
  return h(
    'li',
    { class: 'choice' },
    h('input', { type: 'checkbox', name: kind, value, id, checked }),
    h('label', { for: id }, name, h('span', { class: 'hint' }, hint)),
  );
}
