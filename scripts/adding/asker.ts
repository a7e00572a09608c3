/** Asks whoever runs the command. Null is no answer: nobody is there, or whoever is there gave it up. */
export interface Asker {
  choose: (question: string, options: readonly { value: string; label: string }[]) => Promise<string | null>;
  write: (question: string, fits: (answer: string) => boolean) => Promise<string | null>;
}

/** Nobody is there to be asked, or nobody wants to be. */
export const NOBODY: Asker = { choose: () => Promise.resolve(null), write: () => Promise.resolve(null) };

/** Asks in the terminal. */
export const terminalAsker: Asker = {
  async choose(question, options) {
    const { isCancel, select } = await import('@clack/prompts');
    const answer = await select({ message: question, options: [...options] });
    return isCancel(answer) ? null : answer;
  },
  async write(question, fits) {
    const { isCancel, text } = await import('@clack/prompts');
    const answer = await text({
      message: question,
      validate: (value) => (fits(value ?? '') ? undefined : 'This does not fit.'),
    });
    return isCancel(answer) ? null : answer;
  },
};
