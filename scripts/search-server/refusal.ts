import type { Refusal } from '../../src/search/server-answers.ts';
import type { Told } from './answer-thread.ts';

const STATUS: Readonly<Record<Refusal, number>> = {
  unknown: 404,
  long: 414,
  incomplete: 503,
  slow: 503,
  busy: 503,
  failed: 500,
};

/** What is sent in place of an answer. */
export const refusal = (refused: Refusal): Omit<Told, 'id'> => ({
  status: STATUS[refused],
  body: JSON.stringify({ refused }),
});
