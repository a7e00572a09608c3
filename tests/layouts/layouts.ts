import type { Layout } from './layout.ts';
import { ADDED_LAYOUTS } from './layouts/added.ts';
import { APART_LAYOUTS } from './layouts/apart.ts';
import { EXTRACT_LAYOUTS } from './layouts/extracts.ts';
import { HTML_LAYOUTS } from './layouts/html.ts';
import { INTERRUPTED_LAYOUTS } from './layouts/interrupted.ts';
import { MARKDOWN_LAYOUTS } from './layouts/markdown.ts';
import { PASTED_LAYOUTS } from './layouts/pasted.ts';
import { REMEDY_LAYOUTS } from './layouts/remedies.ts';
import { TWISTED_LAYOUTS } from './layouts/twisted.ts';

/** Every layout there is. */
export const LAYOUTS: readonly Layout[] = [
  ...HTML_LAYOUTS,
  ...MARKDOWN_LAYOUTS,
  ...PASTED_LAYOUTS,
  ...EXTRACT_LAYOUTS,
  ...APART_LAYOUTS,
  ...INTERRUPTED_LAYOUTS,
  ...REMEDY_LAYOUTS,
  ...TWISTED_LAYOUTS,
  ...ADDED_LAYOUTS,
];
