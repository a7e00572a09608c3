/**
 * `traditional.json`: for simplified characters the traditional ones that stand in the archive for them, so that a query in
 * simplified characters finds what is written in traditional ones. Empty in an archive that has none.
 */
export type TraditionalFile = Readonly<Record<string, string>>;

/** Writings of one phrase that are tried; a phrase of twelve characters with two writings each has 4,096. */
const MOST = 64;

/** Gathers the traditional characters of an archive; `simplify` writes a text in simplified ones. */
export function traditionalFile(
  characters: ReadonlySet<string>,
  simplify: (text: string) => string,
): TraditionalFile {
  const file: Record<string, string> = {};
  for (const character of [...characters].sort()) {
    const simplified = simplify(character);
    if (simplified !== character && [...simplified].length === 1)
      file[simplified] = (file[simplified] ?? '') + character;
  }
  return file;
}

/** The ways in which a folded phrase may be written in the archive, as it is typed first. */
export function writingsOf(phrase: string, file: TraditionalFile): string[] {
  return [...phrase].reduce<string[]>(
    (writings, character) => {
      const forms = [character, ...(file[character] ?? '')];
      return forms.flatMap((form) => writings.map((writing) => writing + form)).slice(0, MOST);
    },
    [''],
  );
}
