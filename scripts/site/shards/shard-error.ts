/** A mistake in how shards were built or put together, as one sentence for who runs the command: no code is to blame. */
export class ShardError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ShardError';
  }
}
