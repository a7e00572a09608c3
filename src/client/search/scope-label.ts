import { named } from '#language/form-labels.ts';
import { searchFilters as words } from '#language/search-filters.ts';
import type { Scope } from '../../search/archive-files.ts';
import { SECTIONS } from '../../vocabulary/sections.ts';

const labels = new Map<string, string>([
  ['title', words.titleScope],
  ['preamble', words.preambleScope],
  ...SECTIONS.map((section) => [section.key, named(section)] as const),
]);

/** What readers call a place where a phrase can stand. */
export function scopeLabel(scope: Scope): string {
  return labels.get(scope) ?? scope;
}
