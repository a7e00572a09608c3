/** Why a chore cannot be done: what was given, what was expected, what to do. Nothing was written. */
export class ChoreError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ChoreError';
  }
}
