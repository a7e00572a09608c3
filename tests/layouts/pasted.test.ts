import { expectLayouts } from './expect-layouts.ts';
import { PASTED_LAYOUTS } from './layouts/pasted.ts';

expectLayouts(PASTED_LAYOUTS, 16);
