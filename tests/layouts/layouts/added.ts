import { ADDITIONS } from '../additions.ts';
import type { Layout } from '../layout.ts';
import { BARS, HTML, PIPES, TABS } from '../printers/bases.ts';
import { twisted } from './twisted.ts';

/** Everything that offices add to the form, in plain layouts that keep the place of each cell. */
export const ADDED_LAYOUTS: readonly Layout[] = ADDITIONS.flatMap((addition) =>
  [HTML, PIPES, TABS, BARS].map((base) => twisted(base, addition)),
);
