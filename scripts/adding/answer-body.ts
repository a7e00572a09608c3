import { AddressError, unanswered } from './address-error.ts';

const SIZE_LIMIT = 64 * 2 ** 20;

/** The whole of what is sent. Rejects with AddressError where it is too long or stops in the middle. */
export async function bodyOf(address: string, { body, headers }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = (): AddressError =>
    new AddressError(
      `Unexpected size of ${address}, more than ${SIZE_LIMIT} bytes, expected a report: look whether it is one.`,
    );
  if (Number(headers.get('content-length') ?? 0) > SIZE_LIMIT) throw tooLong();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > SIZE_LIMIT) throw tooLong();
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof AddressError ? error : unanswered(address, error);
  }
  return new Uint8Array(Buffer.concat(parts));
}
