import { diffArrays } from 'diff';
import { sentenceKey } from '../text/sentences.ts';
import { type Sentence, type Change, pairUp } from './pair-sentences.ts';

/** More sentences than this are not aligned: they are no report, and the time would grow with their product. */
const MOST_SENTENCES = 1500;

/** What became of the sentences of a text in another, in the order of both. */
export function alignSentences(before: readonly Sentence[], after: readonly Sentence[]): Change[] {
  const whole = before.length + after.length <= MOST_SENTENCES;
  const runs = whole
    ? diffArrays(
        before.map(({ text }) => sentenceKey(text)),
        after.map(({ text }) => sentenceKey(text)),
      )
    : [
        { value: before, removed: true, added: false },
        { value: after, removed: false, added: true },
      ];
  const changes: Change[] = [];
  let [left, right] = [0, 0];
  let gone: Sentence[] = [];
  let come: Sentence[] = [];
  const flush = (): void => {
    // One by one: a call takes no more arguments than its stack has room for.
    for (const change of pairUp(gone, come)) changes.push(change);
    [gone, come] = [[], []];
  };
  for (const { value, removed, added } of runs) {
    const count = value.length;
    if (removed) {
      gone = gone.concat(before.slice(left, left + count));
      left += count;
    } else if (added) {
      come = come.concat(after.slice(right, right + count));
      right += count;
    } else {
      flush();
      // As the later report prints them: both differ in white space at most.
      changes.push({ kind: 'kept', sentences: after.slice(right, right + count) });
      left += count;
      right += count;
    }
  }
  flush();
  return changes;
}
