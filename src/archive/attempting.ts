import { ContentError, type OnMistake } from './content-error.ts';

/** Gives a function that reads, or says the mistake that it meets and gives null. */
export function attempting(onMistake: OnMistake) {
  return async <T>(read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      onMistake(error);
      return null;
    }
  };
}
