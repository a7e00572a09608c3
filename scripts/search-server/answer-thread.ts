import { parentPort, workerData } from 'node:worker_threads';
import type { ServerAnswer, ServerQuestion } from '../../src/search/server-answers.ts';
import { answerer } from './answer-question.ts';
import { openStore } from './store-address.ts';

/** A question to the thread, and its answer as the JSON that is sent. */
export interface Asked {
  id: number;
  question: ServerQuestion;
  query: string;
}
export interface Told {
  id: number;
  status: number;
  body: string;
}

const answer = answerer(await openStore(workerData as string, true));

parentPort?.on('message', ({ id, question, query }: Asked) => {
  void tell(question, query).then((told) => parentPort?.postMessage({ id, ...told } satisfies Told));
});

async function tell(question: ServerQuestion, query: string): Promise<Omit<Told, 'id'>> {
  let said: ServerAnswer<unknown>;
  try {
    said = await answer(question, new URLSearchParams(query));
  } catch (error) {
    console.error(error);
    return { status: 500, body: JSON.stringify({ refused: 'failed' } satisfies ServerAnswer<unknown>) };
  }
  return { status: 'answer' in said ? 200 : said.refused === 'long' ? 414 : 503, body: JSON.stringify(said) };
}
