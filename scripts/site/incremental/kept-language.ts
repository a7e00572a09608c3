import type { Asked } from '../../../src/recording/inputs.ts';
import type { KeptLanguage, KeptPage } from './kept-site.ts';

/** A page that was rendered: the digest of its bytes, the key of what it was given (null where it is given nothing), and what it asked. */
export interface Made {
  sha256: string;
  given: string | null;
  asked: Asked;
}

/**
 * What the next build needs to know of the pages of a language, each question once: of those that were rendered, and of those that are
 * the same as in the last site, which `before` tells of.
 */
export async function keptLanguage(
  made: ReadonlyMap<string, Made>,
  same: ReadonlyMap<string, KeptPage>,
  before: KeptLanguage | undefined,
): Promise<KeptLanguage> {
  const places = new Map<string, number>();
  const questions: KeptLanguage['questions'] = [];
  const placeOf = (question: string, digest: string): number => {
    const known = places.get(question);
    if (known !== undefined) return known;
    places.set(question, questions.length);
    return questions.push([question, digest]) - 1;
  };
  const pages: KeptLanguage['pages'] = {};
  for (const [file, { asked, ...page }] of made) {
    const numbers: number[] = [];
    for (const [question, digest] of asked) numbers.push(placeOf(question, await digest));
    pages[file] = { ...page, asked: numbers };
  }
  for (const [file, { asked, ...page }] of same)
    pages[file] = { ...page, asked: asked.map((place) => placeOf(...before!.questions[place]!)) };
  return { questions, pages };
}
