import type { GlossaryEntry } from '../../schemas/glossary.ts';

/** What an entry of the glossary means: content/glossary.yml says so in Chinese. */
export function definitionOf(entry: Pick<GlossaryEntry, 'id' | 'definition'>): string {
  return entry.definition;
}

/** Where the law or the form says so. */
export function basisText(basis: string): string {
  return basis;
}

/** Who says that the entry is called so; empty where the form does. */
export function termSource(_id: string): string {
  return '';
}
