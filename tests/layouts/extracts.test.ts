import { expectLayouts } from './expect-layouts.ts';
import { EXTRACT_LAYOUTS } from './layouts/extracts.ts';

expectLayouts(EXTRACT_LAYOUTS, 16);
