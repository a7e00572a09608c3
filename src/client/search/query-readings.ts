import { parseQuery, type Query } from '../../search/query.ts';
import { readMarks } from '../../search/read-marks.ts';
import { writingsOf, type TraditionalFile } from '../../search/traditional-writings.ts';
import type { OpenedIndex } from './opened-index.ts';

/** How a query was read. */
export interface Read {
  /** Null where it was read as it was typed, or stands nowhere in any reading. */
  reading: Reading | null;
  /** The query in simplified characters where it stands nowhere as typed; null where that says the same. */
  simplified: string | null;
}

export const AS_TYPED: Read = { reading: null, simplified: null };

/** What of a query was not taken as it was typed. */
export interface Reading {
  /** Its quotation marks were taken to hold phrases together. */
  isUnquoted: boolean;
  /** Its bars were taken to stand between alternatives. */
  hasAlternatives: boolean;
  /** It was read in simplified characters. */
  isSimplified: boolean;
  /** It was read in the traditional characters of the archive too. */
  isTraditional: boolean;
}

/** What a query may mean beside what it says, the likeliest first. */
export async function* readings(
  index: OpenedIndex,
  typed: string,
): AsyncGenerator<[Query, Reading, string | null]> {
  const asTyped = {
    isUnquoted: false,
    hasAlternatives: false,
    isSimplified: false,
    isTraditional: false,
  };
  const marked = readMarks(typed);
  if (marked) yield [marked.query, { ...asTyped, ...marked }, null];
  for (const simplified of await index.simplify(typed)) {
    yield [parseQuery(simplified), { ...asTyped, isSimplified: true }, simplified];
    const unmarked = readMarks(simplified);
    if (unmarked) yield [unmarked.query, { ...asTyped, ...unmarked, isSimplified: true }, simplified];
  }
  if (!(await index.manifest()).hasTraditional) return;
  const writings = await index.traditional();
  for (const [query, marks] of [
    [parseQuery(typed), {}] as const,
    ...(marked ? [[marked.query, marked] as const] : []),
  ]) {
    const written = inWritings(query, writings);
    if (written) yield [written, { ...asTyped, ...marks, isTraditional: true }, null];
  }
}

/** A query in every way in which the archive may write its phrases; null where there is no other. */
function inWritings({ terms, either, without }: Query, file: TraditionalFile): Query | null {
  const groups = [...terms.map((term) => [term]), ...either].map((group) =>
    group.flatMap((phrase) => writingsOf(phrase, file)),
  );
  if (
    groups.every((group, at) => group.length === (at < terms.length ? 1 : either[at - terms.length]!.length))
  )
    return null;
  return {
    terms: groups.flatMap((group) => (group.length === 1 ? group : [])),
    either: groups.filter((group) => group.length > 1),
    without,
  };
}
