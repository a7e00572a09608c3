import { expectLayouts } from './expect-layouts.ts';
import { REMEDY_LAYOUTS } from './layouts/remedies.ts';

expectLayouts(REMEDY_LAYOUTS, 16);
