import type { VFile } from 'vfile';

/** The bytes of a file, whether it holds them or text. */
export function bytesOf({ value }: VFile): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : (value ?? new Uint8Array());
}
