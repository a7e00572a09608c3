import { digestNow } from '../../../src/recording/inputs.ts';
import type { KeptLanguage } from './kept-site.ts';

/**
 * Tells of the questions of the last site, by their places in its list, whether the answer is the same now. Each is asked once. `below` is
 * the folder of the language.
 */
export function answeredAsBefore(
  before: KeptLanguage | undefined,
  below: string,
): (place: number) => Promise<boolean> {
  const answers = new Map<number, Promise<boolean>>();
  return (place) => {
    const [question, digest] = before?.questions[place] ?? ['', ''];
    if (!answers.has(place))
      answers.set(
        place,
        digestNow(below, question).then(
          (now) => now === digest,
          () => false,
        ),
      );
    return answers.get(place)!;
  };
}
