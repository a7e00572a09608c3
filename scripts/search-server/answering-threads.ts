import { Worker } from 'node:worker_threads';
import { LANGUAGE, type Refusal, type ServerQuestion } from '../../src/search/server-answers.ts';
import { otherLanguages } from '../site/languages.ts';
import type { Asked, Told } from './answer-thread.ts';
import { refusal } from './refusal.ts';

/** A thread that answers in one language. */
interface Answering {
  worker: Worker;
  waiting: Map<number, (told: Omit<Told, 'id'>) => void>;
}

const CHINESE = 'zh-CN';

/** Threads that answer questions from a store. */
export interface AnsweringThreads {
  /** The answer to a question, or why there is none. */
  ask: (question: ServerQuestion, params: URLSearchParams) => Promise<Omit<Told, 'id'>>;
  /** Ends all of them. */
  end: () => void;
}

/**
 * Answers on a thread for each language, one question after another: what takes longer than `patience` milliseconds ends with its
 * thread, and the next question gets another.
 */
export function answeringThreads(store: string, patience: number): AnsweringThreads {
  const threads = new Map<string, Answering>();
  let asked = 0;

  function threadOf(language: string, condition: string | undefined): Answering {
    const running = threads.get(language);
    if (running) return running;
    const worker = new Worker(new URL('./answer-thread.ts', import.meta.url), {
      workerData: store,
      execArgv: condition ? [`--conditions=${condition}`] : [],
    });
    const started: Answering = { worker, waiting: new Map() };
    threads.set(language, started);
    worker.on('message', ({ id, ...told }: Told) => {
      started.waiting.get(id)?.(told);
      started.waiting.delete(id);
    });
    worker.on('error', (error) => console.error(error));
    worker.on('exit', () => end(language, started, 'failed'));
    return started;
  }

  /** Whoever waits for a thread that has ended is told so. */
  function end(language: string, ended: Answering, reason: Refusal): void {
    if (threads.get(language) === ended) threads.delete(language);
    for (const tell of ended.waiting.values()) tell(refusal(reason));
    ended.waiting.clear();
  }

  function ask(question: ServerQuestion, params: URLSearchParams): Promise<Omit<Told, 'id'>> {
    const language = params.get(LANGUAGE) ?? CHINESE;
    const other = otherLanguages('').find(({ tag }) => tag === language);
    if (!other && language !== CHINESE) return Promise.resolve(refusal('unknown'));
    const thread = threadOf(language, other?.condition);
    return new Promise((resolve) => {
      const id = (asked += 1);
      const late = setTimeout(() => {
        thread.waiting.delete(id);
        resolve(refusal('slow'));
        // Whoever began first is what holds the thread.
        if (![...thread.waiting.keys()].some((other) => other < id)) {
          end(language, thread, 'busy');
          void thread.worker.terminate();
        }
      }, patience);
      thread.waiting.set(id, (told) => {
        clearTimeout(late);
        resolve(told);
      });
      thread.worker.postMessage({ id, question, query: params.toString() } satisfies Asked);
    });
  }

  return {
    ask,
    end: () => {
      for (const { worker } of threads.values()) void worker.terminate();
    },
  };
}
