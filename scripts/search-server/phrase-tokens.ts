/** Characters that stand for themselves; every other one is written as its number. */
const PLAIN = /[a-z0-9\u0080-\u{10ffff}]/u;
const spelled = new Map<string, string>();

/** A text as one token a character, each with a space behind it. */
export function tokensOf(text: string): string {
  let tokens = '';
  for (const character of text) {
    let token = spelled.get(character);
    if (token === undefined) {
      token = `${PLAIN.test(character) ? character : `x${character.codePointAt(0)!.toString(16)}`} `;
      spelled.set(character, token);
    }
    tokens += token;
  }
  return tokens;
}
