import { AddressError } from '../adding/address-error.ts';
import type { Get } from '../adding/fetching.ts';

/** A server that does not answer is not waited for again in one walk. */
export function patientGet(get: Get): Get {
  const silent = new Set<string>();
  return async (address) => {
    const { origin } = new URL(address);
    if (silent.has(origin))
      throw new AddressError(`Unexpected silence of ${origin} before, expected an answer: try again later.`);
    try {
      return await get(address);
    } catch (error) {
      if (error instanceof AddressError && error.isSilence) silent.add(origin);
      throw error;
    }
  };
}
