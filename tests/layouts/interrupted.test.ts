import { expectLayouts } from './expect-layouts.ts';
import { INTERRUPTED_LAYOUTS } from './layouts/interrupted.ts';

expectLayouts(INTERRUPTED_LAYOUTS, 16);
