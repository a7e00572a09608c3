import { isKeepers } from './chore-error.ts';

/** Runs a command: what is about what a keeper gave is said in its message, with `usage`, and ends it with status 1. */
export async function keepersCommand(run: () => Promise<void>, usage: string): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isKeepers(error)) throw error;
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 1;
  }
}
