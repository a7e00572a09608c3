/** Longer texts are prose: they hardly come twice and would hold memory. */
const LONGEST = 80;
const MOST = 8192;

/**
 * A function of a short text that keeps its answers: the reports of an archive print the same few hundred labels and
 * numbers over and over. The answers are shared, so nobody may change them.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    let known = answers.get(text);
    if (known === undefined) {
      const own = copyOf(text);
      known = answer(own);
      if (answers.size >= MOST) answers.clear();
      answers.set(own, known);
    }
    return known;
  };
}

/** A text with characters of its own: one that was cut from a file's text would keep that whole text in memory, and so would pieces of it in an answer. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
