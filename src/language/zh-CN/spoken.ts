/** A text by the language that it is to be read in: pieces of the page's own, and such of another one. */
export function spokenParts(text: string): readonly { text: string; tag?: string }[] {
  return [{ text }];
}
