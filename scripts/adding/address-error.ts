import { GONE_STATUSES } from '../../src/schemas/original.ts';
import { ChoreError } from '../chores/chore-error.ts';

/** Why an address gives nothing that can be kept, and what to do. */
export class AddressError extends ChoreError {
  /** The status with which the server said so; null where it said nothing, or nothing of the kind. */
  readonly status: number | null;
  /** Whether the server did not answer at all. */
  readonly isSilence: boolean;

  constructor(message: string, { status = null, isSilence = false }: Partial<AddressError> = {}) {
    super(message);
    this.name = 'AddressError';
    this.status = status;
    this.isSilence = isSilence;
  }

  /** Whether the server says that there is nothing any more, and not only that it gives nothing now. */
  get isGone(): boolean {
    return this.status !== null && GONE_STATUSES.includes(this.status);
  }
}

/** Milliseconds in which a server has to begin and end. */
export const TIME_LIMIT = 60_000;

/** What a server that does not answer, or stops in the middle, is said to have done. */
export function unanswered(address: string, error: unknown): AddressError {
  const { name, message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  const why =
    name === 'TimeoutError' ? `nothing within ${TIME_LIMIT / 1000} seconds` : (cause?.code ?? message);
  return new AddressError(
    `Unexpected silence of ${address} (${why}), expected an answer: see that the address is right and opens in a browser, and try again later.`,
    { isSilence: true },
  );
}
