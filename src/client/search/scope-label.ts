import { named } from '#language/form-labels.ts';
import { search as words } from '#language/search.ts';
import type { Scope } from '../../search/archive-files.ts';
import { SECTIONS } from '../../vocabulary/sections.ts';

const labels = new Map<string, string>([
  ['title', words.filters.titleScope],
  ['preamble', words.filters.preambleScope],
  ...SECTIONS.map((section) => [section.key, named(section)] as const),
]);

/** What readers call a place where a phrase can stand. */
export function scopeLabel(scope: Scope): string {
  return labels.get(scope) ?? scope;
}
