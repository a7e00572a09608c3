import { expectLayouts } from './expect-layouts.ts';
import { APART_LAYOUTS } from './layouts/apart.ts';

expectLayouts(APART_LAYOUTS, 16);
