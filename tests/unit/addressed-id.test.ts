import { afterEach, expect, it, vi } from 'vitest';
import { addressedId } from '../../src/client/addressed-id.ts';

afterEach(() => vi.unstubAllGlobals());

it('is the id behind the #, and what stands there where that is no encoded text', () => {
  const idAt = (hash: string): string => {
    vi.stubGlobal('location', { hash });
    return addressedId();
  };
  expect(idAt('')).toBe('');
  expect(idAt('#requests.granted.total')).toBe('requests.granted.total');
  expect(idAt('#%E6%A6%82%E8%BF%B0')).toBe('概述');
  expect(idAt('#%')).toBe('%');
  expect(idAt('#%E6%A6')).toBe('%E6%A6');
});
