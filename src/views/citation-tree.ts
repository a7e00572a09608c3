import { h, type TreeElement } from './tree.ts';

/** A text to copy in each of some ways to cite, of which the first is open. The script of `CopyBlock.astro` adds what only the reader's browser knows. */
export const citationTrees = (formats: readonly { name: string; text: string }[]): TreeElement[] =>
  formats.map(({ name, text }, index) =>
    h(
      'details',
      { class: 'citation', open: index === 0 },
      h('summary', {}, name),
      h('copy-block', {}, h('pre', { tabindex: 0, role: 'group', 'aria-label': name }, text)),
    ),
  );
