/** A sentence with the stop and the closing marks behind it. */
const SENTENCE =
  /(?:[^。！？；;!?]+|[;!?](?=[\x21-\x7E]))*(?:(?:[。！？；]|[;!?](?![\x21-\x7E]))+[”’）》」』]*|$)/gu;

/** Cuts a paragraph after 。！？； and the same marks of half width, unless they stand within an address. Nothing of the text is lost but white space at the ends of sentences. */
export function sentencesOf(text: string): string[] {
  return (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
}

/** The sentence as two are compared: width, white space and invisible characters do not matter, every other mark does. */
export function sentenceKey(sentence: string): string {
  return sentence.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
}
