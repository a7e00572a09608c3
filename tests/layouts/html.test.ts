import { expectLayouts } from './expect-layouts.ts';
import { HTML_LAYOUTS } from './layouts/html.ts';

expectLayouts(HTML_LAYOUTS, 16);
