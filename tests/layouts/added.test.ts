import { expectLayouts } from './expect-layouts.ts';
import { ADDED_LAYOUTS } from './layouts/added.ts';

expectLayouts(ADDED_LAYOUTS, 4);
