import { parentPort, Worker, workerData } from 'node:worker_threads';
import { onProgress, tellProgress, type Progress } from './progress.ts';

/** A module that works on a thread of its own; see `runThread`. */
export interface Thread<Result> {
  /** Waits for what comes of the work. Rejects with what the module threw. */
  result: () => Promise<Result>;
}

/** What a thread posts: how far it is and pieces while it works, then what came of it. */
type Post<Piece, Result> = { progress: Progress } | { piece: Piece } | { result: Result };

/**
 * Starts a module as a thread, which gets `data` as a copy. A thread dies with its process, so a build that is killed
 * leaves none behind; and it does not keep a process alive whose build has failed, until its result is asked for.
 */
export function startThread<Data, Piece, Result>(
  module: URL,
  data: Data,
  receive: (piece: Piece) => void = () => {},
): Thread<Result> {
  const worker = new Worker(module, {
    workerData: data,
    // Not those of the process, which may say how its own main module is to be read.
    execArgv: [],
    // A build gives its main thread a large nursery for objects; each thread would fill one of its own. And what a thread
    // holds at once does not grow with the archive: without a limit it collects gigabytes before it tidies up.
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512 },
  });
  const ended = new Promise<Result>((resolve, reject) => {
    worker.on('message', (post: Post<Piece, Result>) => {
      if ('progress' in post) tellProgress(post.progress);
      else if ('piece' in post) receive(post.piece);
      else resolve(post.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error(`${module.pathname} ended without a result`)));
  });
  // It may fail long before anybody waits for it.
  ended.catch(() => {});
  worker.unref();
  return {
    result() {
      worker.ref();
      return ended;
    },
  };
}

/** The module's own side: does the work with what `startThread` was given. */
export async function runThread<Data, Piece, Result>(
  work: (data: Data, post: (piece: Piece) => void) => Promise<Result>,
): Promise<void> {
  const post = (message: Post<Piece, Result>): void => parentPort?.postMessage(message);
  onProgress((progress) => post({ progress }));
  post({ result: await work(workerData as Data, (piece) => post({ piece })) });
}
