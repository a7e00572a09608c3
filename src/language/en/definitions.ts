import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { MARK_DEFINITIONS } from './mark-definitions.ts';
import { REQUEST_DEFINITIONS } from './request-definitions.ts';
import { TABLE_DEFINITIONS } from './table-definitions.ts';
import { TERM_DEFINITIONS } from './term-definitions.ts';

/** By the ids of the glossary. Each part is held to be of every key of the vocabulary that it is of. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  ...TERM_DEFINITIONS,
  ...TABLE_DEFINITIONS,
  ...REQUEST_DEFINITIONS,
  ...MARK_DEFINITIONS,
};

/** What an entry of the glossary means. A term that a keeper added has its Chinese definition alone. */
export function definitionOf({ id, definition }: Pick<GlossaryEntry, 'id' | 'definition'>): string {
  return DEFINITIONS[id] ?? definition;
}

const DIGITS = '一二三四五六七八九';
/** An article of the Regulations as Chinese writes its number, with an item of it. */
const ARTICLE = /第([一二三四五六七八九])?(十)?([一二三四五六七八九])?条(?:第（([一二三四五六七八九])）项)?/g;

const digit = (character: string | undefined): number => (character ? DIGITS.indexOf(character) + 1 : 0);

/** Where the law or the form says so: `Regulations, article 20 (1)`. */
export function basisText(basis: string): string {
  return basis
    .replace('《条例》', 'Regulations, ')
    .replaceAll(ARTICLE, (_, tens?: string, ten?: string, ones?: string, item?: string) => {
      const number = ten ? (digit(tens) || 1) * 10 + digit(ones) : digit(tens) + digit(ones);
      return `article ${number}${item ? ` (${digit(item)})` : ''}`;
    })
    .replaceAll('、', ', ');
}

/** Words of English texts of Chinese laws that a public body has published, by the laws; docs/english-terms.md says where. */
const OFFICIAL: Readonly<Record<string, string>> = {
  'remedies.administrativeReview': 'Administrative Reconsideration Law',
  'requests.refused.stateSecret': 'Law on Guarding State Secrets',
  'requests.naturalPerson': 'Civil Code',
  'proactive.procurement': 'Government Procurement Law',
};

const OURS = new Set(['status', 'severity', 'term']);

/** Who says that the entry is called so: an English text of a law, or the archive. */
export function termSource(id: string): string {
  const law = OFFICIAL[id];
  if (law) return `English as in the ${law}`;
  return OURS.has(id.split('.')[0] ?? '') ? '' : 'English: ours';
}
