/** The namespace of this archive's names; chosen once. */
const NAMESPACE = '6b8f0c52-9a1d-4f3e-8c77-20d1f5e6a934';

/**
 * The version 5 UUID (RFC 9562) of a name such as `reports/410304-government/2021`: the same wherever the archive is
 * published, so that a feed's entries stay the same when the site moves.
 */
export async function nameUuid(name: string): Promise<string> {
  const namespace = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (pair) =>
    parseInt(pair, 16),
  );
  const digest = await crypto.subtle.digest(
    'SHA-1',
    new Uint8Array([...namespace, ...new TextEncoder().encode(name)]),
  );
  const bytes = new Uint8Array(digest).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
