import { SPACE, STOP } from '#language/punctuation.ts';

/** Sentences, with or without their stop, as one text that ends without one: what a picture is described with. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter(Boolean)
    .map((sentence) => (sentence.endsWith(STOP) ? sentence.slice(0, -STOP.length) : sentence))
    .join(STOP + SPACE);
}
