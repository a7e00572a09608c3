import { SCOPES, type Scope } from '../../search/archive-files.ts';

/** Each place where a phrase can stand as one bit. */
export const SCOPE_BITS: readonly (readonly [Scope, number])[] = SCOPES.map(
  (scope, index) => [scope, 1 << index] as const,
);
const bits = new Map<string, number>(SCOPE_BITS);

export function scopeBit(scope: Scope): number {
  return bits.get(scope) ?? 0;
}

/** Several places together; none means all. */
export function scopeMask(scopes: readonly string[]): number {
  const named = scopes.length > 0 ? scopes : SCOPES;
  return named.reduce((mask, scope) => mask | (bits.get(scope) ?? 0), 0);
}
