import { channel } from 'node:diagnostics_channel';

/** How far a piece of work is. */
export interface Progress {
  done: number;
  total: number;
  /** What is counted, which names the piece of work: `reports indexed`. */
  what: string;
}

/** One of the whole process, however often its modules are loaded: Astro loads some of them once more for itself. */
const PROGRESS = channel('nianbao:progress');

/** Says how far a piece of work is, to whoever listens. */
export function tellProgress(progress: Progress): void {
  PROGRESS.publish(progress);
}

/** Listens to all work of this thread, and of the threads that it started, until the function that it gives is called. */
export function onProgress(listen: (progress: Progress) => void): () => void {
  const hear = (message: unknown): void => listen(message as Progress);
  PROGRESS.subscribe(hear);
  return () => void PROGRESS.unsubscribe(hear);
}

/** A counter that says that it begins, at most twice a second how far it is, and when it is through. */
export function counter(what: string, total: number): (more?: number) => void {
  const PAUSE = 500;
  let done = 0;
  let said = performance.now();
  tellProgress({ done, total, what });
  return (more = 1) => {
    done += more;
    const now = performance.now();
    if (now - said < PAUSE && done < total) return;
    said = now;
    tellProgress({ done, total, what });
  };
}
