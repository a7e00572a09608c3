import { expectLayouts } from './expect-layouts.ts';
import { TWISTED_LAYOUTS } from './layouts/twisted.ts';

expectLayouts(TWISTED_LAYOUTS, 16);
