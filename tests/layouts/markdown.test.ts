import { expectLayouts } from './expect-layouts.ts';
import { MARKDOWN_LAYOUTS } from './layouts/markdown.ts';

expectLayouts(MARKDOWN_LAYOUTS, 16);
